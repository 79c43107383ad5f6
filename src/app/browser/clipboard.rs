//! The clipboard. The modern API may be missing (plain http, browsers inside other apps), refuse, or never answer; then
//! `execCommand` copies a selected text instead. A text counts as copied only if one of the two reports success.

use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, FocusOptions, HtmlElement, HtmlTextAreaElement};

use crate::storage::within;

/// How long to wait for the clipboard's answer, in milliseconds: within the time for which a click permits copying.
const ANSWERS: i32 = 1_000;

/// Copies a text; `false` if it isn't certain that it was copied.
pub async fn copy_text(text: &str) -> bool {
    let written = match asked(text) {
        Some(mut asked) => within(ANSWERS, &mut asked).await.is_some_and(|answer| answer.is_ok()),
        None => false,
    };
    written || copied_as_selected(text).unwrap_or_default()
}

/// Tells whether the browser can hand over the clipboard's text, after asking the person.
#[must_use]
pub fn can_paste() -> bool {
    reader().is_some()
}

/// Returns the clipboard's text; `None` if the person or the browser doesn't allow it.
pub async fn pasted_text() -> Option<String> {
    let (clipboard, read) = reader()?;
    let answer = read.call0(&clipboard).ok().filter(JsValue::is_object)?;
    JsFuture::from(Promise::resolve(&answer)).await.ok()?.as_string()
}

fn reader() -> Option<(JsValue, Function)> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok().filter(JsValue::is_object)?;
    let read: Function = Reflect::get(&clipboard, &"readText".into()).ok()?.dyn_into().ok()?;
    Some((clipboard, read))
}

/// Writes by the modern clipboard API, if there is one.
fn asked(text: &str) -> Option<JsFuture> {
    let clipboard = Reflect::get(&window().navigator(), &"clipboard".into()).ok().filter(JsValue::is_object)?;
    let write: Function = Reflect::get(&clipboard, &"writeText".into()).ok()?.dyn_into().ok()?;
    let answer = write.call1(&clipboard, &text.into()).ok().filter(JsValue::is_object)?;
    Some(JsFuture::from(Promise::resolve(&answer)))
}

/// Puts the text into a temporary field, selects it, and copies the selection.
fn copied_as_selected(text: &str) -> Option<bool> {
    let document = document();
    let before = document.active_element();
    // While a dialog is open, nothing outside of it can be selected.
    let dialogs = document.query_selector_all("dialog[open]").ok()?;
    let dialog = dialogs.length().checked_sub(1).and_then(|last| dialogs.get(last));
    let place = dialog.or_else(|| document.body().map(Into::into))?;
    let field: HtmlTextAreaElement = document.create_element("textarea").ok()?.dyn_into().ok()?;
    field.set_class_name("visually-hidden");
    for (name, value) in [("readonly", ""), ("aria-hidden", "true"), ("tabindex", "-1")] {
        field.set_attribute(name, value).ok()?;
    }
    field.set_value(text);
    place.append_child(&field).ok()?;
    focus(&field);
    field.select();
    let copied = field
        .set_selection_range(0, u32::try_from(text.encode_utf16().count()).unwrap_or(u32::MAX))
        .and_then(|()| Reflect::get(&document, &"execCommand".into()))
        .and_then(|command| command.dyn_into::<Function>()?.call1(&document, &"copy".into()));
    field.remove();
    if let Some(before) = before.as_ref().and_then(Element::dyn_ref) {
        focus(before);
    }
    Some(copied.is_ok_and(|copied| copied == JsValue::TRUE))
}

/// Focuses an element without scrolling. If it takes no focus, nothing is copied, which the caller reports.
fn focus(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if element.focus_with_options(&options).is_err() {
        leptos::logging::warn!("the element takes no focus");
    }
}
