//! Small preferences in localStorage, as plain text. Where site data is blocked, reading gives nothing
//! and writing does nothing: probed once, since gloo-storage would panic.
//!
//! Keys are written here as of the copy that was there first; those of this one begin with its name.

use std::sync::OnceLock;

use gloo_storage::{LocalStorage, SessionStorage, Storage};

use crate::storage::place::{self, FIRST};

/// The folder of the copy that was there first, whose keys are the plain ones. `public/theme.js` writes and reads it.
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

/// Reads a key as it stands, whichever copy's it is.
pub(in crate::app) fn read_plain(key: &str) -> Option<String> {
    if is_open() { LocalStorage::raw().get_item(key).ok().flatten() } else { None }
}

/// Writes a preference; `None` removes it. A full storage is no reason to stop.
pub fn write(key: &str, value: Option<&str>) {
    if !is_open() {
        return;
    }
    let storage = LocalStorage::raw();
    let written = match value {
        Some(value) => storage.set_item(&of_this_copy(key), value).and_then(|()| stay_first()),
        None => storage.remove_item(&of_this_copy(key)),
    };
    if written.is_err() {
        leptos::logging::warn!("a preference could not be kept: {key}");
    }
}

/// Whoever writes plain keys has to be known as the one whose they are, also after everything was erased.
fn stay_first() -> Result<(), wasm_bindgen::JsValue> {
    match place::folder() {
        Some(folder) if place::name() == FIRST && read_plain(HOME).is_none() => {
            LocalStorage::raw().set_item(HOME, &folder)
        }
        Some(_) | None => Ok(()),
    }
}

/// Lists all keys, whichever copy's they are.
pub(in crate::app) fn keys() -> Vec<String> {
    if is_open() { keys_of(&LocalStorage::raw()) } else { Vec::new() }
}

fn keys_of(storage: &web_sys::Storage) -> Vec<String> {
    (0..storage.length().unwrap_or_default()).filter_map(|n| storage.key(n).ok().flatten()).collect()
}

/// Removes all that this copy has here, whatever it is called, also what is kept for this tab alone.
pub(in crate::app) fn forget() {
    if !is_open() {
        return;
    }
    for storage in [LocalStorage::raw(), SessionStorage::raw()] {
        let own = of_this_copy("jiedan:");
        for key in keys_of(&storage).iter().filter(|key| key.starts_with(&own)) {
            if storage.remove_item(key).is_err() {
                leptos::logging::warn!("a preference could not be removed: {key}");
            }
        }
    }
}

fn of_this_copy(key: &str) -> String {
    format!("{}{}", place::name(), key.strip_prefix(FIRST).unwrap_or(key))
}
