//! Entries of all desks, keyed `[desk, seq]`, written by `add` only.
//!
//! A batch is stored whole or not at all, right after the entry before it. Deliberately absent:
//! overwriting, renumbering, and deleting anything less than a whole desk.

mod read;

use indexed_db_futures::cursor::CursorDirection;
use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::chunks;
use super::database::{DESKS, Database, FILES, JOURNAL, NONCE, complete};
use super::error::Error;
use super::shape;
use crate::domain::{FileId, TaskId};
use crate::record::{Stored, task_of};

pub use read::{Read, desks, each, load, named_files};

/// A record as it lies in the store: beside its content, the place where it stands.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    desk: String,
    seq: u64,
    /// The task that the entry concerns, if it concerns one; rows of the first version don't say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    task: Option<TaskId>,
    v: u32,
    nonce: String,
    checksum: String,
    entry: String,
}

/// Appends records at `first_seq` and the places after it, in one transaction, and waits until they
/// are kept.
///
/// # Errors
/// [`Error::Repeated`] if one of the nonces is there already, [`Error::Conflict`] if a place is taken,
/// [`Error::Gap`] if the entry before `first_seq` is missing, [`Error::Full`], or what else the browser
/// says. Then nothing is stored.
pub async fn append(database: &Database, desk: &str, first_seq: u64, records: &[Stored]) -> Result<(), Error> {
    append_naming(database, desk, first_seq, records, &[]).await
}

/// Appends records that name files, as [`append`] does, if each of the files is there in the same
/// instant; and keeps sweeps away from them.
///
/// # Errors
/// [`Error::FileGone`], and those of [`append`].
pub async fn append_naming(
    database: &Database,
    desk: &str,
    first_seq: u64,
    records: &[Stored],
    files: &[FileId],
) -> Result<(), Error> {
    match try_to_append(database, desk, first_seq, records, files).await {
        Err(Error::Conflict) if is_repeated(database, records).await? => Err(Error::Repeated),
        result => result,
    }
}

async fn try_to_append(
    database: &Database,
    desk: &str,
    first_seq: u64,
    records: &[Stored],
    files: &[FileId],
) -> Result<(), Error> {
    let stores = [JOURNAL, FILES];
    let transaction = database.write(if files.is_empty() { &stores[..1] } else { &stores })?;
    let mut requests = Vec::new();
    if !files.is_empty() {
        requests = chunks::touch(&transaction.object_store(FILES)?, files).await?;
    }
    let journal = transaction.object_store(JOURNAL)?;
    requests.extend(follow(&journal, desk, first_seq, records).await?);
    drop(journal);
    complete(transaction, requests).await
}

/// Asks for the records to be added, and whether the entry before them is there: both in one burst, as each answer is
/// another way to the browser's database and back. An error leaves the transaction to be dropped, which takes back what
/// was asked for.
pub(super) async fn follow(
    journal: &ObjectStore<'_>,
    desk: &str,
    first_seq: u64,
    records: &[Stored],
) -> Result<Vec<VoidRequest>, Error> {
    let before = first_seq.checked_sub(1).ok_or(Error::Gap)?;
    let is_there = journal.count().with_query(shape::key(desk, before)).primitive()?;
    let requests = add(journal, desk, first_seq, records)?;
    if before > 0 && is_there.await? == 0 {
        return Err(Error::Gap);
    }
    Ok(requests)
}

/// Asks for the records to be added, whatever stands before them.
pub(super) fn add(
    journal: &ObjectStore<'_>,
    desk: &str,
    first_seq: u64,
    records: &[Stored],
) -> Result<Vec<VoidRequest>, Error> {
    let row = |(seq, record): (u64, &Stored)| {
        let Stored { v, nonce, checksum, entry } = record.clone();
        let task = task_of(&entry);
        shape::to_js(&Row { desk: desk.into(), seq, task, v, nonce, checksum, entry })
    };
    (first_seq..).zip(records).map(|record| Ok(journal.add(row(record)?).primitive()?)).collect()
}

async fn is_repeated(database: &Database, records: &[Stored]) -> Result<bool, Error> {
    let transaction = database.read(&[JOURNAL])?;
    let journal = transaction.object_store(JOURNAL)?;
    let nonces = journal.index(NONCE)?;
    for record in records {
        if nonces.count().with_query(record.nonce.as_str()).await? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Returns the position of a desk's last record; 0 if there is none.
///
/// # Errors
/// What the browser says.
pub async fn head(database: &Database, desk: &str) -> Result<u64, Error> {
    let transaction = database.read(&[JOURNAL])?;
    let journal = transaction.object_store(JOURNAL)?;
    let last = journal
        .open_key_cursor()
        .with_query::<JsValue, _>(shape::all(desk))
        .with_direction(CursorDirection::Prev)
        .await?;
    let key = last.map(|cursor| cursor.primary_key::<JsValue>()).transpose()?.flatten();
    Ok(key.and_then(|key| shape::parts(&key)).map_or(0, |(_, seq)| seq))
}

/// Erases a desk: its journal and its header, in one transaction. Files that nothing names any more
/// are left to [`super::files::sweep`].
///
/// # Errors
/// What the browser says; then the desk is whole.
pub async fn erase(database: &Database, desk: &str) -> Result<(), Error> {
    let journals: Vec<_> = [JOURNAL].into_iter().chain(database.former()).collect();
    let transaction = database.write(&[&journals[..], &[DESKS]].concat())?;
    let mut requests = vec![transaction.object_store(DESKS)?.delete(desk).primitive()?];
    for journal in journals {
        requests.push(transaction.object_store(journal)?.delete::<JsValue, _>(shape::all(desk)).primitive()?);
    }
    complete(transaction, requests).await
}
