//! Converts between Rust and values and keys of `IndexedDB`. A value is converted through JSON, so that a wrong shape
//! gives an error with a reason and never a panic.

use indexed_db_futures::KeyRange;
use js_sys::{Array, JSON};
use serde::Serialize;
use serde::de::DeserializeOwned;
use wasm_bindgen::JsValue;

use super::error::Error;

/// Converts a value to a plain object.
pub(super) fn to_js(value: &impl Serialize) -> Result<JsValue, Error> {
    let text = serde_json::to_string(value).map_err(|error| Error::Failed(error.to_string()))?;
    JSON::parse(&text).map_err(|_| Error::Failed("not a plain value".into()))
}

/// Converts a plain object to a value.
pub(super) fn from_js<T: DeserializeOwned>(value: &JsValue) -> Result<T, String> {
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    serde_json::from_str(&text.ok_or("not a plain value")?).map_err(|error| error.to_string())
}

/// Returns the key of a name and a number.
pub(super) fn key(name: &str, number: u64) -> JsValue {
    Array::of2(&JsValue::from_str(name), &JsValue::from_f64(float(number))).into()
}

/// Returns the range of all keys of a name with a number larger than `after`.
pub(super) fn later(name: &str, after: u64) -> KeyRange<JsValue> {
    KeyRange::Bound(key(name, after), true, end(name), true)
}

/// Returns the range of all keys of a name after a given key.
pub(super) fn beyond(name: &str, key: JsValue) -> KeyRange<JsValue> {
    KeyRange::Bound(key, true, end(name), true)
}

/// Returns the range of all keys of a name.
pub(super) fn all(name: &str) -> KeyRange<JsValue> {
    KeyRange::Bound(Array::of1(&JsValue::from_str(name)).into(), false, end(name), true)
}

/// Returns the range of all keys after those of a name.
pub(super) fn after(name: &str) -> KeyRange<JsValue> {
    KeyRange::LowerBound(end(name), true)
}

/// Returns a key after all numbers of a name: an array sorts after every number.
fn end(name: &str) -> JsValue {
    Array::of2(&JsValue::from_str(name), &Array::new()).into()
}

/// Splits a key into name and number.
pub(super) fn parts(key: &JsValue) -> Option<(String, u64)> {
    let key: &Array = wasm_bindgen::JsCast::dyn_ref(key)?;
    Some((key.get(0).as_string()?, integer(key.get(1).as_f64()?)))
}

/// Converts a size or a position to a JavaScript number.
#[expect(clippy::cast_precision_loss, reason = "sizes and positions stay far below 2^53")]
pub(super) fn float(number: u64) -> f64 {
    number as f64
}

/// Converts a JavaScript number to milliseconds.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates")]
pub(super) fn signed(number: f64) -> i64 {
    number as i64
}

/// Converts a JavaScript number to a size or a position.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
pub(super) fn integer(number: f64) -> u64 {
    number as u64
}
