//! Notifications while the app is open. Permission is asked only after a click; nothing rings while the app is closed.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Notification, NotificationOptions, NotificationPermission};

use crate::app::settings::local;
use crate::storage::place;

const BELL: &str = "jiedan:bell";

/// Whether notifications are shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rings {
    /// Not asked for.
    No,
    /// Asked for and allowed.
    Yes,
    /// The browser doesn't allow it.
    Denied,
    /// The browser offers no notifications to a page.
    Never,
}

/// The bell. The user's wish is stored; the browser's permission is checked each time.
#[derive(Debug, Clone, Copy)]
pub struct Bell(RwSignal<Rings>);

impl Bell {
    pub(in crate::app) fn read() -> Self {
        let wished = local::read(BELL).is_some();
        Self(RwSignal::new(match allowed() {
            None => Rings::Never,
            Some(NotificationPermission::Granted) if wished => Rings::Yes,
            Some(NotificationPermission::Denied) => Rings::Denied,
            Some(_) => Rings::No,
        }))
    }

    /// Returns whether notifications are shown; follows changes.
    #[must_use]
    pub fn rings(self) -> Rings {
        self.0.get()
    }

    /// Asks for permission and shows a first notice: some browsers grant it and still can't show one.
    pub async fn ask(self, title: &str, first: &str) {
        if let (Some(_), Ok(asked)) = (allowed(), Notification::request_permission()) {
            // The answer is read from the permission itself.
            let _ = JsFuture::from(asked).await;
        }
        let rings = match allowed() {
            Some(NotificationPermission::Granted) if show(title, first, "first") => Rings::Yes,
            Some(NotificationPermission::Granted) | None => Rings::Never,
            Some(NotificationPermission::Denied) => Rings::Denied,
            Some(_) => Rings::No,
        };
        local::write(BELL, (rings == Rings::Yes).then_some("yes"));
        self.0.set(rings);
    }

    /// Turns notifications off.
    pub fn silence(self) {
        local::write(BELL, None);
        self.0.set(Rings::No);
    }

    /// Turns the bell off; the stored wish is erased separately.
    pub(in crate::app) fn forget(self) {
        if self.0.get_untracked() == Rings::Yes {
            self.0.set(Rings::No);
        }
    }

    /// Shows a notice, if the bell is on. Several tabs that show one with the same `tag` show it once.
    pub fn ring(self, title: &str, text: &str, tag: &str) {
        if self.0.get_untracked() == Rings::Yes && !show(title, text, tag) {
            leptos::logging::warn!("a notification could not be shown");
        }
    }
}

fn allowed() -> Option<NotificationPermission> {
    let there = js_sys::Reflect::get(&window(), &"Notification".into()).is_ok_and(|it| it.is_function());
    there.then(Notification::permission)
}

fn show(title: &str, text: &str, tag: &str) -> bool {
    let options = NotificationOptions::new();
    options.set_body(text);
    options.set_tag(&format!("{}-{tag}", place::name()));
    Notification::new_with_options(title, &options).is_ok()
}
