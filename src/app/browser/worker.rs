//! The service worker as a page sees it: registering it, telling it which page this is, and removing it.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use crate::storage::within;

/// The worker's file, which the policy in `public/boot.js` allows.
pub(in crate::app) const WORKER: &str = "sw.js";

/// How long to wait for the browser to fetch the worker's file, in milliseconds.
pub(in crate::app) const LOOKS: i32 = 6_000;

/// How long to wait for unregistering, in milliseconds; otherwise it happens when the last page is closed.
const LEAVES: i32 = 1_500;

/// Returns the browser's service workers. They are undefined on plain http, and reading them may throw where site data
/// is blocked. Debug builds are never cached: the next build would not be seen.
pub(in crate::app) fn container() -> Option<ServiceWorkerContainer> {
    if cfg!(debug_assertions) {
        return None;
    }
    let found = js_sys::Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    found.dyn_into().ok()
}

/// Registers the worker; `None` if the browser refuses it, or gets no answer from the site in time.
pub(in crate::app) async fn register(container: &ServiceWorkerContainer) -> Option<ServiceWorkerRegistration> {
    let mut registered = JsFuture::from(container.register(WORKER));
    within(LOOKS, &mut registered).await?.ok()?.dyn_into().ok()
}

/// Tells the worker which script this page runs, and so whose files are still needed.
pub(in crate::app) fn introduce(worker: &ServiceWorker) {
    if let Some(script) = script() {
        say(worker, &format!("page {script}"));
    }
}

/// Sends the worker a message.
pub(in crate::app) fn say(worker: &ServiceWorker, words: &str) {
    if worker.post_message(&words.into()).is_err() {
        leptos::logging::warn!("the worker could not be told: {words}");
    }
}

/// Returns the address of the script that this page runs.
pub(in crate::app) fn script() -> Option<String> {
    let named = document().query_selector("meta[name=jiedan-js]").ok().flatten()?;
    absolute(&named.get_attribute("content")?)
}

/// Tells whether this is the worker of this copy of the app; that of a parent folder's copy may send messages too.
pub(in crate::app) fn is_own(worker: &ServiceWorker) -> bool {
    absolute(WORKER).is_some_and(|own| own == worker.script_url())
}

/// Tells whether this is this copy's registration, and not that of a parent folder's copy.
pub(in crate::app) fn is_of_this_folder(registration: &ServiceWorkerRegistration) -> bool {
    absolute("./").is_some_and(|own| own == registration.scope())
}

fn absolute(name: &str) -> Option<String> {
    let base = document().base_uri().ok().flatten()?;
    web_sys::Url::new_with_base(name, &base).ok().map(|url| url.href())
}

/// Calls `reached` on each state change of a worker.
pub(in crate::app) fn on_state(worker: &ServiceWorker, reached: impl Fn(ServiceWorkerState) + 'static) {
    let watched = worker.clone();
    let changed = Closure::<dyn Fn()>::new(move || reached(watched.state()));
    worker.set_onstatechange(Some(changed.as_ref().unchecked_ref()));
    changed.forget();
}

/// Unregisters the worker and deletes its caches. What the user has recorded is stored elsewhere and stays.
pub(in crate::app) async fn leave(registration: &ServiceWorkerRegistration) {
    if let Ok(left) = registration.unregister() {
        // It may be queued behind something that never ends. Without its cache the worker uses the network anyway.
        within(LEAVES, &mut JsFuture::from(left)).await;
    }
    let own = format!("jiedan {} ", registration.scope());
    let Some(caches) = js_sys::Reflect::get(&window(), &"caches".into()).ok().filter(JsValue::is_object) else {
        return;
    };
    let Some(names) = asked(&caches, "keys", None).await else { return };
    for name in js_sys::Array::from(&names).iter().filter_map(|name| name.as_string()) {
        if name.starts_with(&own) {
            asked(&caches, "delete", Some(&name)).await;
        }
    }
}

async fn asked(caches: &JsValue, what: &str, name: Option<&str>) -> Option<JsValue> {
    let method = js_sys::Reflect::get(caches, &what.into()).ok()?.dyn_into::<js_sys::Function>().ok()?;
    let promise = method.call1(caches, &name.map_or(JsValue::UNDEFINED, Into::into)).ok()?;
    JsFuture::from(js_sys::Promise::resolve(&promise)).await.ok()
}

/// Reloads this page.
pub(in crate::app) fn reload() {
    if window().location().reload().is_err() {
        leptos::logging::warn!("the page could not be loaded anew");
    }
}
