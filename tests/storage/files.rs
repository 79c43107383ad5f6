//! A file is kept whole, once, under the hash of its content, or not at all.

use std::cell::RefCell;

use jiedan::domain::{FileId, FileKind};
use jiedan::storage::FileError;
use jiedan::storage::files::{self, Cancel, blob, text};
use sha2::{Digest, Sha256};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::given::{self, MIB, bytes, count, file, flip_chunk, fresh, lose_chunk, open, script, store, video};

async fn stores(name: &str) -> (u32, u32) {
    (count(name, "files").await, count(name, "chunks").await)
}

fn id_of(content: &[u8]) -> FileId {
    let mut hash = Sha256::new();
    hash.update((content.len() as u64).to_be_bytes());
    content.chunks(MIB).for_each(|chunk| hash.update(Sha256::digest(chunk)));
    FileId::of_hash(hash.finalize().into())
}

#[wasm_bindgen_test]
async fn a_file_of_several_chunks_comes_back_byte_identical_under_its_hash() {
    fresh(async |name| {
        let content = video(2 * MIB + MIB / 2);
        let stored = store(&open(name).await, &file("a.webm", &content)).await.expect("stored");
        assert_eq!((stored.id, stored.size, stored.kind), (id_of(&content), 2_621_440, FileKind::Webm));
        assert_eq!(stores(name).await, (1, 3));

        let blob = blob(&open(name).await, &stored.id, "video/webm").await.expect("a blob");
        assert_eq!(blob.type_(), "video/webm");
        assert!(bytes(&blob).await == content);
    })
    .await;
}

#[wasm_bindgen_test]
async fn progress_tells_what_is_kept() {
    fresh(async |name| {
        let told = RefCell::new(vec![]);
        let tell = |done, total| told.borrow_mut().push((done, total));
        let clip = file("a.webm", &video(MIB + 5));
        let cancel = Cancel::new();
        files::store(&open(name).await, &clip, 1 << 30, FileKind::is_video, tell, &cancel).await.expect("stored");
        assert_eq!(told.take(), [(0, 1_048_581), (1_048_576, 1_048_581), (1_048_581, 1_048_581)]);
    })
    .await;
}

#[wasm_bindgen_test]
async fn cancelling_leaves_no_chunk_behind_wherever_it_comes() {
    fresh(async |name| {
        let database = open(name).await;
        for stop_at in [0, MIB as u64, 2 * MIB as u64 + 9] {
            let cancel = Cancel::new();
            let stop = |done, _| {
                if done == stop_at {
                    cancel.cancel();
                }
            };
            let clip = file("a.webm", &video(2 * MIB + 9));
            let result = files::store(&database, &clip, 1 << 30, FileKind::is_video, stop, &cancel).await;
            assert_eq!((result, stores(name).await), (Err(FileError::Cancelled), (0, 0)), "at {stop_at}");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn nothing_of_an_empty_a_wrong_or_a_large_file_is_kept() {
    fresh(async |name| {
        let database = open(name).await;
        for (given, refused) in [
            (file("a.mp4", b""), FileError::Empty),
            (file("a.mp4", b"MZ\x90\0\x03\0\0\0 this is a program"), FileError::WrongKind),
            (file("a.txt", b"text is no video"), FileError::WrongKind),
            (file("a.webm", &video(16 * MIB + 1)), FileError::TooLarge { max: 16_777_216 }),
        ] {
            assert_eq!(store(&database, &given).await, Err(refused));
        }
        assert_eq!(stores(name).await, (0, 0));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_file_that_has_no_room_is_refused_before_anything_is_written() {
    fresh(async |name| {
        let database = open(name).await;
        script(
            "const storage = { estimate: () => Promise.resolve({ usage: 70, quota: 1070 }) };
             Object.defineProperty(navigator, 'storage', { value: storage, configurable: true })",
        );
        let result = store(&database, &file("a.webm", &video(500))).await;
        script("delete navigator.storage");
        assert_eq!(result, Err(FileError::NoSpace { needed: 1_049_076, left: 1_000 }));
        assert_eq!(stores(name).await, (0, 0));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_quota_reached_on_the_way_leaves_no_chunk_behind() {
    fresh(async |name| {
        let database = open(name).await;
        script(
            "const add = IDBObjectStore.prototype.add; let left = 1; window.add = add;
             IDBObjectStore.prototype.add = function (...given) {
               if (left-- > 0) return add.apply(this, given);
               throw new DOMException('full', 'QuotaExceededError');
             }",
        );
        let result = store(&database, &file("a.webm", &video(2 * MIB))).await;
        script("IDBObjectStore.prototype.add = window.add; delete window.add");
        assert_eq!((result, stores(name).await), (Err(FileError::Full), (0, 0)));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_file_that_changes_while_it_is_read_is_refused_and_leaves_nothing() {
    fresh(async |name| {
        let database = open(name).await;
        let later = "let now = 0; Object.defineProperty(given, 'lastModified', { get: () => now++ })";
        let shorter = "const slice = given.slice.bind(given); given.slice = (from, to) => slice(from, to - (from > 0))";
        let gone =
            "given.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException('', 'NotReadableError')) })";
        for (change, refused) in
            [(later, FileError::Changed), (shorter, FileError::Changed), (gone, FileError::Unreadable)]
        {
            let clip = file("a.webm", &video(MIB + 9));
            js_sys::Function::new_with_args("given", change).call1(&JsValue::NULL, &clip).expect("runs");
            assert_eq!((store(&database, &clip).await, stores(name).await), (Err(refused), (0, 0)), "{change}");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_upload_whose_chunks_are_erased_on_the_way_never_becomes_a_file() {
    fresh(async |name| {
        let (database, other) = (open(name).await, open(name).await);
        let erase = |done, _| {
            let other = other.clone();
            if done == MIB as u64 {
                spawn_local(async move { assert!(other.erase_all(&given::header("mine-1")).await.is_ok()) });
            }
        };
        let clip = file("a.webm", &video(MIB + 9));
        let result = files::store(&database, &clip, 1 << 30, FileKind::is_video, erase, &Cancel::new()).await;
        assert!(matches!(result, Err(FileError::Storage(_))), "{result:?}");
        assert_eq!(stores(name).await, (0, 0));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_file_given_twice_is_kept_once() {
    fresh(async |name| {
        let database = open(name).await;
        let content = video(MIB + 1);
        let first = store(&database, &file("a.webm", &content)).await.expect("stored");
        let again = store(&database, &file("b.webm", &content)).await.expect("stored");
        assert_eq!((first, stores(name).await), (again, (1, 2)));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_missing_chunk_is_named_and_healed_by_the_same_file() {
    fresh(async |name| {
        let database = open(name).await;
        let content = video(2 * MIB + 1);
        let id = store(&database, &file("a.webm", &content)).await.expect("stored").id;
        lose_chunk(name, 1).await;
        assert_eq!(blob(&database, &id, "").await.err(), Some(FileError::MissingChunk { index: 1 }));

        store(&database, &file("a.webm", &content)).await.expect("stored");
        assert!(bytes(&blob(&database, &id, "").await.expect("whole")).await == content);
        assert_eq!(stores(name).await, (1, 3));
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_bit_that_flipped_in_a_chunk_is_found_and_never_shown() {
    fresh(async |name| {
        let database = open(name).await;
        let content = video(2 * MIB + 1);
        let id = store(&database, &file("a.webm", &content)).await.expect("stored").id;
        flip_chunk(name, 1).await;
        let bent = Err(FileError::MissingChunk { index: 1 });
        assert_eq!(blob(&database, &id, "").await.map(|_| ()), bent);
        assert_eq!(text(&database, &id, 3 * MIB as u64).await.map(|_| ()), bent);
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_text_ends_before_the_character_that_the_limit_cuts() {
    fresh(async |name| {
        let database = open(name).await;
        let script = file("a.txt", "脚本,第一稿".as_bytes());
        let cancel = Cancel::new();
        let stored = files::store(&database, &script, 1 << 20, FileKind::is_script, |_, _| {}, &cancel).await;
        let id = stored.expect("stored").id;
        assert_eq!(text(&database, &id, 100).await.as_deref(), Ok("脚本,第一稿"));
        assert_eq!(text(&database, &id, 5).await.as_deref(), Ok("脚"));
        assert_eq!(text(&database, &FileId::of_hash([0; 32]), 5).await, Err(FileError::Missing));
    })
    .await;
}
