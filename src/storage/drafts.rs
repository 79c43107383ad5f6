//! Texts that were typed and not recorded yet, each under the name of its form. They are replaced as one types, are in
//! no backup, and count for nothing: what is recorded is in the journal alone.

use std::collections::BTreeMap;

use indexed_db_futures::prelude::*;
use wasm_bindgen::JsValue;

use super::database::Database;
use super::error::Error;
use super::schema::DRAFTS;

/// Returns all drafts by the names of their forms; what isn't text is passed over.
///
/// # Errors
/// What the browser says.
pub async fn all(database: &Database) -> Result<BTreeMap<String, String>, Error> {
    let transaction = database.read(&[DRAFTS])?;
    let drafts = transaction.object_store(DRAFTS)?;
    let keys = drafts.get_all_keys::<JsValue>().await?;
    let keys = keys.map(|key| Ok(key?.as_string().unwrap_or_default())).collect::<Result<Vec<_>, Error>>()?;
    let texts = drafts.get_all::<JsValue>().await?;
    let texts = texts.map(|text| Ok(text?.as_string())).collect::<Result<Vec<_>, Error>>()?;
    Ok(keys.into_iter().zip(texts).filter_map(|(key, text)| Some((key, text?))).collect())
}

/// Keeps a form's draft in the place of the one before; `None` throws it away.
///
/// # Errors
/// What the browser says; then the one before stays.
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
    // Committed before the request has answered, as there is no other beside it: what was typed right before the page is
    // left is kept too.
    transaction.commit().await?;
    drop(request);
    Ok(())
}
