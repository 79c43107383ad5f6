//! Removes files and chunks that nothing names. Recent ones stay, as an upload may be running, or the entry that will
//! name a file may not be written yet.

use std::collections::{BTreeMap, BTreeSet};

use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::chunks::{self, CHUNK, Row};
use super::database::{CHUNKS, Database, FILES, complete};
use super::error::Error;
use super::shape;
use crate::domain::{FileId, HOUR};

/// Tells whether there is anything to remove. Without files, the journals needn't be searched.
///
/// # Errors
/// Any browser error.
pub async fn has_files(database: &Database) -> Result<bool, Error> {
    let transaction = database.read(&[FILES, CHUNKS])?;
    let (files, chunks) = (transaction.object_store(FILES)?, transaction.object_store(CHUNKS)?);
    let (files, chunks) = (files.count().primitive()?, chunks.count().primitive()?);
    Ok(files.await? > 0 || chunks.await? > 0)
}

/// Removes files that are not in `keep`, and leftovers of uploads, if they are older than an hour. Returns about how
/// many bytes that freed: a leftover's last chunk is counted as full.
///
/// # Errors
/// Any browser error; then nothing is removed.
pub async fn sweep(database: &Database, keep: &BTreeSet<FileId>) -> Result<u64, Error> {
    sweep_before(database, keep, chunks::now().saturating_sub(HOUR.unsigned_abs())).await
}

/// Like [`sweep`], for what was last used before an instant, in milliseconds since 1970.
///
/// # Errors
/// Any browser error; then nothing is removed.
pub async fn sweep_before(database: &Database, keep: &BTreeSet<FileId>, instant: u64) -> Result<u64, Error> {
    let transaction = database.write(&[FILES, CHUNKS])?;
    let (files, chunks) = (transaction.object_store(FILES)?, transaction.object_store(CHUNKS)?);
    let rows = files.get_all::<JsValue>().primitive()?;
    let keys = chunks.get_all_keys::<JsValue>().primitive()?;
    let mut uploads = BTreeMap::<String, u64>::new();
    let (mut freed, mut requests) = (0, Vec::new());
    let rows = rows.await?.collect::<Result<Vec<_>, _>>()?;
    for key in keys.await? {
        if let Some((upload, _)) = shape::parts(&key?) {
            *uploads.entry(upload).or_default() += CHUNK;
        }
    }
    for row in rows {
        let row: Row = shape::from_js(&row).map_err(Error::Failed)?;
        let bytes = uploads.remove(&row.upload).unwrap_or_default();
        if !keep.contains(&row.id) && row.touched < instant {
            requests.push(files.delete(row.id.to_string()).primitive()?);
            requests.push(chunks.delete::<JsValue, _>(shape::all(&row.upload)).primitive()?);
            freed += bytes.min(row.size);
        }
    }
    for (upload, bytes) in uploads.iter().filter(|(upload, _)| chunks::began(upload) < instant) {
        requests.push(chunks.delete::<JsValue, _>(shape::all(upload)).primitive()?);
        freed += bytes;
    }
    drop((files, chunks));
    complete(transaction, requests).await?;
    Ok(freed)
}
