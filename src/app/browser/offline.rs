//! Opening without a network: registers the service worker `public/sw.js`, and tells its state and whether a later
//! version is available. The app works without it, and no page is reloaded unasked.

use std::cell::Cell;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{MessageEvent, ServiceWorker, ServiceWorkerContainer, ServiceWorkerRegistration, ServiceWorkerState};

use super::clock::device_now;
use super::site::{Site, asked};
use super::worker::{
    LOOKS, WORKER, container, introduce, is_of_this_folder, is_own, leave, on_state, register, reload, say, script,
};
use crate::app::cut::{Work, behind};
use crate::app::settings::local;
use crate::domain::{Instant, MINUTE};
use crate::storage::within;

/// Set once the user was told that the app opens without a network.
const SAID: &str = "jiedan:offline";
/// How old the last check for a later version must be to check again when the page comes back into view.
const LOOK_EVERY: i64 = 60 * MINUTE;
/// How long to wait for the later version to take over before reloading anyway.
const TAKES_OVER: Duration = Duration::from_secs(3);
/// Delays of the retries after an incomplete fetch, in seconds. After the last one, the usual checks go on.
const AGAIN: [u64; 9] = [1, 2, 4, 8, 15, 30, 60, 60, 60];

/// Whether the app's files are cached for opening without a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kept {
    /// They are being checked or fetched.
    Preparing,
    /// All of them are there.
    Yes,
    /// The browser has no service workers, or none at this address.
    Unsupported,
    /// The browser has service workers, but didn't accept this one.
    Refused,
    /// The site serves something else in place of the worker's file.
    NoWorker(String),
    /// This file could not be fetched.
    Unreachable(String),
    /// This file differs from the one that was built.
    Altered(String),
    /// The browser's storage space is used up.
    Full,
}

/// The state of opening without a network.
#[derive(Debug, Clone, Copy)]
pub struct Offline {
    /// Whether the files are cached.
    pub kept: RwSignal<Kept>,
    /// Whether they were cached for the first time in this browser, which is worth a message.
    pub first: RwSignal<bool>,
    /// Whether a later version is available.
    pub newer: RwSignal<bool>,
    /// Whether it was available when the page was last hidden, so that the page may now change to offer it.
    pub unseen: RwSignal<bool>,
    /// How the site answered the last check for a later version.
    pub site: RwSignal<Site>,
    looked: StoredValue<Option<Instant>>,
    /// How many retries were made after an incomplete fetch.
    tries: StoredValue<usize>,
    registration: StoredValue<Option<ServiceWorkerRegistration>, LocalStorage>,
}

impl Offline {
    /// Checks at once whether a later version is waiting, so that the first screen can say so.
    pub(in crate::app) fn start() -> Self {
        let offline = Self {
            kept: RwSignal::new(Kept::Preparing),
            first: RwSignal::new(false),
            newer: RwSignal::new(false),
            unseen: RwSignal::new(false),
            site: RwSignal::new(Site::Well),
            looked: StoredValue::new(None),
            tries: StoredValue::new(0),
            registration: StoredValue::new_local(None),
        };
        spawn_local(async move {
            let Some(container) = container() else { return };
            if let Ok(found) = JsFuture::from(container.get_registration()).await
                && let Ok(registration) = found.dyn_into::<ServiceWorkerRegistration>()
                && is_of_this_folder(&registration)
            {
                offline.newer.set(registration.waiting().is_some());
                offline.registration.set_value(Some(registration));
            }
        });
        offline
    }

    /// Begins to cache the files. Call it once the screens are shown; later calls do nothing.
    pub fn begin(self) {
        if self.looked.get_value().is_some() {
            return;
        }
        self.looked.set_value(Some(device_now()));
        match container() {
            Some(container) => spawn_local(async move {
                if let Ok(work) = cut::register(self, container).await {
                    work.await;
                }
            }),
            None => self.kept.set(Kept::Unsupported),
        }
    }

    /// Reloads this page, with the later version if there is one. Other tabs stay as they are.
    pub fn update(self) {
        let Some(worker) = self.registration().and_then(|it| it.waiting()) else { return reload() };
        on_state(&worker, |state| {
            if state == ServiceWorkerState::Activated {
                reload();
            }
        });
        say(&worker, "update");
        set_timeout(reload, TAKES_OVER);
    }

    async fn register(self, container: ServiceWorkerContainer) {
        self.listen(&container);
        window_event_listener_untyped("visibilitychange", move |_| self.turned());
        window_event_listener_untyped("online", move |_| {
            self.tries.set_value(0);
            self.look_now();
        });
        // A worker registered before stays in use, whatever the site answers now.
        let before = self.registration().filter(|it| it.active().is_some());
        if let Some(before) = &before {
            self.follow(before);
            before.active().iter().for_each(introduce);
        }
        match (register(&container).await, &before) {
            (Some(registration), _) => {
                self.follow(&registration);
                self.look(registration);
            }
            // The worker registered before stays in use.
            (None, Some(_)) => self.site.set(asked().await),
            (None, None) => {
                self.kept.set(why_not_registered().await);
                self.again();
            }
        }
        // `ready` resolves once the first version is cached, and never if it can't be.
        let Ok(ready) = container.ready() else { return };
        if before.is_none()
            && JsFuture::from(ready).await.is_ok()
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
        // Another tab switched to the later version. This one still has its own files.
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
        if !is_own(&from) {
            return;
        }
        let active = self.registration().and_then(|it| it.active());
        let mut words = text.splitn(3, ' ');
        match (words.next(), words.next(), words.next().unwrap_or_default().to_owned()) {
            (Some("who"), ..) => introduce(&from),
            (Some("kept"), ..) => {
                self.kept.set(Kept::Yes);
                if local::read(SAID).is_none() {
                    local::write(SAID, Some("said"));
                    self.first.set(true);
                }
            }
            (Some("site"), script, _) => self.hear_of_site(script.unwrap_or_default()),
            // Files that a later version lacks don't matter to this one.
            _ if active.is_some_and(|active| active != from) => {}
            (Some("unkept"), Some("altered"), file) => self.kept.set(Kept::Altered(file)),
            (Some("unkept"), Some("full"), _) => self.kept.set(Kept::Full),
            (Some("unkept"), _, file) => self.kept.set(Kept::Unreachable(file)),
            _ => {}
        }
    }

    fn follow(self, registration: &ServiceWorkerRegistration) {
        self.registration.set_value(Some(registration.clone()));
        self.newer.set(registration.waiting().is_some());
        self.follow_installing();
        let found = Closure::<dyn Fn()>::new(move || self.follow_installing());
        registration.set_onupdatefound(Some(found.as_ref().unchecked_ref()));
        found.forget();
    }

    fn follow_installing(self) {
        let registration = self.registration();
        let Some(worker) = registration.as_ref().and_then(ServiceWorkerRegistration::installing) else { return };
        // The very first worker isn't a later version.
        let is_later = registration.and_then(|it| it.active()).is_some();
        let installed = Cell::new(false);
        on_state(&worker, move |state| match state {
            ServiceWorkerState::Installed => {
                installed.set(true);
                self.tries.set_value(0);
                self.newer.update(|newer| *newer |= is_later);
            }
            ServiceWorkerState::Redundant if !installed.get() => self.again(),
            _ => {}
        });
    }

    fn turned(self) {
        if document().hidden() {
            self.unseen.set(self.newer.get_untracked());
            return;
        }
        let now = device_now();
        let is_long_ago = self.looked.get_value().is_none_or(|looked| now.since(looked) >= LOOK_EVERY);
        if let Some(registration) = self.registration().filter(|_| is_long_ago) {
            self.look(registration);
        }
    }

    fn registration(self) -> Option<ServiceWorkerRegistration> {
        self.registration.get_value()
    }

    /// Checks whether there is a later version.
    fn look(self, registration: ServiceWorkerRegistration) {
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
    fn hear_of_site(self, script_there: &str) {
        let later = self.registration().is_some_and(|it| it.installing().is_some() || it.waiting().is_some());
        let is_behind = !later && !script_there.is_empty() && script().is_some_and(|here| here != script_there);
        if is_behind {
            self.site.set(Site::Behind);
        } else if self.site.get_untracked() == Site::Behind {
            self.site.set(Site::Well);
        }
    }

    /// Schedules a retry: what could not be fetched may be there then.
    fn again(self) {
        let tried = self.tries.get_value();
        let Some(seconds) = AGAIN.get(tried) else { return };
        self.tries.set_value(tried + 1);
        set_timeout(move || self.look_now(), Duration::from_secs(*seconds));
    }

    /// Checks at once, also if nothing could be cached yet.
    fn look_now(self) {
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

    /// Removes the worker and its cache, and reloads this page from the site.
    pub fn leave(self) {
        let Some(registration) = self.registration() else { return reload() };
        spawn_local(async move {
            leave(&registration).await;
            reload();
        });
    }
}

/// Asks the site why the browser didn't accept the worker at all.
async fn why_not_registered() -> Kept {
    match asked().await {
        Site::NoWorker(what) => Kept::NoWorker(what),
        Site::Silent => Kept::Unreachable(WORKER.to_owned()),
        Site::Well | Site::Behind => Kept::Refused,
    }
}

fn registered(offline: Offline, container: ServiceWorkerContainer) -> Work {
    Box::pin(offline.register(container))
}

mod cut {
    use super::{Offline, ServiceWorkerContainer, Work, behind};

    behind! {
        /// Registers the service worker, and follows it.
        fn register(offline: Offline, container: ServiceWorkerContainer) -> Work { super::registered }
    }
}
