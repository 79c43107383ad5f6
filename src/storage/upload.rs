//! Copies a file from the device into the database, chunk by chunk; each is read and hashed once.
//!
//! The chunks are stored under the upload's id until the last transaction writes their row. Before that, the file
//! doesn't exist, and a sweep removes what a crash leaves. Memory holds one chunk at a time.

use indexed_db_futures::prelude::*;
use js_sys::{ArrayBuffer, Uint8Array};
use sha2::{Digest, Sha256};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, File};

use super::chunks::{self, CHUNK, Row};
use super::database::{CHUNKS, Database, FILES, complete};
use super::error::{Error, FileError};
use super::files::{Cancel, StoredFile};
use super::shape::{self, float, integer};
use super::space::room;
use crate::domain::FileKind;
use crate::record::hex;

/// Stores a file of the device, of at most `max` bytes and of a kind that `takes` accepts. `progress` is called with
/// the bytes stored so far and in total. A file that is already stored is kept once, and missing chunks are repaired.
///
/// # Errors
/// [`FileError`]; then nothing of it remains.
pub async fn store(
    database: &Database,
    file: &File,
    max: u64,
    takes: impl Fn(FileKind) -> bool,
    progress: impl Fn(u64, u64),
    cancel: &Cancel,
) -> Result<StoredFile, FileError> {
    let kind = admit(file, max, takes).await?;
    let upload = chunks::upload_id();
    let stored = bring(database, file, &upload, progress, cancel).await;
    match stored {
        Ok(row) => Ok(StoredFile { id: row.id, size: row.size, kind }),
        Err(error) => {
            // If they can't be removed now, a later sweep removes them.
            let _ = chunks::discard(database, &upload).await;
            Err(error)
        }
    }
}

async fn admit(file: &File, max: u64, takes: impl Fn(FileKind) -> bool) -> Result<FileKind, FileError> {
    let size = integer(file.size());
    if size == 0 {
        return Err(FileError::Empty);
    }
    let head = read(file, 0, size.min(FileKind::HEAD as u64)).await?;
    let kind = FileKind::of(&file.name(), &Uint8Array::new(&head).to_vec());
    let kind = kind.filter(|kind| takes(*kind)).ok_or(FileError::WrongKind)?;
    if size > max {
        return Err(FileError::TooLarge { max });
    }
    room(size).await?;
    Ok(kind)
}

async fn bring(
    database: &Database,
    file: &File,
    upload: &str,
    progress: impl Fn(u64, u64),
    cancel: &Cancel,
) -> Result<Row, FileError> {
    let (size, modified) = (integer(file.size()), file.last_modified());
    let mut hashes = Vec::new();
    let mut done = 0;
    progress(done, size);
    while done < size {
        let length = CHUNK.min(size - done);
        let bytes = read(file, done, length).await?;
        cancel.check()?;
        hashes.push(<[u8; 32]>::from(Sha256::digest(Uint8Array::new(&bytes).to_vec())));
        chunks::keep(database, upload, done / CHUNK, &bytes).await?;
        chunks::give_back(&bytes);
        chunks::tidy_up_after(done / CHUNK);
        done += length;
        progress(done, size);
        cancel.check()?;
    }
    if integer(file.size()) != size || file.last_modified().to_bits() != modified.to_bits() {
        return Err(FileError::Changed);
    }
    let row = Row {
        id: chunks::file_id(size, &hashes),
        upload: upload.into(),
        size,
        hashes: hashes.iter().map(|hash| hex(hash)).collect(),
        touched: chunks::now(),
    };
    Ok(enter(database, row).await?)
}

/// Writes the chunks' row. An earlier copy is removed in the same transaction, complete or not.
async fn enter(database: &Database, row: Row) -> Result<Row, Error> {
    let transaction = database.write(&[FILES, CHUNKS])?;
    let (files, chunks) = (transaction.object_store(FILES)?, transaction.object_store(CHUNKS)?);
    let kept = chunks.count().with_query::<JsValue, _>(shape::all(&row.upload)).await?;
    if u64::from(kept) != row.chunks() {
        return Err(Error::Failed("chunks of this upload were removed".into()));
    }
    let mut requests = Vec::new();
    if let Some(earlier) = chunks::row(&files, &row.id).await? {
        requests.push(chunks.delete::<JsValue, _>(shape::all(&earlier.upload)).primitive()?);
    }
    requests.push(files.put(shape::to_js(&row)?).primitive()?);
    drop((files, chunks));
    complete(transaction, requests).await?;
    Ok(row)
}

/// Reads a range of bytes from a file of the device.
pub(super) async fn read(file: &Blob, from: u64, length: u64) -> Result<ArrayBuffer, FileError> {
    let unreadable = |_| FileError::Unreadable;
    let slice = file.slice_with_f64_and_f64(float(from), float(from + length)).map_err(unreadable)?;
    let bytes = JsFuture::from(slice.array_buffer()).await.map_err(unreadable)?;
    let bytes: ArrayBuffer = bytes.unchecked_into();
    if u64::from(bytes.byte_length()) == length { Ok(bytes) } else { Err(FileError::Changed) }
}
