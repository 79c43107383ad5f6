//! Headers of desks: what is known of a desk without reading its journal. A desk's content is only in its journal.
//!
//! Of a damaged header, the readable fields are used, so that no desk is ever hidden by its header.

use indexed_db_futures::future::VoidRequest;
use indexed_db_futures::object_store::ObjectStore;
use indexed_db_futures::prelude::*;
use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::database::{DESKS, Database, JOURNAL, complete};
use super::error::Error;
use super::{journal, shape};
use crate::domain::DeskKind;
pub use crate::safekeeping::Header;
use crate::safekeeping::{Placed, current};

/// Reads the readable fields of a header; others get defaults.
fn of_row(row: &JsValue) -> Header {
    let field = |name: &str| Reflect::get(row, &name.into()).unwrap_or_default();
    let millis = |name: &str| field(name).as_f64().map(shape::signed);
    Header {
        id: field("id").as_string().unwrap_or_default(),
        kind: field("kind").as_string().unwrap_or_default(),
        name: field("name").as_string().unwrap_or_default(),
        created_at: millis("created_at").unwrap_or_default(),
        position: millis("position"),
        current: field("current").as_bool().unwrap_or_default(),
        set_aside: millis("set_aside"),
    }
}

/// Lists the headers by id.
///
/// # Errors
/// Any browser error.
pub async fn list(database: &Database) -> Result<Vec<Header>, Error> {
    let transaction = database.read(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let rows = desks.get_all::<JsValue>().await?;
    rows.map(|row| Ok(of_row(&row?))).collect()
}

/// Returns one header.
///
/// # Errors
/// Any browser error.
pub async fn get(database: &Database, id: &str) -> Result<Option<Header>, Error> {
    let transaction = database.read(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let row: Option<JsValue> = desks.get(id).await?;
    Ok(row.as_ref().map(of_row))
}

/// Writes a header, new or existing.
///
/// # Errors
/// Any browser error.
pub async fn put(database: &Database, header: &Header) -> Result<(), Error> {
    put_all(database, std::slice::from_ref(header)).await
}

async fn put_all(database: &Database, headers: &[Header]) -> Result<(), Error> {
    let transaction = database.write(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let requests = puts(&desks, headers)?;
    drop(desks);
    complete(transaction, requests).await
}

fn puts(desks: &ObjectStore<'_>, headers: &[Header]) -> Result<Vec<VoidRequest>, Error> {
    headers.iter().map(|header| Ok(desks.put(shape::to_js(header)?).primitive()?)).collect()
}

async fn all(desks: &ObjectStore<'_>) -> Result<Vec<Header>, Error> {
    desks.get_all::<JsValue>().primitive()?.await?.map(|row| Ok(of_row(&row?))).collect()
}

/// Makes a desk the current one of its kind unless there is one, in one transaction, and returns the current one. Two
/// tabs that start at once get the same desk.
///
/// # Errors
/// Any browser error; then nothing is stored.
pub async fn claim(database: &Database, header: &Header) -> Result<Header, Error> {
    let transaction = database.write(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    if let Some(there) = current(&all(&desks).await?, header.kind()) {
        return Ok(there.clone());
    }
    let requests = puts(&desks, std::slice::from_ref(header))?;
    drop(desks);
    complete(transaction, requests).await?;
    Ok(header.clone())
}

/// Makes a desk with its first records, from position 1, the current one of its kind. The previous one is set aside in
/// the same transaction; `at` is the instant to store for that, in milliseconds since 1970.
///
/// # Errors
/// [`Error::Conflict`] if the desk already exists or a nonce is taken, or any other browser error. Then nothing is
/// stored.
pub async fn replace(database: &Database, header: &Header, records: &[Placed], at: Option<i64>) -> Result<(), Error> {
    let transaction = database.write(&[DESKS, JOURNAL])?;
    let desks = transaction.object_store(DESKS)?;
    // Add the header last: if it already exists, that would abort the transaction while the others are being read.
    let mut requests = set_others_aside(&desks, header, at).await?;
    requests.push(desks.add(shape::to_js(header)?).primitive()?);
    drop(desks);
    requests.extend(journal::add(&transaction.object_store(JOURNAL)?, &header.id, records)?);
    complete(transaction, requests).await
}

/// Makes an existing desk, or one whose header is lost, the current one of its kind, like [`replace`].
///
/// # Errors
/// Any browser error; then everything stays as it was.
pub async fn change_to(database: &Database, header: &Header, at: Option<i64>) -> Result<(), Error> {
    let transaction = database.write(&[DESKS])?;
    let desks = transaction.object_store(DESKS)?;
    let mut requests = puts(&desks, std::slice::from_ref(header))?;
    requests.extend(set_others_aside(&desks, header, at).await?);
    drop(desks);
    complete(transaction, requests).await
}

async fn set_others_aside(desks: &ObjectStore<'_>, by: &Header, at: Option<i64>) -> Result<Vec<VoidRequest>, Error> {
    let is_other =
        |one: &Header| one.current && one.id != by.id && one.kind() == by.kind() && one.is_mine() == by.is_mine();
    let others = all(desks).await?.into_iter().filter(is_other);
    puts(desks, &others.map(|one| Header { current: false, set_aside: at, ..one }).collect::<Vec<_>>())
}

/// Restores headers and records at their positions, in one transaction; `seen` is one's own current desk as the caller
/// has seen it.
///
/// # Errors
/// [`Error::Conflict`] if a position or a nonce is taken, if another desk is current by now, or if the current one is
/// to give way although it has records; or any other browser error. Then nothing is stored.
pub async fn put_back(
    database: &Database,
    seen: Option<&str>,
    headers: &[Header],
    records: &[(String, Placed)],
) -> Result<(), Error> {
    let transaction = database.write(&[DESKS, JOURNAL])?;
    let (desks, journal) = (transaction.object_store(DESKS)?, transaction.object_store(JOURNAL)?);
    let there = all(&desks).await?;
    let here = current(&there, DeskKind::Mine).map(|header| header.id.as_str());
    let steps_back = headers.iter().find(|header| Some(header.id.as_str()) == here && !header.current);
    let recorded = match steps_back {
        Some(header) => journal.count().with_query::<JsValue, _>(shape::all(&header.id)).primitive()?.await?,
        None => 0,
    };
    if here != seen || recorded > 0 {
        return Err(Error::Conflict);
    }
    let mut requests = puts(&desks, headers)?;
    drop(desks);
    for (desk, one) in records {
        requests.extend(journal::add(&journal, desk, std::slice::from_ref(one))?);
    }
    drop(journal);
    complete(transaction, requests).await
}

/// Tells whether a desk is the current one, as another request of a transaction.
///
/// # Errors
/// Any browser error.
pub(super) fn ask_current(
    desks: &ObjectStore<'_>,
    id: &str,
) -> Result<impl Future<Output = Result<bool, Error>> + use<>, Error> {
    let row = desks.get::<JsValue, _, _>(id).primitive()?;
    Ok(async move { Ok(row.await?.is_some_and(|row: JsValue| of_row(&row).current)) })
}

/// Removes the header of a desk without records, if the desk isn't the current one. This is checked in the same
/// transaction, since a desk that a page shows as empty may be one that it couldn't read.
///
/// # Errors
/// Any browser error; then the header stays as it was.
pub async fn forget_empty(database: &Database, id: &str) -> Result<(), Error> {
    let transaction = database.write(&[DESKS, JOURNAL])?;
    let (desks, journal) = (transaction.object_store(DESKS)?, transaction.object_store(JOURNAL)?);
    let header = desks.get::<JsValue, _, _>(id).primitive()?;
    let records = journal.count().with_query::<JsValue, _>(shape::all(id)).primitive()?;
    let is_current = header.await?.is_some_and(|row: JsValue| of_row(&row).current);
    let mut requests = Vec::new();
    if records.await? == 0 && !is_current {
        requests.push(desks.delete(id).primitive()?);
    }
    drop((desks, journal));
    complete(transaction, requests).await
}
