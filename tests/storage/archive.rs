//! Files go out in one archive and come back, whole or not at all; what is damaged on the way takes nothing else along.

use std::cell::RefCell;

use jiedan::domain::{FileKind, Instant, KeptFile, limits};
use jiedan::record::archive::{BLOCK, header};
use jiedan::storage::archive::{self, Found, Packed, Unpackable, forget, pack, tidy, unpack};
use jiedan::storage::files::{self, Cancel, blob, text};
use jiedan::storage::{Database, FileError};
use js_sys::{Array, Promise};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Blob, File};

use crate::given::{MIB, bytes, count, file, flip_chunk, fresh, open, script, store, video};

/// A header's bytes, as the browser counts them.
const HEADER: f64 = 512.0;
const JOURNAL: &str = r#"{"jiedan_backup":2,"entries":[]}"#;

/// Stores a file, and returns it as an entry names it.
async fn kept(database: &Database, name: &str, content: &[u8]) -> KeptFile {
    let stored = store(database, &file(name, content)).await.expect("stored");
    KeptFile { id: stored.id, name: name.to_owned(), size: stored.size, kind: stored.kind }
}

async fn packed(database: &Database, named: &[KeptFile]) -> Packed {
    let at = Instant::from_millis(1_764_288_000_000);
    pack(database, JOURNAL, named, at, |_, _| {}, &Cancel::new()).await.expect("packed")
}

/// What the device then holds: as many of the first bytes as asked for.
fn saved(blob: &Blob, length: f64) -> File {
    let slice = blob.slice_with_f64_and_f64(0.0, length).expect("a slice");
    File::new_with_blob_sequence(&Array::of1(&slice), "jiedan-backup.tar").expect("a file")
}

/// Looks into an archive to its end.
async fn look(archive: &File) -> Result<Found, Unpackable> {
    archive::look(archive, |_, _| {}, &Cancel::new()).await
}

async fn here(database: &Database, found: &Found, named: &[KeptFile]) -> usize {
    unpack(database, found, named, |_, _| {}, &Cancel::new()).await.expect("unpacked")
}

/// The names of what lies on the disk that the browser has for pages; none where it has none.
async fn on_the_disk() -> String {
    let names = script(
        "return (async () => {
            const names = [];
            if (!navigator.storage?.getDirectory) return '';
            try { for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name); } catch { }
            return names.join();
        })();",
    );
    let names = JsFuture::from(names.unchecked_into::<Promise>()).await.expect("listed");
    names.as_string().unwrap_or_default()
}

#[wasm_bindgen_test]
async fn what_was_packed_comes_back_byte_identical_in_another_browser() {
    fresh(async |first| {
        let contents = [video(2 * MIB + 5), video(MIB), video(700)];
        let database = open(first).await;
        let mut named = Vec::new();
        for (content, name) in contents.iter().zip(["视频 一稿.webm", "b.webm", "c.webm"]) {
            named.push(kept(&database, name, content).await);
        }
        let Packed { blob: archive, left_out } = packed(&database, &named).await;
        assert_eq!((left_out, archive.size() % HEADER), (0, 0.0));
        fresh(async |other| {
            let database = open(other).await;
            let found = look(&saved(&archive, archive.size())).await.expect("an archive");
            assert_eq!((found.journal.as_str(), found.has(&named)), (JOURNAL, named.clone()));
            assert_eq!(here(&database, &found, &named).await, 3);
            for (content, file) in contents.iter().zip(&named) {
                assert!(bytes(&blob(&database, &file.id, "").await.expect("kept")).await == *content);
            }
            // Once more changes nothing.
            assert_eq!((here(&database, &found, &named).await, count(other, "chunks").await), (3, 5));
        })
        .await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn a_file_that_isnt_whole_is_left_out_and_counted() {
    fresh(async |name| {
        let database = open(name).await;
        let damaged = kept(&database, "a.webm", &video(2 * MIB)).await;
        flip_chunk(name, 1).await;
        let whole = kept(&database, "b.webm", &video(900)).await;
        let never = KeptFile { id: jiedan::domain::FileId::of_hash([0xee; 32]), ..whole.clone() };
        for without_a_disk in [false, true] {
            if without_a_disk {
                script("self.folder = navigator.storage?.getDirectory; if (self.folder) delete StorageManager.prototype.getDirectory;");
            }
            let Packed { blob, left_out } = packed(&database, &[damaged.clone(), whole.clone(), never.clone()]).await;
            assert_eq!(left_out, 2);
            let found = look(&saved(&blob, blob.size())).await.expect("an archive");
            assert_eq!(found.has(&[damaged.clone(), whole.clone()]), std::slice::from_ref(&whole));
            assert_eq!(here(&database, &found, std::slice::from_ref(&whole)).await, 1);
        }
        script("if (self.folder) StorageManager.prototype.getDirectory = self.folder;");
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_archive_on_the_browsers_disk_goes_with_the_next_one_or_when_it_is_forgotten() {
    fresh(async |name| {
        let database = open(name).await;
        let named = [kept(&database, "a.webm", &video(2000)).await];
        let first = packed(&database, &named).await.blob;
        assert!(look(&saved(&first, first.size())).await.is_ok());
        tidy().await;
        assert!(look(&saved(&first, first.size())).await.is_ok(), "it is young: somebody may still be saving it");
        forget().await;
        assert_eq!(on_the_disk().await, "");
        let again = packed(&database, &named).await.blob;
        assert!(look(&saved(&again, again.size())).await.is_ok());
        forget().await;
        assert_eq!(on_the_disk().await, "");
    })
    .await;
}

#[wasm_bindgen_test]
async fn an_archive_that_is_cut_gives_what_is_whole_of_it() {
    fresh(async |first| {
        let database = open(first).await;
        let named = [kept(&database, "a.webm", &video(1000)).await, kept(&database, "b.webm", &video(MIB)).await];
        let archive = packed(&database, &named).await.blob;
        for (length, expected) in [
            (0.0, Err(Unpackable::NoArchive)),
            (HEADER - 1.0, Err(Unpackable::NoArchive)),
            (HEADER, Err(Unpackable::NoJournal)),
            (HEADER + 10.0, Err(Unpackable::NoJournal)),
            (2.0 * HEADER, Ok(0)),
            (4.0 * HEADER, Ok(0)),
            (5.0 * HEADER, Ok(1)),
            (archive.size() - 1_000_000.0, Ok(1)),
            (archive.size() - 1024.0, Ok(2)),
        ] {
            let found = look(&saved(&archive, length)).await;
            assert_eq!(found.map(|found| found.has(&named).len()), expected, "of {length} bytes");
        }
    })
    .await;
}

#[wasm_bindgen_test]
async fn other_bytes_of_the_same_length_never_pass_for_the_file() {
    fresh(async |first| {
        let database = open(first).await;
        let named = [kept(&database, "a.webm", &video(2000)).await];
        let archive = packed(&database, &named).await.blob;
        let mut altered = bytes(&archive).await;
        let last = 3 * BLOCK + 1500;
        altered[last] ^= 1;
        fresh(async |other| {
            let database = open(other).await;
            let found = look(&file("jiedan-backup.tar", &altered)).await.expect("an archive");
            assert_eq!((found.has(&named).len(), here(&database, &found, &named).await), (1, 0));
            assert_eq!(blob(&database, &named[0].id, "").await.map(|_| ()), Err(FileError::Missing));
        })
        .await;
    })
    .await;
}

#[wasm_bindgen_test]
async fn packing_and_unpacking_tell_how_far_they_are_and_stop_when_asked() {
    fresh(async |name| {
        let database = open(name).await;
        let named = [kept(&database, "a.webm", &video(MIB + 5)).await, kept(&database, "b.webm", &video(20)).await];
        let told = RefCell::new(Vec::new());
        let (tell, all) = (|done, all| told.borrow_mut().push((done, all)), MIB as u64 + 25);
        let at = Instant::from_millis(0);
        let archive = pack(&database, JOURNAL, &named, at, tell, &Cancel::new()).await.expect("packed").blob;
        let saved = file("jiedan-backup.tar", &bytes(&archive).await);
        assert_eq!(told.take(), [(0, all), (MIB as u64, all), (MIB as u64 + 5, all), (all, all)]);
        let found = look(&saved).await.expect("an archive");
        unpack(&database, &found, &named, tell, &Cancel::new()).await.expect("unpacked");
        assert_eq!(told.take().last(), Some(&(all, all)));
        let cancel = Cancel::new();
        let stop = |done, _| {
            if done > 0 {
                cancel.cancel();
            }
        };
        let stopped = pack(&database, JOURNAL, &named, at, stop, &cancel).await;
        assert_eq!(stopped.map(|_| ()), Err(FileError::Cancelled));
        let cancel = Cancel::new();
        cancel.cancel();
        assert_eq!(unpack(&database, &found, &named, tell, &cancel).await, Err(FileError::Cancelled));
    })
    .await;
}

#[wasm_bindgen_test]
async fn what_is_no_archive_is_not_read_as_one() {
    for (content, refused) in [
        (b"{\"jiedan_backup\":2,\"entries\":[]}".to_vec(), Unpackable::NoArchive),
        (vec![0; 10_240], Unpackable::NoArchive),
        (video(MIB), Unpackable::NoArchive),
    ] {
        assert_eq!(look(&file("backup.tar", &content)).await.map(|_| ()), Err(refused));
    }
}

/// An archive of so many empty parts, then the journal.
fn of_empty_parts(many: usize) -> File {
    let at = Instant::from_millis(0);
    let mut bytes = header("files/empty", 0, at).expect("a header").repeat(many);
    bytes.extend(header("jiedan-backup.json", JOURNAL.len() as u64, at).expect("a header"));
    bytes.extend(JOURNAL.as_bytes());
    bytes.resize(bytes.len().next_multiple_of(BLOCK) + 2 * BLOCK, 0);
    file("jiedan-backup.tar", &bytes)
}

#[wasm_bindgen_test]
async fn an_archive_of_many_parts_is_told_about_on_the_way_and_stops_when_asked() {
    let archive = of_empty_parts(20_000);
    let told = RefCell::new(Vec::new());
    let found = archive::look(&archive, |done, _| told.borrow_mut().push(done), &Cancel::new()).await;
    assert_eq!(found.map(|found| found.journal), Ok(JOURNAL.to_owned()));
    assert!((5..100).contains(&told.borrow().len()), "it is told by the stretch: {}", told.borrow().len());
    let cancel = Cancel::new();
    let stop = |done, _| {
        if done > 0 {
            cancel.cancel();
        }
    };
    assert_eq!(archive::look(&archive, stop, &cancel).await.map(|_| ()), Err(Unpackable::Cancelled));
}

#[wasm_bindgen_test]
async fn more_parts_than_are_looked_at_are_refused_as_too_many() {
    assert_eq!(look(&of_empty_parts(limits::ARCHIVE_PARTS)).await.map(|_| ()), Err(Unpackable::TooMany));
}

#[wasm_bindgen_test]
async fn a_script_in_another_encoding_is_kept_and_read() {
    fresh(async |name| {
        let database = open(name).await;
        for (content, says) in [
            (&b"\xb4\xba\xbc\xbe\xb7\xc0\xc9\xb9"[..], "春季防晒"),
            (b"\xac\x4b\xa9\x75\xa8\xbe\xc5\xce", "春季防曬"),
            (b"\xff\xfe\x25\x66\x63\x5b", "春季"),
            ("\u{feff}春季".as_bytes(), "春季"),
        ] {
            let (script, cancel) = (file("script.txt", content), Cancel::new());
            let kept = files::store(&database, &script, 1000, FileKind::is_script, |_, _| {}, &cancel).await;
            let kept = kept.expect("a script");
            assert_eq!(text(&database, &kept.id, 1000).await.expect("kept"), says);
        }
    })
    .await;
}
