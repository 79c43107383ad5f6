//! Checking for a later version: how the site answered, and retries if something went wrong. Pages open from the cache,
//! so a site that has lost its worker's file would otherwise hold them at an old version without notice.

use std::time::Duration;

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Response, ServiceWorkerRegistration};

use super::clock::device_now;
use super::offline::{Kept, Offline};
use super::worker::{LOOKS, WORKER, container, leave, register, reload, say, script};
use crate::storage::within;

/// How long to wait for the site's answer, in milliseconds.
const ANSWERS: i32 = 4_000;
/// Delays of the retries after an incomplete fetch, in seconds. After the last one, the usual checks go on.
const AGAIN: [u64; 9] = [1, 2, 4, 8, 15, 30, 60, 60, 60];

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
    fn or_no_worker(self, what: &str) -> Self {
        if self == Self::Well { Self::NoWorker(what.to_owned()) } else { self }
    }
}

impl Offline {
    /// Checks whether there is a later version.
    pub(in crate::app) fn look(self, registration: ServiceWorkerRegistration) {
        self.looked.set_value(Some(device_now()));
        spawn_local(async move {
            let looked = match registration.update() {
                Ok(looked) => within(LOOKS, &mut JsFuture::from(looked)).await.map(|looked| looked.is_ok()),
                Err(_) => Some(false),
            };
            match looked {
                Some(true) => {}
                // The file may be a script that doesn't run.
                Some(false) => return self.site.set(asked().await.or_no_worker("JavaScript")),
                None => return self.site.set(asked().await),
            }
            if self.site.get_untracked() != Site::Behind {
                self.site.set(Site::Well);
            }
            if let Some(worker) = registration.active() {
                say(&worker, "site");
            }
        });
    }

    /// Handles the worker's message about the script that the site's page has now; empty if unknown.
    pub(in crate::app) fn hear_of_site(self, script_there: &str) {
        let later = self.registration().is_some_and(|it| it.installing().is_some() || it.waiting().is_some());
        let is_behind = !later && !script_there.is_empty() && script().is_some_and(|here| here != script_there);
        if is_behind {
            self.site.set(Site::Behind);
        } else if self.site.get_untracked() == Site::Behind {
            self.site.set(Site::Well);
        }
    }

    /// Schedules a retry: what could not be fetched may be there then.
    pub(in crate::app) fn again(self) {
        let tried = self.tries.get_value();
        let Some(seconds) = AGAIN.get(tried) else { return };
        self.tries.set_value(tried + 1);
        set_timeout(move || self.look_now(), Duration::from_secs(*seconds));
    }

    /// Checks at once, also if nothing could be cached yet.
    pub(in crate::app) fn look_now(self) {
        match self.registration().filter(|it| it.active().is_some()) {
            Some(registration) => self.look(registration),
            None => spawn_local(async move {
                let Some(container) = container() else { return };
                if let Some(registration) = register(&container).await {
                    self.follow(&registration);
                }
            }),
        }
    }

    /// Sets the reason why the browser didn't accept the worker at all.
    pub(in crate::app) async fn not_registered(self) {
        match asked().await {
            Site::NoWorker(what) => self.kept.set(Kept::NoWorker(what)),
            Site::Silent => self.kept.set(Kept::Unreachable(WORKER.to_owned())),
            Site::Well | Site::Behind => self.kept.set(Kept::Refused),
        }
    }

    /// Sets what is wrong with the site; the worker registered before stays in use.
    pub(in crate::app) async fn not_registered_again(self) {
        self.site.set(asked().await);
    }

    /// Removes the worker and its cache, and reloads this page from the site.
    pub fn leave(self) {
        let Some(registration) = self.registration() else { return reload() };
        spawn_local(async move {
            leave(&registration).await;
            reload();
        });
    }
}

/// Fetches the worker's file from the site, bypassing the caches.
async fn asked() -> Site {
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
