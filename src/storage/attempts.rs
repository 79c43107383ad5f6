//! Attempts at lessons: each has a header of its own kind of desk, and a journal like every desk. Going back in an
//! attempt doesn't truncate it: the part before is copied to a new attempt.

use indexed_db_futures::prelude::*;
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;

use super::database::{DESKS, Database, JOURNAL, complete};
use super::error::Error;
use super::{journal, shape};
use crate::safekeeping::Batch;

/// The kind in headers of attempts.
pub const KIND: &str = crate::safekeeping::Header::LESSON;

/// What is stored about an attempt besides its journal.
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
    /// The time on the learner's clock, in milliseconds since 1970.
    pub position: i64,
    /// Always `false`: no attempt opens by default.
    pub current: bool,
    /// How many hints were viewed.
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
/// Any browser error.
pub async fn list(database: &Database) -> Result<Vec<Header>, Error> {
    let transaction = database.read(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let rows = desks.get_all::<JsValue>().await?;
    Ok(rows.filter_map(Result::ok).filter_map(|row| Header::read(&row)).collect())
}

/// Writes the header and appends the batch, in one transaction. Sample files of lessons aren't stored, so files aren't
/// checked. A header without records, when only the clock moved, also requires the position to be free.
///
/// # Errors
/// [`Error::Conflict`] if another tab continued the attempt, [`Error::Gap`] if the entry before the first is missing,
/// or any other browser error. Then nothing is stored.
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
