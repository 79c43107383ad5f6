//! Entries of all desks, keyed `[desk, seq]`, written by `add` only.
//!
//! A batch is stored as a whole or not at all, right after the entry before it. Overwriting, renumbering, and deleting
//! less than a whole desk are deliberately left out.

mod read;

use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use serde::{Deserialize, Serialize};
use wasm_bindgen::JsValue;

use super::database::{DESKS, Database, FILES, JOURNAL, NONCE, complete};
use super::error::Error;
use super::shape;
use super::{chunks, desks};
use crate::domain::TaskId;
use crate::record::Stored;
use crate::safekeeping::{Batch, Placed};

pub use crate::safekeeping::Read;
pub use read::{each, load, named_files, with_records};

/// A record as it is stored, with its position.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Row {
    desk: String,
    seq: u64,
    /// The task that the entry concerns, if any; rows of the first version don't have it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    task: Option<TaskId>,
    v: u32,
    nonce: String,
    checksum: String,
    entry: String,
}

/// Appends a batch in one transaction, and waits until it is stored. The transaction requires that the desk is the
/// current one, the entry before exists, the positions are free, and all named files exist; it also marks the files as
/// used, so that sweeps keep them.
///
/// # Errors
/// [`Error::Elsewhere`] if another desk replaced this one or it was erased, [`Error::Repeated`] if one of the nonces is
/// already stored, [`Error::Conflict`] if a position is taken, [`Error::Gap`] if the entry before is missing,
/// [`Error::FileGone`], [`Error::Full`], or any other browser error. Then nothing is stored.
pub async fn append(database: &Database, batch: &Batch) -> Result<(), Error> {
    match try_to_append(database, batch).await {
        Err(Error::Conflict) if is_repeated(database, &batch.records).await? => Err(Error::Repeated),
        result => result,
    }
}

async fn try_to_append(database: &Database, batch: &Batch) -> Result<(), Error> {
    let Batch { desk, first, records, files } = batch;
    let stores = [DESKS, JOURNAL, FILES];
    let transaction = database.write(if files.is_empty() { &stores[..2] } else { &stores })?;
    let is_current = desks::ask_current(&transaction.object_store(DESKS)?, desk)?;
    let mut requests = Vec::new();
    if !files.is_empty() {
        requests = chunks::touch(&transaction.object_store(FILES)?, files).await?;
    }
    let journal = transaction.object_store(JOURNAL)?;
    let followed = follow(&journal, desk, *first, records).await;
    // It was requested first, so it has already been answered.
    if !is_current.await? {
        return Err(Error::Elsewhere);
    }
    requests.extend(followed?);
    drop(journal);
    complete(transaction, requests).await
}

/// Requests that the records are added, and checks that the entry before them exists. Both are sent at once, since each
/// answer takes a round trip to the browser's database. On an error the dropped transaction rolls back.
pub(super) async fn follow(
    journal: &ObjectStore<'_>,
    desk: &str,
    first_seq: u64,
    records: &[Placed],
) -> Result<Vec<VoidRequest>, Error> {
    let before = first_seq.checked_sub(1).ok_or(Error::Gap)?;
    let is_there = journal.count().with_query(shape::key(desk, before)).primitive()?;
    let requests = add(journal, desk, records)?;
    if before > 0 && is_there.await? == 0 {
        return Err(Error::Gap);
    }
    Ok(requests)
}

/// Requests that the records are added, without checking the entry before them.
pub(super) fn add(journal: &ObjectStore<'_>, desk: &str, records: &[Placed]) -> Result<Vec<VoidRequest>, Error> {
    let row = |one: &Placed| {
        let Placed { seq, task, record: Stored { v, nonce, checksum, entry } } = one.clone();
        shape::to_js(&Row { desk: desk.into(), seq, task, v, nonce, checksum, entry })
    };
    records.iter().map(|one| Ok(journal.add(row(one)?).primitive()?)).collect()
}

async fn is_repeated(database: &Database, records: &[Placed]) -> Result<bool, Error> {
    let transaction = database.read(&[JOURNAL])?;
    let journal = transaction.object_store(JOURNAL)?;
    let nonces = journal.index(NONCE)?;
    for Placed { record, .. } in records {
        if nonces.count().with_query(record.nonce.as_str()).await? > 0 {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Erases a desk's journal and header, in one transaction. Files that are no longer named are left to
/// [`super::files::sweep`].
///
/// # Errors
/// Any browser error; then the desk is unchanged.
pub async fn erase(database: &Database, desk: &str) -> Result<(), Error> {
    let journals: Vec<_> = [JOURNAL].into_iter().chain(database.former()).collect();
    let transaction = database.write(&[&journals[..], &[DESKS]].concat())?;
    let mut requests = vec![transaction.object_store(DESKS)?.delete(desk).primitive()?];
    for journal in journals {
        requests.push(transaction.object_store(journal)?.delete::<JsValue, _>(shape::all(desk)).primitive()?);
    }
    complete(transaction, requests).await
}
