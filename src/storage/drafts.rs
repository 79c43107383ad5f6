//! Typed texts that aren't recorded yet, each under the name of its form. They are overwritten during typing and aren't
//! in any backup; only the journal counts as recorded.

use std::collections::BTreeMap;

use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::database::Database;
use super::error::Error;
use super::schema::DRAFTS;

/// Returns all drafts by form; values that aren't text are skipped.
///
/// # Errors
/// Any browser error.
pub async fn all(database: &Database) -> Result<BTreeMap<String, String>, Error> {
    let transaction = database.read(&[DRAFTS])?;
    let drafts = transaction.object_store(DRAFTS)?;
    let keys = drafts.get_all_keys::<JsValue>().await?;
    let keys = keys.map(|key| Ok(key?.as_string().unwrap_or_default())).collect::<Result<Vec<_>, Error>>()?;
    let texts = drafts.get_all::<JsValue>().await?;
    let texts = texts.map(|text| Ok(text?.as_string())).collect::<Result<Vec<_>, Error>>()?;
    Ok(keys.into_iter().zip(texts).filter_map(|(key, text)| Some((key, text?))).collect())
}

/// Stores a form's draft in place of the previous one; `None` removes it.
///
/// # Errors
/// Any browser error; then the previous one stays.
pub async fn put(database: &Database, form: &str, text: Option<&str>) -> Result<(), Error> {
    let transaction = database.write(&[DRAFTS])?;
    let drafts = transaction.object_store(DRAFTS)?;
    let request = match text {
        Some(text) => {
            drafts.put(JsValue::from_str(text)).with_key(JsValue::from_str(form)).without_key_type().primitive()?
        }
        None => drafts.delete(form).primitive()?,
    };
    drop(drafts);
    // Commit before the only request has answered, so that what was typed right before leaving the page is stored too.
    transaction.commit().await?;
    drop(request);
    Ok(())
}
