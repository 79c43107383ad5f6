//! How the site answers for the worker's file. Pages open from the cache, so a site that has lost that file would
//! otherwise hold them at an old version without notice.

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::worker::WORKER;
use crate::storage::within;

/// How long to wait for the site's answer, in milliseconds.
const ANSWERS: i32 = 4_000;

/// How the site answered the check for a later version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Site {
    /// As expected, or it wasn't asked yet.
    Well,
    /// Not at all.
    Silent,
    /// With something else in place of the worker's file: its HTTP status, its media type, or `3xx` for a redirect.
    NoWorker(String),
    /// Its page is of another version, but the worker's file is still of this one.
    Behind,
}

impl Site {
    /// Returns this answer, or that something else came in place of the worker's file.
    pub(in crate::app) fn or_no_worker(self, what: &str) -> Self {
        if self == Self::Well { Self::NoWorker(what.to_owned()) } else { self }
    }
}

/// Fetches the worker's file from the site, bypassing the caches.
pub(in crate::app) async fn asked() -> Site {
    let Some(mut answer) = fetched() else { return Site::Silent };
    match within(ANSWERS, &mut answer).await {
        Some(Ok(answer)) => judged(&answer.unchecked_into()),
        Some(Err(_)) | None => Site::Silent,
    }
}

fn fetched() -> Option<JsFuture> {
    let options = Object::new();
    for (name, value) in [("cache", "no-store"), ("redirect", "manual")] {
        Reflect::set(&options, &name.into(), &value.into()).ok()?;
    }
    let fetch: Function = Reflect::get(&window(), &"fetch".into()).ok()?.dyn_into().ok()?;
    let answer = fetch.call2(&window(), &WORKER.into(), &options).ok()?;
    Some(JsFuture::from(Promise::resolve(&answer)))
}

/// Judges an answer: browsers accept a script as a worker only at its own address, without a redirect.
fn judged(answer: &Response) -> Site {
    let field = |name: &str| Reflect::get(answer, &name.into()).unwrap_or_default();
    if field("type").as_string().as_deref() == Some("opaqueredirect") {
        return Site::NoWorker("3xx".to_owned());
    }
    if !answer.ok() {
        return Site::NoWorker(answer.status().to_string());
    }
    let headers = field("headers");
    let get = Reflect::get(&headers, &"get".into()).ok().and_then(|get| get.dyn_into::<Function>().ok());
    let sent = get.and_then(|get| get.call1(&headers, &JsValue::from("content-type")).ok()?.as_string());
    let kind = sent.unwrap_or_default().split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    if kind.ends_with("javascript") || kind.ends_with("ecmascript") { Site::Well } else { Site::NoWorker(kind) }
}
