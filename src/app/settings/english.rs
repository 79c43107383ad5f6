//! The English texts: one file beside the app, which is fetched only for who reads English.

use std::sync::OnceLock;

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

include!(concat!(env!("OUT_DIR"), "/english.rs"));

static TEXTS: OnceLock<Vec<String>> = OnceLock::new();

/// Returns an English text by its number, once the texts are there.
#[must_use]
pub fn english(number: usize) -> Option<&'static str> {
    TEXTS.get()?.get(number).map(String::as_str)
}

/// Fetches the texts, if they aren't there. `false`: they could not be fetched.
pub(in crate::app) async fn load() -> bool {
    if TEXTS.get().is_none()
        && let Ok(texts) = fetched().await
    {
        TEXTS.get_or_init(|| texts);
    }
    TEXTS.get().is_some()
}

async fn fetched() -> Result<Vec<String>, JsValue> {
    let request = web_sys::window().ok_or(JsValue::NULL)?.fetch_with_str(FILE);
    let response: web_sys::Response = JsFuture::from(request).await?.dyn_into()?;
    let texts: js_sys::Array = JsFuture::from(response.json()?).await?.dyn_into()?;
    Ok(texts.iter().filter_map(|text| text.as_string()).collect())
}
