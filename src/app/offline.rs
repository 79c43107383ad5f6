//! Opening without a network: lets the browser run `public/sw.js` beside the app, and tells how that stands and
//! whether a later version is there. The app needs none of it, and no page is ever loaded anew unasked.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::clock::device_now;
use super::local;
use crate::domain::{Instant, MINUTE};

const WORKER: &str = "sw.js";
/// That it opens without a network has been said.
const SAID: &str = "jiedan:offline";
/// A page that is open for days looks for a later version when somebody comes back to it.
const LOOK_EVERY: i64 = 60 * MINUTE;
/// By then the later version has taken over, or won't.
const TAKES_OVER: Duration = Duration::from_secs(3);

/// Whether the app's files are kept for opening without a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// They are being looked through, or fetched.
    Preparing,
    /// All of them are there.
    Yes,
    /// The browser has no way for it, or not at this address.
    Unsupported,
    /// The browser has a way for it, and didn't take it.
    Refused,
    /// This file could not be fetched.
    Unreachable(String),
    /// This file came otherwise than it was built.
    Altered(String),
    /// The browser's space is used up.
    Full,
}

/// How opening without a network stands.
#[derive(Debug, Clone, Copy)]
pub struct Offline {
    /// Whether the files are kept.
    pub kept: RwSignal<Kept>,
    /// They are kept for the first time in this browser, which is worth a word.
    pub first: RwSignal<bool>,
    /// A later version is there.
    pub newer: RwSignal<bool>,
    /// It came while nobody looked, so that the page may change.
    pub unseen: RwSignal<bool>,
    registration: StoredValue<Option<ServiceWorkerRegistration>, LocalStorage>,
    looked: StoredValue<Option<Instant>>,
}

impl Offline {
    /// Looks at once whether a later version is there already: the first screen then says so.
    pub(super) fn start() -> Self {
        let offline = Self {
            kept: RwSignal::new(Kept::Preparing),
            first: RwSignal::new(false),
            newer: RwSignal::new(false),
            unseen: RwSignal::new(false),
            registration: StoredValue::new_local(None),
            looked: StoredValue::new(None),
        };
        spawn_local(async move {
            let Some(container) = container() else { return };
            if let Ok(found) = JsFuture::from(container.get_registration()).await
                && let Ok(registration) = found.dyn_into::<ServiceWorkerRegistration>()
            {
                offline.newer.set(registration.waiting().is_some());
                offline.registration.set_value(Some(registration));
            }
        });
        offline
    }

    /// Begins to keep the files. To be called once the screens are there; later calls do nothing.
    pub fn begin(self) {
        if self.looked.get_value().is_some() {
            return;
        }
        self.looked.set_value(Some(device_now()));
        match container() {
            Some(container) => spawn_local(self.register(container)),
            None => self.kept.set(Kept::Unsupported),
        }
    }

    /// Loads this page anew, with the later version if there is one. Other tabs stay as they are.
    pub fn update(self) {
        let Some(worker) = self.registration().and_then(|it| it.waiting()) else { return reload() };
        on_state(&worker, |state| {
            if state == ServiceWorkerState::Activated {
                reload();
            }
        });
        if worker.post_message(&"update".into()).is_err() {
            return reload();
        }
        set_timeout(reload, TAKES_OVER);
    }

    async fn register(self, container: ServiceWorkerContainer) {
        self.listen(&container);
        let Ok(registered) = JsFuture::from(container.register(WORKER)).await else {
            return self.kept.set(Kept::Refused);
        };
        let registration: ServiceWorkerRegistration = registered.unchecked_into();
        self.registration.set_value(Some(registration.clone()));
        self.follow(&registration);
        spawn_local(look_for_newer(registration));
        window_event_listener_untyped("visibilitychange", move |_| self.turned());
        // Not before the first version is kept, and never if it can't be.
        let Ok(ready) = container.ready() else { return };
        if JsFuture::from(ready).await.is_ok()
            && let Some(worker) = self.registration().and_then(|it| it.active())
        {
            introduce(&worker);
        }
    }

    fn listen(self, container: &ServiceWorkerContainer) {
        let heard = Closure::<dyn Fn(MessageEvent)>::new(move |message: MessageEvent| self.hear(&message));
        container.set_onmessage(Some(heard.as_ref().unchecked_ref()));
        heard.forget();
        let had = Cell::new(container.controller().is_some());
        // Another tab went over to the later version. This one has its own files still.
        let changed = Closure::<dyn Fn()>::new(move || {
            if had.replace(true) {
                self.newer.set(true);
            }
        });
        container.set_oncontrollerchange(Some(changed.as_ref().unchecked_ref()));
        changed.forget();
    }

    fn hear(self, message: &MessageEvent) {
        let (Some(text), Some(from)) = (message.data().as_string(), message.source()) else { return };
        let Ok(from) = from.dyn_into::<ServiceWorker>() else { return };
        let active = self.registration().and_then(|it| it.active());
        let mut words = text.splitn(3, ' ');
        match (words.next(), words.next(), words.next().unwrap_or_default().to_owned()) {
            (Some("who"), ..) => introduce(&from),
            (Some("kept"), ..) => self.are_kept(),
            // What a later version lacks doesn't matter to this one.
            _ if active.is_some_and(|active| active != from) => {}
            (Some("unkept"), Some("altered"), file) => self.kept.set(Kept::Altered(file)),
            (Some("unkept"), Some("full"), _) => self.kept.set(Kept::Full),
            (Some("unkept"), _, file) => self.kept.set(Kept::Unreachable(file)),
            _ => {}
        }
    }

    fn are_kept(self) {
        self.kept.set(Kept::Yes);
        if local::read(SAID).is_none() {
            local::write(SAID, Some("said"));
            self.first.set(true);
        }
    }

    fn follow(self, registration: &ServiceWorkerRegistration) {
        self.newer.set(registration.waiting().is_some());
        let found = Closure::<dyn Fn()>::new(move || {
            let registration = self.registration();
            let Some(worker) = registration.as_ref().and_then(ServiceWorkerRegistration::installing) else { return };
            // The first of all is nothing newer.
            let is_later = registration.and_then(|it| it.active()).is_some();
            on_state(&worker, move |state| {
                if is_later && state == ServiceWorkerState::Installed {
                    self.newer.set(true);
                }
            });
        });
        registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
        found.forget();
    }

    fn turned(self) {
        if document().hidden() {
            self.unseen.set(self.newer.get_untracked());
            return;
        }
        let now = device_now();
        let is_long_ago = self.looked.get_value().is_none_or(|looked| now.since(looked) >= LOOK_EVERY);
        if let Some(registration) = self.registration().filter(|_| is_long_ago) {
            self.looked.set_value(Some(now));
            spawn_local(look_for_newer(registration));
        }
    }

    fn registration(self) -> Option<ServiceWorkerRegistration> {
        self.registration.get_value()
    }
}

/// Undefined on plain http; where site data is blocked, already asking may throw. A build for trying things out is
/// never kept: the next one would not be seen.
fn container() -> Option<ServiceWorkerContainer> {
    if cfg!(debug_assertions) {
        return None;
    }
    let found = js_sys::Reflect::get(&window().navigator(), &"serviceWorker".into()).ok()?;
    found.dyn_into().ok()
}

/// Without a network it fails, which is nothing to speak of.
async fn look_for_newer(registration: ServiceWorkerRegistration) {
    if let Ok(looked) = registration.update() {
        let _ = JsFuture::from(looked).await;
    }
}

/// Says which script this page runs: by it the worker knows whose files are still needed.
fn introduce(worker: &ServiceWorker) {
    let named = document().query_selector("meta[name=jiedan-js]").ok().flatten();
    let name = named.and_then(|named| named.get_attribute("content")).unwrap_or_default();
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let Ok(script) = web_sys::Url::new_with_base(&name, &base) else { return };
    if worker.post_message(&format!("page {}", script.href()).into()).is_err() {
        leptos::logging::warn!("the worker could not be told which page this is");
    }
}

fn on_state(worker: &ServiceWorker, reached: impl Fn(ServiceWorkerState) + 'static) {
    let watched = worker.clone();
    let changed = Closure::<dyn Fn()>::new(move || reached(watched.state()));
    worker.set_onstatechange(Some(changed.as_ref().unchecked_ref()));
    changed.forget();
}

fn reload() {
    if window().location().reload().is_err() {
        leptos::logging::warn!("the page could not be loaded anew");
    }
}
