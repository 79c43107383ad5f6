//! Attempts at lessons: a header a desk of its own kind, and a journal as every desk has one. An attempt that is gone
//! back on isn't cut: what stood before is copied to an attempt of its own.

use indexed_db_futures::prelude::*;
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;

use super::database::{DESKS, Database, JOURNAL, complete};
use super::error::Error;
use super::{journal, shape};
use crate::safekeeping::Batch;

/// The kind that headers of attempts have.
pub const KIND: &str = crate::safekeeping::Header::LESSON;

/// What is kept of an attempt beside its journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// The desk's id, unique in this browser.
    pub id: String,
    /// Always [`KIND`].
    pub kind: String,
    /// The lesson's name.
    pub name: String,
    /// When it was begun, in milliseconds since 1970.
    pub created_at: i64,
    /// Where the learner's clock stands, in milliseconds since 1970.
    pub position: i64,
    /// No attempt opens by itself.
    pub current: bool,
    /// How many hints were looked at.
    pub hints: u32,
}

impl Header {
    fn read(row: &JsValue) -> Option<Self> {
        let field = |name: &str| Reflect::get(row, &name.into()).unwrap_or_default();
        let number = |name: &str| field(name).as_f64();
        let kind = field("kind").as_string().filter(|kind| kind == KIND)?;
        Some(Self {
            id: field("id").as_string()?,
            kind,
            name: field("name").as_string()?,
            created_at: number("created_at").map(shape::signed)?,
            position: number("position").map(shape::signed)?,
            current: false,
            hints: number("hints").map(shape::integer).and_then(|hints| u32::try_from(hints).ok()).unwrap_or_default(),
        })
    }
}

/// Lists the headers of all attempts.
///
/// # Errors
/// What the browser says.
pub async fn list(database: &Database) -> Result<Vec<Header>, Error> {
    let transaction = database.read(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let rows = desks.get_all::<JsValue>().await?;
    Ok(rows.filter_map(Result::ok).filter_map(|row| Header::read(&row)).collect())
}

/// Writes the header, and appends the batch, in one transaction. Sample files of lessons are kept nowhere, so none is looked
/// for. A header alone, as when only the clock went on, is bound to the same position.
///
/// # Errors
/// [`Error::Conflict`] if another tab went on with the attempt, [`Error::Gap`] if the entry before the first is missing,
/// or what else the browser says. Then nothing is stored.
pub async fn keep(database: &Database, header: &Header, batch: &Batch) -> Result<(), Error> {
    let transaction = database.write(&[DESKS, JOURNAL])?;
    let (desks, journal) = (transaction.object_store(DESKS)?, transaction.object_store(JOURNAL)?);
    let taken = journal.count().with_query(shape::key(&header.id, batch.first)).primitive()?;
    let put = desks.put(shape::to_js(header)?).primitive()?;
    let mut requests = journal::follow(&journal, &header.id, batch.first, &batch.records).await?;
    if taken.await? > 0 {
        return Err(Error::Conflict);
    }
    requests.push(put);
    drop((desks, journal));
    complete(transaction, requests).await
}
