//! Files that entries name, stored in chunks, under the hash of their content.
//!
//! A file is stored before the entry that names it, and removed only when no entry names it. Names and kinds aren't
//! stored here; they are in the entry.

use std::cell::Cell;
use std::rc::Rc;

use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use js_sys::{ArrayBuffer, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

use super::chunks::{self, Row};
use super::database::{CHUNKS, Database, FILES};
use super::decode::decoded;
use super::error::FileError;
use super::shape;
use super::spool::Spool;
pub use super::sweep::{has_files, sweep, sweep_before};
pub use super::upload::store;
use crate::domain::{FileId, FileKind};
use crate::record::hex;

/// A stored file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredFile {
    /// The content's hash.
    pub id: FileId,
    /// The size in bytes.
    pub size: u64,
    /// The kind, detected by its first bytes.
    pub kind: FileKind,
}

/// Cancels an upload; clones share the request.
#[derive(Debug, Clone, Default)]
pub struct Cancel(Rc<Cell<bool>>);

impl Cancel {
    /// Returns one that isn't cancelled.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Asks the upload to stop at its next chunk.
    pub fn cancel(&self) {
        self.0.set(true);
    }

    /// Tells whether the upload was asked to stop.
    #[must_use]
    pub fn is_cancelled(&self) -> bool {
        self.0.get()
    }

    pub(super) fn check(&self) -> Result<(), FileError> {
        if self.is_cancelled() { Err(FileError::Cancelled) } else { Ok(()) }
    }
}

/// Returns a file as a blob of the given type, made from its chunks.
///
/// # Errors
/// [`FileError::Missing`], [`FileError::MissingChunk`], or any other browser error.
pub async fn blob(database: &Database, id: &FileId, mime: &str) -> Result<Blob, FileError> {
    let mut spool = Spool::of_parts();
    let row = row(database, id).await?;
    each_chunk(database, &row, async |bytes| spool.add(&bytes).await).await?;
    spool.end(mime).await
}

/// Returns a file's row.
pub(super) async fn row(database: &Database, id: &FileId) -> Result<Row, FileError> {
    let transaction = database.read(&[FILES])?;
    chunks::row(&transaction.object_store(FILES)?, id).await?.ok_or(FileError::Missing)
}

/// Passes on a file's chunks, one after the other.
pub(super) async fn each_chunk(
    database: &Database,
    row: &Row,
    mut take: impl AsyncFnMut(ArrayBuffer) -> Result<(), FileError>,
) -> Result<(), FileError> {
    for index in 0..row.chunks() {
        // One transaction for each chunk, so that others don't wait for the consumer.
        let bytes = chunk(&database.read(&[CHUNKS])?.object_store(CHUNKS)?, row, index).await?;
        take(bytes).await?;
        chunks::tidy_up_after(index);
    }
    Ok(())
}

/// Returns the beginning of a text file, at most so many bytes of it, decoded by [`decoded`].
///
/// # Errors
/// [`FileError::Missing`], [`FileError::MissingChunk`], or any other browser error.
pub async fn text(database: &Database, id: &FileId, max: u64) -> Result<String, FileError> {
    let transaction = database.read(&[FILES, CHUNKS])?;
    let row = chunks::row(&transaction.object_store(FILES)?, id).await?.ok_or(FileError::Missing)?;
    let store = transaction.object_store(CHUNKS)?;
    let max = usize::try_from(max).unwrap_or(usize::MAX);
    let mut bytes = Vec::new();
    for index in 0..row.chunks() {
        if bytes.len() >= max {
            break;
        }
        let chunk = chunk(&store, &row, index).await?;
        bytes.extend(Uint8Array::new(&chunk).to_vec());
    }
    bytes.truncate(max);
    Ok(decoded(&bytes))
}

async fn chunk(store: &ObjectStore<'_>, row: &Row, index: u64) -> Result<ArrayBuffer, FileError> {
    let value: Option<JsValue> = store.get(shape::key(&row.upload, index)).await?;
    let hash = usize::try_from(index).ok().and_then(|index| row.hashes.get(index));
    value
        .and_then(|value| value.dyn_into::<ArrayBuffer>().ok())
        .filter(|bytes| u64::from(bytes.byte_length()) == row.length_of(index))
        .filter(|bytes| Some(&hex(&Sha256::digest(Uint8Array::new(bytes).to_vec()))) == hash)
        .ok_or(FileError::MissingChunk { index: u32::try_from(index).unwrap_or(u32::MAX) })
}
