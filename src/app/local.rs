//! Small preferences in localStorage, as plain text. Where site data is blocked, reading gives nothing
//! and writing does nothing: probed once, since gloo-storage would panic.

use std::sync::OnceLock;

use gloo_storage::{LocalStorage, Storage};

fn is_open() -> bool {
    static OPEN: OnceLock<bool> = OnceLock::new();
    *OPEN.get_or_init(|| {
        let storage = web_sys::window().and_then(|window| window.local_storage().ok().flatten());
        storage.is_some_and(|storage| storage.length().is_ok())
    })
}

/// Reads a preference.
pub fn read(key: &str) -> Option<String> {
    if is_open() { LocalStorage::raw().get_item(key).ok().flatten() } else { None }
}

/// Writes a preference; `None` removes it. A full storage is no reason to stop.
pub fn write(key: &str, value: Option<&str>) {
    if !is_open() {
        return;
    }
    let storage = LocalStorage::raw();
    let written = match value {
        Some(value) => storage.set_item(key, value),
        None => storage.remove_item(key),
    };
    if written.is_err() {
        leptos::logging::warn!("a preference could not be kept: {key}");
    }
}
