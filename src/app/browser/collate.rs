//! Names in alphabetical order, which only the browser knows. Chinese names are sorted by pinyin in every language of
//! the app, since they stay Chinese; so the order is the same in all of them.

use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Returns names in order. The browser runs the comparisons itself, so that each name crosses over twice and not once
/// per comparison. If it can't, the order stays as it was.
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
    // Sort 口播2 before 口播10.
    Reflect::set(&options, &"numeric".into(), &JsValue::TRUE).ok()?;
    let compare = Intl::Collator::new(&Array::of1(&"zh-CN".into()), &options).compare();
    let sort: Function = Reflect::get(all, &"sort".into()).ok()?.dyn_into().ok()?;
    sort.call1(all, &compare).ok().map(drop)
}
