//! What the tests start from: fresh databases, records, files, and a look past the storage layer at the
//! stores themselves.

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::task::Poll;

use indexed_db_futures::database::Database as Raw;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::TransactionMode;
use jiedan::domain::{FileId, FileKind};
use jiedan::record::{Stored, task_of};
use jiedan::safekeeping::{Batch, Header, Placed};
use jiedan::storage::database::SCHEMA;
use jiedan::storage::nonce::nonce;
use jiedan::storage::{Database, Error, desks, files, journal, migrate};
use js_sys::{Array, Function, JSON, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

pub const MIB: usize = 1024 * 1024;

/// Runs a test on a database of its own, and deletes it.
pub async fn fresh(test: impl AsyncFnOnce(&str)) {
    let name = format!("test-{}", nonce());
    test(&name).await;
    Raw::delete_by_name(&name).expect("deletable").await.expect("deleted");
}

/// Opens, and brings what an earlier version wrote to the present form.
pub async fn open(name: &str) -> Database {
    let database = Database::open(name).await.expect("opens");
    migrate::finish(&database).await.expect("finished");
    database
}

/// Opens behind the storage layer's back, in a version.
pub async fn raw(name: &str, version: u32) -> Raw {
    Raw::open(name).with_version(version).await.expect("opens raw")
}

pub async fn count(name: &str, store: &str) -> u32 {
    let raw = raw(name, SCHEMA).await;
    let count = {
        let transaction = raw.transaction(store).build().expect("reads");
        transaction.object_store(store).expect("store").count().await.expect("counts")
    };
    raw.close();
    count
}

/// Returns the rows of a store as JSON, in the order of their keys.
pub async fn rows(name: &str, store: &str) -> Vec<String> {
    let raw = raw(name, SCHEMA).await;
    let rows = {
        let transaction = raw.transaction(store).build().expect("reads");
        let store = transaction.object_store(store).expect("store");
        let rows = store.get_all::<JsValue>().await.expect("rows");
        rows.map(|row| JSON::stringify(&row.expect("a row")).expect("JSON").into()).collect()
    };
    raw.close();
    rows
}

/// Flips one bit of the chunk at a position, as a failing disk might; there must be one file only.
pub async fn flip_chunk(name: &str, index: u32) {
    let raw = raw(name, SCHEMA).await;
    {
        let transaction = raw.transaction("chunks").with_mode(TransactionMode::Readwrite).build().expect("writes");
        let store = transaction.object_store("chunks").expect("store");
        let keys: Vec<JsValue> =
            store.get_all_keys::<JsValue>().await.expect("keys").map(|key| key.expect("key")).collect();
        let key = keys.into_iter().find(|key| key.unchecked_ref::<Array>().get(1) == index).expect("a chunk");
        let chunk: Option<JsValue> = store.get(key.clone()).await.expect("a chunk");
        let bytes = Uint8Array::new(&chunk.expect("a chunk"));
        bytes.set_index(bytes.length() / 2, bytes.get_index(bytes.length() / 2) ^ 1);
        store.put(JsValue::from(bytes.buffer())).with_key(key).without_key_type().primitive().expect("puts");
        transaction.commit().await.expect("commits");
    }
    raw.close();
}

/// Puts a value, given as JSON, into a store whose keys are inside.
pub async fn put(name: &str, store: &str, json: &str) {
    change(name, store, |store| {
        store.put(JSON::parse(json).expect("JSON")).primitive().expect("puts");
    })
    .await;
}

/// Removes the chunk at a position; there must be one file only.
pub async fn lose_chunk(name: &str, index: u32) {
    let raw = raw(name, SCHEMA).await;
    let keys: Vec<JsValue> = {
        let transaction = raw.transaction("chunks").build().expect("reads");
        let store = transaction.object_store("chunks").expect("store");
        store.get_all_keys::<JsValue>().await.expect("keys").map(|key| key.expect("key")).collect()
    };
    raw.close();
    let lost = keys.into_iter().find(|key| key.unchecked_ref::<Array>().get(1) == index).expect("a chunk");
    change(name, "chunks", |store| {
        store.delete(lost).primitive().expect("deletes");
    })
    .await;
}

/// Removes all rows of files, as if the last transaction of their uploads had not been.
pub async fn forget_rows(name: &str) {
    change(name, "files", |store| {
        store.clear().expect("clears");
    })
    .await;
}

async fn change(name: &str, store: &str, act: impl FnOnce(&indexed_db_futures::object_store::ObjectStore<'_>)) {
    let raw = raw(name, SCHEMA).await;
    {
        let transaction = raw.transaction(store).with_mode(TransactionMode::Readwrite).build().expect("writes");
        act(&transaction.object_store(store).expect("store"));
        transaction.commit().await.expect("commits");
    }
    raw.close();
}

/// Returns the position of a desk's last record; 0 if there is none.
pub async fn head(database: &Database, desk: &str) -> Result<u64, Error> {
    let mut head = 0;
    let read = journal::each(database, desk, 0, &mut |all| head = all.last().map_or(head, |last| last.seq)).await;
    read.map(|()| head)
}

/// Gives records their places, one after the other, and the tasks that they name.
pub fn placed(first: u64, records: &[Stored]) -> Vec<Placed> {
    let place = |(seq, record): (u64, &Stored)| Placed { seq, task: task_of(&record.entry), record: record.clone() };
    (first..).zip(records).map(place).collect()
}

/// Makes a desk with these records the current one, as the storage does.
pub async fn replace(database: &Database, header: &Header, records: &[Stored], at: Option<i64>) -> Result<(), Error> {
    desks::replace(database, header, &placed(1, records), at).await
}

/// Appends records to a desk, which is made the current one if it isn't there yet.
pub async fn append(database: &Database, desk: &str, first: u64, records: &[Stored]) -> Result<(), Error> {
    append_naming(database, desk, first, records, &[]).await
}

/// Appends records that name files.
pub async fn append_naming(
    database: &Database,
    desk: &str,
    first: u64,
    records: &[Stored],
    files: &[FileId],
) -> Result<(), Error> {
    if desks::get(database, desk).await == Ok(None) {
        desks::put(database, &header(desk)).await.expect("a header");
    }
    let batch = Batch { desk: desk.into(), first, records: placed(first, records), files: files.into() };
    journal::append(database, &batch).await
}

/// Returns the header of a desk of one's own that is the current one.
pub fn header(id: &str) -> Header {
    Header {
        id: id.into(),
        kind: Header::MINE.into(),
        name: String::new(),
        created_at: 1_767_225_600_123,
        position: None,
        current: true,
        set_aside: None,
    }
}

pub fn record(nonce: &str) -> Stored {
    Stored { v: 1, nonce: nonce.into(), checksum: "sum".into(), entry: format!("{{\"of\":\"{nonce}\"}}") }
}

pub fn records<const N: usize>(nonces: [&str; N]) -> [Stored; N] {
    nonces.map(record)
}

/// Returns the bytes of something that begins like `WebM` and goes on without a pattern.
pub fn video(length: usize) -> Vec<u8> {
    let mut state = 7_u32;
    let noise = std::iter::repeat_with(|| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        state.to_be_bytes()[0]
    });
    let head = [0x1A, 0x45, 0xDF, 0xA3, 0x87, 0x42, 0x82, 0x84];
    head.into_iter().chain(*b"webm").chain(noise).take(length).collect()
}

pub fn file(name: &str, bytes: &[u8]) -> File {
    File::new_with_buffer_source_sequence(&Array::of1(&Uint8Array::from(bytes)), name).expect("a file")
}

/// Stores a video of at most 16 MiB.
pub async fn store(database: &Database, file: &File) -> Result<files::StoredFile, jiedan::storage::FileError> {
    let max = 16 * MIB as u64;
    files::store(database, file, max, FileKind::is_video, |_, _| {}, &files::Cancel::new()).await
}

pub async fn bytes(blob: &Blob) -> Vec<u8> {
    Uint8Array::new(&JsFuture::from(blob.array_buffer()).await.expect("bytes")).to_vec()
}

/// Runs a piece of JavaScript, to break the browser in a way that it doesn't break by itself.
pub fn script(text: &str) -> JsValue {
    Function::new_no_args(text).call0(&JsValue::NULL).expect("runs")
}

/// Waits for both, at the same time.
pub async fn both<A: Future, B: Future>(a: A, b: B) -> (A::Output, B::Output) {
    let (mut a, mut b) = (pin!(a), pin!(b));
    let (mut first, mut second) = (None, None);
    poll_fn(|context| {
        if first.is_none()
            && let Poll::Ready(output) = a.as_mut().poll(context)
        {
            first = Some(output);
        }
        if second.is_none()
            && let Poll::Ready(output) = b.as_mut().poll(context)
        {
            second = Some(output);
        }
        match (first.take(), second.take()) {
            (Some(a), Some(b)) => Poll::Ready((a, b)),
            (a, b) => {
                (first, second) = (a, b);
                Poll::Pending
            }
        }
    })
    .await
}
