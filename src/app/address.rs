//! The page's address and the clipboard.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;

/// Returns the page's address without the fragment.
#[must_use]
pub fn page_address() -> String {
    let address = window().location().href().unwrap_or_default();
    address.split('#').next().unwrap_or_default().to_owned()
}

/// Copies a text; `false` if the browser doesn't let it be copied.
pub async fn copy_text(text: &str) -> bool {
    let navigator = window().navigator();
    let has_clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|it| it.is_object());
    has_clipboard && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
