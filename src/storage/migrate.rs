//! Migrates version 1 of the schema to version 2, which stores with each record its task, so that the task of a damaged
//! record is still known.
//!
//! The rows of version 1 are first copied unchanged to a separate store, which stays for one release. Then each row is
//! compared with its copy and given its task. Every batch is one transaction that also stores the progress, so the
//! migration can continue after any interruption, also in another tab. Rows of both forms can be read, and new rows
//! have the present form, so nothing waits for the end: an act that is saved meanwhile waits for one batch at most.

use std::collections::BTreeMap;

use indexed_db_futures::KeyRange;
use indexed_db_futures::prelude::*;
use indexed_db_futures::transaction::Transaction;
use js_sys::{Array, JSON, Object, Reflect};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast, JsValue};

use super::database::{Database, FORMER, JOURNAL, STEPS, complete};
use super::error::Error;
use super::shape;
use crate::record::task_of;

/// How many rows a transaction takes.
const BATCH: u32 = 2_000;
const ID: &str = "journal";
const TASK: &str = "task";

/// The state of the migration.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Step {
    /// The rows are being copied.
    Copy,
    /// Each row is compared with its copy, and given its task.
    Switch,
    /// All rows are of the present form.
    Done,
}

/// The row that stores the progress.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Progress {
    id: String,
    step: Step,
    /// The last row that this step has processed, by desk and position.
    after: Option<(String, u64)>,
}

/// Runs the rest of the migration.
///
/// # Errors
/// Any browser error; finished batches stay.
pub async fn finish(database: &Database) -> Result<(), Error> {
    while next(database, BATCH).await? {}
    Ok(())
}

/// Runs the next batch of so many rows, and tells whether there is more to do.
///
/// # Errors
/// Any browser error; then this batch is rolled back.
pub async fn next(database: &Database, batch: u32) -> Result<bool, Error> {
    if database.former().is_none() {
        return Ok(false);
    }
    let transaction = database.write(&[JOURNAL, FORMER, STEPS])?;
    let kept: Option<JsValue> = transaction.object_store(STEPS)?.get(ID).await?;
    let at = kept.as_ref().and_then(|row| shape::from_js(row).ok()).unwrap_or_else(|| begin(Step::Copy));
    let (rows, puts) = match at.step {
        Step::Copy => copy(&transaction, &at, batch).await?,
        Step::Switch => match switch(&transaction, &at, batch).await? {
            Some(done) => done,
            None => return again(transaction).await,
        },
        Step::Done => return Ok(false),
    };
    // Rows added after this batch have the present form already.
    let is_last = rows.len() < batch as usize;
    let to = match (rows.last().and_then(place).filter(|_| !is_last), at.step) {
        (Some(after), step) => Progress { after: Some(after), ..begin(step) },
        (None, Step::Copy) => begin(Step::Switch),
        (None, Step::Switch | Step::Done) => begin(Step::Done),
    };
    let more = to.step != Step::Done;
    let mut requests = Vec::new();
    for (store, row) in puts {
        requests.push(transaction.object_store(store)?.put(row).primitive()?);
    }
    requests.push(transaction.object_store(STEPS)?.put(shape::to_js(&to)?).primitive()?);
    complete(transaction, requests).await?;
    Ok(more)
}

/// The rows that a batch has read, and the rows to write with their stores.
type Batch = (Vec<JsValue>, Vec<(&'static str, JsValue)>);

async fn copy(transaction: &Transaction<'_>, at: &Progress, batch: u32) -> Result<Batch, Error> {
    let rows = rows(transaction, JOURNAL, range(at), batch).await?;
    let puts = rows.iter().map(|row| (FORMER, row.clone())).collect();
    Ok((rows, puts))
}

/// Compares the copies with the rows; `None` if one differs.
async fn switch(transaction: &Transaction<'_>, at: &Progress, batch: u32) -> Result<Option<Batch>, Error> {
    let copies = rows(transaction, FORMER, range(at), batch).await?;
    let Some(last) = copies.last().and_then(place) else { return Ok(Some((copies, Vec::new()))) };
    let journal = rows(transaction, JOURNAL, range_to(at, &last), u32::MAX).await?;
    let mut journal: BTreeMap<_, _> = journal.into_iter().map(|row| (place(&row), row)).collect();
    let mut puts = Vec::new();
    for copy in &copies {
        match journal.remove(&place(copy)) {
            Some(row) if text(&row) == text(copy) => puts.push((JOURNAL, with_task(&row)?)),
            Some(row) if text(&row) == text(&with_task(copy)?) => {}
            Some(_) | None => return Ok(None),
        }
    }
    Ok(Some((copies, puts)))
}

/// Starts again from copying, since the rows are authoritative when a copy differs.
async fn again(transaction: Transaction<'_>) -> Result<bool, Error> {
    let cleared = transaction.object_store(FORMER)?.clear()?;
    let step = transaction.object_store(STEPS)?.put(shape::to_js(&begin(Step::Copy))?).primitive()?;
    complete(transaction, vec![cleared, step]).await?;
    Ok(true)
}

fn begin(step: Step) -> Progress {
    Progress { id: ID.to_owned(), step, after: None }
}

fn range(at: &Progress) -> KeyRange<JsValue> {
    match &at.after {
        Some((desk, seq)) => KeyRange::LowerBound(shape::key(desk, *seq), true),
        // An empty array sorts before every key.
        None => KeyRange::LowerBound(Array::new().into(), false),
    }
}

fn range_to(at: &Progress, last: &(String, u64)) -> KeyRange<JsValue> {
    let last = shape::key(&last.0, last.1);
    match &at.after {
        Some((desk, seq)) => KeyRange::Bound(shape::key(desk, *seq), true, last, false),
        None => KeyRange::UpperBound(last, false),
    }
}

async fn rows(
    transaction: &Transaction<'_>,
    store: &str,
    range: KeyRange<JsValue>,
    batch: u32,
) -> Result<Vec<JsValue>, Error> {
    let store = transaction.object_store(store)?;
    let rows = store.get_all::<JsValue>().with_query::<JsValue, _>(range).with_limit(batch).await?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn place(row: &JsValue) -> Option<(String, u64)> {
    let field = |name: &str| Reflect::get(row, &name.into()).ok();
    Some((field("desk")?.as_string()?, shape::integer(field("seq")?.as_f64()?)))
}

/// Returns a row with the task that its entry names; a row of another shape stays as it is.
fn with_task(row: &JsValue) -> Result<JsValue, Error> {
    let failed = |_| Error::Failed("a row takes no task".into());
    let entry = Reflect::get(row, &"entry".into()).ok().and_then(|entry| entry.as_string());
    let with = Object::assign(&Object::new(), row.unchecked_ref::<Object>());
    if let Some(task) = entry.and_then(|entry| task_of(&entry)).filter(|_| !has_task(row)) {
        Reflect::set(&with, &TASK.into(), &task.0.into()).map_err(failed)?;
    }
    Ok(with.into())
}

fn has_task(row: &JsValue) -> bool {
    Reflect::has(row, &TASK.into()).unwrap_or_default()
}

fn text(row: &JsValue) -> String {
    JSON::stringify(row).map(String::from).unwrap_or_default()
}
