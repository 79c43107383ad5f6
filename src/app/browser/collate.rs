//! Names in the order of the language, as only the browser knows it. Chinese ones stand by their pinyin in either
//! language of the app: they are Chinese names, and English ones stand in the same order in both.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Returns names in order. The browser compares them by itself, so that ten thousand cross over twice and not once a
/// comparison; where it doesn't know how, they stay as they were.
#[must_use]
pub fn collated(names: impl IntoIterator<Item = String>) -> Vec<String> {
    let all: Array = names.into_iter().map(JsValue::from).collect();
    if sort(&all).is_none() {
        leptos::logging::warn!("the browser can't put names in order");
    }
    all.iter().filter_map(|name| name.as_string()).collect()
}

fn sort(all: &Array) -> Option<()> {
    let options = Object::new();
    // 口播2 before 口播10.
    Reflect::set(&options, &"numeric".into(), &JsValue::TRUE).ok()?;
    let compare = Intl::Collator::new(&Array::of1(&"zh-CN".into()), &options).compare();
    let sort: Function = Reflect::get(all, &"sort".into()).ok()?.dyn_into().ok()?;
    sort.call1(all, &compare).ok().map(drop)
}
