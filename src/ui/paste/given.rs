//! What comes from outside of this screen: a text pasted anywhere, a file dropped anywhere, a text shared to the app.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DragEvent, Element, File, UrlSearchParams};

use crate::ui::route::Route;

/// What was given and isn't read yet, provided as context.
#[derive(Clone, Copy)]
pub struct Pasted {
    /// A text.
    pub text: RwSignal<Option<String>>,
    /// A file.
    pub file: RwSignal<Option<File>, LocalStorage>,
}

impl Pasted {
    /// Begins with what was shared to the app, if anything.
    pub fn new() -> Self {
        Self { text: RwSignal::new(None), file: RwSignal::new_local(None) }
    }

    /// Listens for as long as the page lives. What goes into a field stays there.
    pub fn listen(self) {
        if let Some(text) = shared() {
            self.text.set(Some(text));
            Route::Paste.replace();
        }
        let pasted = move |event: ClipboardEvent| {
            let text = event.clipboard_data().and_then(|data| data.get_data("text/plain").ok());
            let Some(text) = text.filter(|text| !text.trim().is_empty() && !takes_text(event.target())) else { return };
            event.prevent_default();
            self.text.set(Some(text));
            Route::Paste.go();
        };
        window_event_listener(ev::paste, pasted);
        let over = |event: DragEvent| {
            let has_file = event.data_transfer().is_some_and(|data| data.types().includes(&"Files".into(), 0));
            if has_file && !takes_text(event.target()) {
                event.prevent_default();
            }
        };
        window_event_listener(ev::dragover, over);
        let dropped = move |event: DragEvent| {
            if event.default_prevented() || takes_text(event.target()) {
                return;
            }
            let files = event.data_transfer().and_then(|data| data.files());
            let Some(file) = files.and_then(|files| files.get(0)) else { return };
            event.prevent_default();
            self.file.set(Some(file));
            Route::Paste.go();
        };
        window_event_listener(ev::drop, dropped);
    }
}

/// Tells whether the place takes a text or a file itself, or a dialog is open over the screen.
fn takes_text(target: Option<web_sys::EventTarget>) -> bool {
    let takes = "input, textarea, select, [contenteditable], dialog";
    let element = target.and_then(|target| target.dyn_into::<Element>().ok());
    element.is_some_and(|element| element.closest(takes).is_ok_and(|found| found.is_some()))
        || document().query_selector("dialog[open]").is_ok_and(|found| found.is_some())
}

/// Returns what another app shared to this one, and takes it out of the address.
fn shared() -> Option<String> {
    let location = window().location();
    let search = location.search().ok().filter(|search| !search.is_empty())?;
    let all = UrlSearchParams::new_with_str(&search).ok()?;
    let parts: Vec<_> = ["title", "text", "url"].into_iter().filter_map(|name| all.get(name)).collect();
    let text = parts.join("\n");
    if text.trim().is_empty() {
        return None;
    }
    let address = format!("{}{}", location.pathname().ok()?, location.hash().unwrap_or_default());
    let history = window().history().ok()?;
    history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(&address)).ok()?;
    Some(text)
}
