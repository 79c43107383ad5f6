//! Looking for a later version: how the site answered, and another try where something stood in the way. As pages open
//! from what is kept, a site that has lost its worker's file would otherwise hold them at an old version without a word.

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

/// By then the site has answered, or won't; in milliseconds.
const ANSWERS: i32 = 4_000;
/// What could not be fetched whole is tried again after so many seconds, and then at the usual time.
const AGAIN: [u64; 9] = [1, 2, 4, 8, 15, 30, 60, 60, 60];

/// How the site answered when it was asked for a later version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Site {
    /// As it should, or it wasn't asked yet.
    Well,
    /// Not at all.
    Silent,
    /// With something else in place of the worker's file: a status, a type, or that it lies elsewhere.
    NoWorker(String),
    /// Its page is of another version, and the worker's file still of this one.
    Behind,
}

impl Site {
    fn or_no_worker(self, what: &str) -> Self {
        if self == Self::Well { Self::NoWorker(what.to_owned()) } else { self }
    }
}

impl Offline {
    /// Looks whether there is a later version.
    pub(in crate::app) fn look(self, registration: ServiceWorkerRegistration) {
        self.looked.set_value(Some(device_now()));
        spawn_local(async move {
            let looked = match registration.update() {
                Ok(looked) => within(LOOKS, &mut JsFuture::from(looked)).await.map(|looked| looked.is_ok()),
                Err(_) => Some(false),
            };
            match looked {
                Some(true) => {}
                // It may be a script, and none that runs.
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

    /// Hears from the worker which script the site's page has now; empty if that can't be told.
    pub(in crate::app) fn hear_of_site(self, script_there: &str) {
        let later = self.registration().is_some_and(|it| it.installing().is_some() || it.waiting().is_some());
        let is_behind = !later && !script_there.is_empty() && script().is_some_and(|here| here != script_there);
        if is_behind {
            self.site.set(Site::Behind);
        } else if self.site.get_untracked() == Site::Behind {
            self.site.set(Site::Well);
        }
    }

    /// Tries again in a while: what could not be fetched whole may be there then.
    pub(in crate::app) fn again(self) {
        let tried = self.tries.get_value();
        let Some(seconds) = AGAIN.get(tried) else { return };
        self.tries.set_value(tried + 1);
        set_timeout(move || self.look_now(), Duration::from_secs(*seconds));
    }

    /// Looks at once, also where nothing could be kept yet.
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

    /// Says why the browser didn't take the worker at all.
    pub(in crate::app) async fn not_registered(self) {
        match asked().await {
            Site::NoWorker(what) => self.kept.set(Kept::NoWorker(what)),
            Site::Silent => self.kept.set(Kept::Unreachable(WORKER.to_owned())),
            Site::Well | Site::Behind => self.kept.set(Kept::Refused),
        }
    }

    /// Says what is wrong with the site, where the worker that was taken before stays.
    pub(in crate::app) async fn not_registered_again(self) {
        self.site.set(asked().await);
    }

    /// Does without what is kept, and loads this page anew from the site.
    pub fn leave(self) {
        let Some(registration) = self.registration() else { return reload() };
        spawn_local(async move {
            leave(&registration).await;
            reload();
        });
    }
}

/// Asks the site for the worker's file, past everything that is kept.
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

/// What browsers take for a worker is a script, at its own address.
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
