//! How a file is stored: a row under its id, and chunks under the id of their upload. A file exists as soon as its row
//! does; chunks without a row are leftovers of an upload.

use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use js_sys::{Array, ArrayBuffer, Date, Function, Reflect};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};

use super::database::{CHUNKS, Database, complete};
use super::error::Error;
use super::nonce::nonce;
use super::shape;
use crate::domain::FileId;

/// The size of every chunk but the last, in bytes.
pub(super) const CHUNK: u64 = 1024 * 1024;

/// A file's row.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Row {
    pub id: FileId,
    /// The upload that stored the chunks.
    pub upload: String,
    pub size: u64,
    /// SHA-256 of each chunk, in hexadecimal digits.
    pub hashes: Vec<String>,
    /// When it was last stored or named, in milliseconds since 1970.
    pub touched: u64,
}

impl Row {
    /// Returns the required length of a chunk.
    pub(super) fn length_of(&self, index: u64) -> u64 {
        CHUNK.min(self.size.saturating_sub(index * CHUNK))
    }

    /// Returns the required number of chunks.
    pub(super) fn chunks(&self) -> u64 {
        self.hashes.len() as u64
    }
}

/// Returns the device's time in milliseconds since 1970.
pub(super) fn now() -> u64 {
    shape::integer(Date::now())
}

/// Makes the id of an upload. It begins with the time, which tells a leftover's age.
pub(super) fn upload_id() -> String {
    format!("{:014}-{}", now(), nonce())
}

/// Returns when an upload began, in milliseconds since 1970.
pub(super) fn began(upload: &str) -> u64 {
    upload.split('-').next().and_then(|time| time.parse().ok()).unwrap_or_default()
}

/// Returns the id of a file: SHA-256 over its length and the hashes of its chunks.
pub(super) fn file_id(size: u64, hashes: &[[u8; 32]]) -> FileId {
    let mut hash = Sha256::new();
    hash.update(size.to_be_bytes());
    for chunk in hashes {
        hash.update(chunk);
    }
    FileId::of_hash(hash.finalize().into())
}

/// Returns a file's row, if it is stored.
pub(super) async fn row(files: &ObjectStore<'_>, id: &FileId) -> Result<Option<Row>, Error> {
    let row: Option<JsValue> = files.get(id.to_string()).await?;
    row.map(|row| shape::from_js(&row).map_err(Error::Failed)).transpose()
}

/// Marks files as used now, so that no sweep removes them before the entry that names them is stored.
pub(super) async fn touch(files: &ObjectStore<'_>, ids: &[FileId]) -> Result<Vec<VoidRequest>, Error> {
    let mut requests = Vec::new();
    for id in ids {
        let row = row(files, id).await?.ok_or(Error::FileGone)?;
        requests.push(files.put(shape::to_js(&Row { touched: now(), ..row })?).primitive()?);
    }
    Ok(requests)
}

/// Frees a buffer's memory at once, if the browser supports it; otherwise garbage collection frees it, perhaps a
/// hundred chunks later. The buffer is empty afterwards.
pub(super) fn give_back(buffer: &ArrayBuffer) {
    let transfer = Reflect::get(buffer, &"transfer".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    if let Some(transfer) = transfer {
        // If it can't be freed now, garbage collection will.
        let _ = transfer.call1(buffer, &0.into());
    }
}

/// After how many chunks Chromium's garbage collection is triggered, by how many buffers of how many bytes.
const TOLD_EVERY: u64 = 8;
const TOLD_BY: u32 = 8;
const TOLD_BYTES: u32 = 8 * 1024 * 1024;

/// Triggers Chromium's garbage collection during a long series of chunks. What is read from a database stays in memory
/// until the collector runs, and that depends on what scripts allocate. So these buffers are allocated, never touched,
/// and dropped. RELIABILITY.md has the effect (`torture --row backup`). In other engines they would only take memory,
/// so only the engine that has `performance.memory` gets them.
pub(super) fn tidy_up_after(index: u64) {
    let global = js_sys::global();
    let shown = || Reflect::get(&global, &"performance".into()).and_then(|it| Reflect::has(&it, &"memory".into()));
    if index % TOLD_EVERY != TOLD_EVERY - 1 || shown() != Ok(true) {
        return;
    }
    let buffers = Reflect::get(&global, &"ArrayBuffer".into()).ok().and_then(|it| it.dyn_into::<Function>().ok());
    let Some(buffers) = buffers else { return };
    for _ in 0..TOLD_BY {
        // If it is refused, memory is short, and the collector runs anyway.
        let _ = Reflect::construct(&buffers, &Array::of1(&TOLD_BYTES.into()));
    }
}

/// Stores one chunk of an upload.
pub(super) async fn keep(database: &Database, upload: &str, index: u64, bytes: &JsValue) -> Result<(), Error> {
    let transaction = database.write(&[CHUNKS])?;
    let chunks = transaction.object_store(CHUNKS)?;
    let request = chunks.add(bytes.clone()).with_key(shape::key(upload, index)).without_key_type().primitive()?;
    drop(chunks);
    complete(transaction, vec![request]).await
}

/// Removes all chunks of an upload.
pub(super) async fn discard(database: &Database, upload: &str) -> Result<(), Error> {
    let transaction = database.write(&[CHUNKS])?;
    let request = transaction.object_store(CHUNKS)?.delete::<JsValue, _>(shape::all(upload)).primitive()?;
    complete(transaction, vec![request]).await
}
