//! Reads the journal in chunks: while the browser fetches the next one, this one is processed, so at most two are in
//! memory. A valid row is read field by field, without converting it to JSON.

use std::collections::BTreeSet;

use indexed_db_futures::KeyRange;
use indexed_db_futures::prelude::*;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use super::Row;
use crate::domain::{FileId, TaskId};
use crate::record::Stored;
use crate::safekeeping::Read;
use crate::storage::database::{Database, JOURNAL};
use crate::storage::error::Error;
use crate::storage::shape;

/// How many rows are fetched at once.
const CHUNK: u32 = 4_000;

/// Reads a desk's records after a position, in order, and passes them on chunk by chunk. [`Stored::open`] checks
/// whether the content of a record is undamaged.
///
/// # Errors
/// Any browser error; some chunks may have been passed on before.
pub async fn each(database: &Database, desk: &str, after: u64, take: &mut dyn FnMut(Vec<Read>)) -> Result<(), Error> {
    let beyond = |key| shape::beyond(desk, key);
    in_chunks(database, shape::later(desk, after), beyond, |rows| take(rows.iter().map(read).collect())).await
}

/// Loads all records that [`each`] reads, with their positions.
///
/// # Errors
/// Any browser error.
pub async fn load(database: &Database, desk: &str, after: u64) -> Result<Vec<(u64, Result<Stored, String>)>, Error> {
    let mut all = Vec::new();
    each(database, desk, after, &mut |records| all.extend(records.into_iter().map(|read| (read.seq, read.record))))
        .await?;
    Ok(all)
}

/// Returns the desks that have a record, whether they have a header or not.
///
/// # Errors
/// Any browser error.
pub async fn with_records(database: &Database) -> Result<Vec<String>, Error> {
    let transaction = database.read(&[JOURNAL])?;
    let journal = transaction.object_store(JOURNAL)?;
    let mut desks = Vec::new();
    let mut beyond = KeyRange::LowerBound(Array::new().into(), false);
    loop {
        let first: Option<JsValue> = journal.get_key(beyond).await?;
        let Some((desk, _)) = first.as_ref().and_then(shape::parts) else { return Ok(desks) };
        beyond = shape::after(&desk);
        desks.push(desk);
    }
}

/// Returns the files that any record of any desk names, including damaged records: whatever looks like a file's id
/// counts.
///
/// # Errors
/// Any browser error.
pub async fn named_files(database: &Database) -> Result<BTreeSet<FileId>, Error> {
    let mut named = BTreeSet::new();
    let beyond = |key| KeyRange::LowerBound(key, true);
    // An empty array sorts before every key.
    in_chunks(database, KeyRange::LowerBound(Array::new().into(), false), beyond, |rows| {
        for row in rows {
            let text = JSON::stringify(&row).map(String::from).unwrap_or_default();
            named.extend(text.split(|c: char| !c.is_ascii_alphanumeric()).filter_map(FileId::parse));
        }
    })
    .await?;
    Ok(named)
}

async fn in_chunks(
    database: &Database,
    first: KeyRange<JsValue>,
    beyond: impl Fn(JsValue) -> KeyRange<JsValue>,
    mut take: impl FnMut(Vec<JsValue>),
) -> Result<(), Error> {
    let transaction = database.read(&[JOURNAL])?;
    let journal = transaction.object_store(JOURNAL)?;
    let ask = |range| journal.get_all::<JsValue>().with_query::<JsValue, _>(range).with_limit(CHUNK).primitive();
    let mut asked = Some(ask(first)?);
    while let Some(chunk) = asked.take() {
        let rows = chunk.await?.collect::<Result<Vec<_>, _>>()?;
        if rows.len() == CHUNK as usize
            && let Some(last) = rows.last()
        {
            asked = Some(ask(beyond(key(last)))?);
        }
        take(rows);
    }
    Ok(())
}

/// Returns a row's key, from its fields.
fn key(row: &JsValue) -> JsValue {
    let field = |name: &str| Reflect::get(row, &name.into()).unwrap_or_default();
    Array::of2(&field("desk"), &field("seq")).into()
}

#[wasm_bindgen]
extern "C" {
    /// A row. Each field is read by a getter of its own: by `Reflect::get` that took a ninth of an opening with 80,000
    /// records.
    type Fields;
    #[wasm_bindgen(method, getter, structural)]
    fn seq(this: &Fields) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn task(this: &Fields) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn v(this: &Fields) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn nonce(this: &Fields) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn checksum(this: &Fields) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn entry(this: &Fields) -> JsValue;
}

/// The number of fields of a row that concerns no task, including the desk.
const FIELDS: u32 = 6;

fn read(row: &JsValue) -> Read {
    whole(row).unwrap_or_else(|| of_wrong_shape(row))
}

fn whole(row: &JsValue) -> Option<Read> {
    // `undefined` and `null` have no fields to ask for.
    let fields: &Fields = row.is_object().then(|| row.unchecked_ref())?;
    let task = Some(fields.task()).filter(|task| !task.is_undefined());
    if Object::keys(row.unchecked_ref::<Object>()).length() != FIELDS + u32::from(task.is_some()) {
        return None;
    }
    let number = |field: JsValue| field.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0);
    let v = u32::try_from(shape::integer(number(fields.v())?)).ok()?;
    let record = Stored {
        v,
        nonce: fields.nonce().as_string()?,
        checksum: fields.checksum().as_string()?,
        entry: fields.entry().as_string()?,
    };
    let seq = shape::integer(number(fields.seq())?);
    Some(Read { seq, task: task.as_ref().and_then(task_id), record: Ok(record) })
}

/// Reads a row through JSON, which is slower and tells what is wrong with it.
fn of_wrong_shape(row: &JsValue) -> Read {
    let field = |name: &str| Reflect::get(row, &name.into()).ok();
    let task = field("task").as_ref().and_then(task_id);
    match shape::from_js(row) {
        Ok(Row { desk: _, seq, task, v, nonce, checksum, entry }) => {
            Read { seq, task, record: Ok(Stored { v, nonce, checksum, entry }) }
        }
        Err(reason) => {
            let seq = field("seq").and_then(|seq| seq.as_f64()).unwrap_or_default();
            Read { seq: shape::integer(seq), task, record: Err(reason) }
        }
    }
}

fn task_id(field: &JsValue) -> Option<TaskId> {
    let number = field.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0)?;
    u32::try_from(shape::integer(number)).ok().map(TaskId)
}
