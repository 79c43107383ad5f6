//! Headers of desks: what is known of a desk without reading its journal. Nothing here says what is on
//! a desk; the journal alone does.
//!
//! A damaged header is read as far as it goes, so that no desk is ever hidden by its header.

use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use js_sys::Reflect;
use serde::Serialize;
use wasm_bindgen::JsValue;

use super::database::{DESKS, Database, JOURNAL, complete};
use super::error::Error;
use super::{attempts, journal, shape};
use crate::domain::DeskKind;
use crate::record::Stored;

/// The kinds that headers of desks have, with which their ids begin too.
pub const MINE: &str = "mine";
/// See [`MINE`].
pub const DEMO: &str = "demo";

/// What is kept of a desk beside its journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Header {
    /// The desk's id, unique in this browser.
    pub id: String,
    /// What the desk is for: `mine` or `demo`.
    pub kind: String,
    /// The name it is shown by.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub created_at: i64,
    /// Where a simulated clock is paused, in milliseconds since 1970.
    pub position: Option<i64>,
    /// Whether it is the desk of its kind that opens by itself.
    pub current: bool,
    /// When another desk took its place, in milliseconds since 1970.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<i64>,
}

impl Header {
    /// Returns what the desk is for. What isn't surely a demo is one's own.
    #[must_use]
    pub fn kind(&self) -> DeskKind {
        if self.word() == DEMO { DeskKind::Demo } else { DeskKind::Mine }
    }

    /// Tells whether it is a desk of one's own: no demo, and no attempt at a lesson.
    #[must_use]
    pub fn is_mine(&self) -> bool {
        self.kind() == DeskKind::Mine && self.word() != attempts::KIND
    }

    /// Where the kind is damaged the id tells it, which begins with the same word.
    fn word(&self) -> &str {
        let known = |word: &&str| [MINE, DEMO, attempts::KIND].contains(word);
        let named = self.id.split('-').next().unwrap_or_default();
        Some(self.kind.as_str()).filter(known).unwrap_or(named)
    }

    fn read(row: &JsValue) -> Self {
        let field = |name: &str| Reflect::get(row, &name.into()).unwrap_or_default();
        let millis = |name: &str| field(name).as_f64().map(shape::signed);
        Self {
            id: field("id").as_string().unwrap_or_default(),
            kind: field("kind").as_string().unwrap_or_default(),
            name: field("name").as_string().unwrap_or_default(),
            created_at: millis("created_at").unwrap_or_default(),
            position: millis("position"),
            current: field("current").as_bool().unwrap_or_default(),
            set_aside: millis("set_aside"),
        }
    }
}

/// Lists the headers by id.
///
/// # Errors
/// What the browser says.
pub async fn list(database: &Database) -> Result<Vec<Header>, Error> {
    let transaction = database.read(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let rows = desks.get_all::<JsValue>().await?;
    rows.map(|row| Ok(Header::read(&row?))).collect()
}

/// Returns one header.
///
/// # Errors
/// What the browser says.
pub async fn get(database: &Database, id: &str) -> Result<Option<Header>, Error> {
    let transaction = database.read(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let row: Option<JsValue> = desks.get(id).await?;
    Ok(row.as_ref().map(Header::read))
}

/// Writes a header, whether it is there already or not.
///
/// # Errors
/// What the browser says.
pub async fn put(database: &Database, header: &Header) -> Result<(), Error> {
    put_all(database, std::slice::from_ref(header)).await
}

/// Writes several headers in one transaction, such as those of two desks that change places.
///
/// # Errors
/// What the browser says; then all are as they were.
pub async fn put_all(database: &Database, headers: &[Header]) -> Result<(), Error> {
    let transaction = database.write(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let requests = puts(&desks, headers)?;
    drop(desks);
    complete(transaction, requests).await
}

fn puts(desks: &ObjectStore<'_>, headers: &[Header]) -> Result<Vec<VoidRequest>, Error> {
    headers.iter().map(|header| Ok(desks.put(shape::to_js(header)?).primitive()?)).collect()
}

/// Makes a desk with its first records, from position 1, in one transaction.
///
/// # Errors
/// [`Error::Conflict`] if the desk is there already or a nonce is taken, or what else the browser says.
/// Then nothing is stored.
pub async fn create(database: &Database, header: &Header, records: &[Stored]) -> Result<(), Error> {
    create_before(database, header, records, &[]).await
}

/// Makes a desk as [`create`] does, and in the same transaction writes the headers of those whose place it takes.
///
/// # Errors
/// Those of [`create`].
pub async fn create_before(
    database: &Database,
    header: &Header,
    records: &[Stored],
    former: &[Header],
) -> Result<(), Error> {
    let transaction = database.write(&[DESKS, JOURNAL])?;
    let desks = transaction.object_store(DESKS)?;
    let mut requests = vec![desks.add(shape::to_js(header)?).primitive()?];
    requests.extend(puts(&desks, former)?);
    drop(desks);
    requests.extend(journal::add(&transaction.object_store(JOURNAL)?, &header.id, 1, records)?);
    complete(transaction, requests).await
}

/// Removes the header of a desk on which nothing is recorded, if another desk has taken its place. Asked and done in one
/// transaction: what a page shows as empty may be a desk that it couldn't read.
///
/// # Errors
/// What the browser says; then the header is as it was.
pub async fn forget_empty(database: &Database, id: &str) -> Result<(), Error> {
    let transaction = database.write(&[DESKS, JOURNAL])?;
    let (desks, journal) = (transaction.object_store(DESKS)?, transaction.object_store(JOURNAL)?);
    let header = desks.get::<JsValue, _, _>(id).primitive()?;
    let records = journal.count().with_query::<JsValue, _>(shape::all(id)).primitive()?;
    let is_current = header.await?.is_some_and(|row: JsValue| Header::read(&row).current);
    let mut requests = Vec::new();
    if records.await? == 0 && !is_current {
        requests.push(desks.delete(id).primitive()?);
    }
    drop((desks, journal));
    complete(transaction, requests).await
}
