//! Small preferences in localStorage, each a string as JSON; earlier versions stored them plain, and those are read too.
//! Where site data is blocked, reading returns nothing and writing does nothing: this is probed once, since gloo-storage
//! would panic.
//!
//! JSON is read and written by the browser. gloo-storage would do it with `serde_json`, of which the first load needs
//! nothing else.
//!
//! Callers pass the keys of the copy that was there first; those of this copy begin with its name instead.

use std::sync::OnceLock;

use gloo_storage::{LocalStorage, SessionStorage, Storage};
use js_sys::JSON;
use wasm_bindgen::JsValue;

use crate::storage::place::{self, FIRST};

/// The folder of the copy that was there first, whose keys have no folder in them. `public/theme.js` writes and reads
/// it too, as plain text.
pub(in crate::app) const HOME: &str = "jiedan:home";

fn is_open() -> bool {
    static OPEN: OnceLock<bool> = OnceLock::new();
    *OPEN.get_or_init(|| {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        storage.is_some_and(|storage| storage.length().is_ok())
    })
}

/// Reads a preference.
pub fn read(key: &str) -> Option<String> {
    read_plain(&of_this_copy(key))
}

/// Reads a full key, whichever copy it belongs to.
pub(in crate::app) fn read_plain(key: &str) -> Option<String> {
    if !is_open() {
        return None;
    }
    let text = LocalStorage::raw().get_item(key).ok().flatten()?;
    // Otherwise written by an earlier version, or by `public/theme.js`.
    let json = JSON::parse(&text).ok().and_then(|value| value.as_string());
    Some(json.unwrap_or(text))
}

/// Writes a preference; `None` removes it. If storage is full, this only logs a warning.
pub fn write(key: &str, value: Option<&str>) {
    if !is_open() {
        return;
    }
    let Some(value) = value else { return LocalStorage::delete(of_this_copy(key)) };
    if store(&of_this_copy(key), value).and_then(|()| stay_first()).is_err() {
        leptos::logging::warn!("a preference could not be kept: {key}");
    }
}

fn store(key: &str, value: &str) -> Result<(), JsValue> {
    let json = JSON::stringify(&JsValue::from_str(value))?;
    LocalStorage::raw().set_item(key, &String::from(json))
}

/// Marks this copy as the owner of the keys without a folder if it is the one that writes them, also after everything
/// was erased.
fn stay_first() -> Result<(), JsValue> {
    match place::folder() {
        Some(folder) if place::name() == FIRST && read_plain(HOME).is_none() => {
            LocalStorage::raw().set_item(HOME, &folder)
        }
        Some(_) | None => Ok(()),
    }
}

/// Lists all keys, whichever copy they belong to.
pub(in crate::app) fn keys() -> Vec<String> {
    if is_open() { keys_of::<LocalStorage>() } else { Vec::new() }
}

fn keys_of<S: Storage>() -> Vec<String> {
    (0..S::length()).filter_map(|n| S::raw().key(n).ok().flatten()).collect()
}

/// Removes every key of this copy, whatever its name, also those stored for this tab alone.
pub(in crate::app) fn forget() {
    if is_open() {
        forget_in::<LocalStorage>();
        forget_in::<SessionStorage>();
    }
}

fn forget_in<S: Storage>() {
    let own = of_this_copy("jiedan:");
    keys_of::<S>().iter().filter(|key| key.starts_with(&own)).for_each(S::delete);
}

fn of_this_copy(key: &str) -> String {
    format!("{}{}", place::name(), key.strip_prefix(FIRST).unwrap_or(key))
}
