//! What was typed and not recorded yet: stored on the device while it is typed, until it is recorded or discarded. The
//! app also knows which forms on the screen hold such text, so that nothing claims that all is saved.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::connection::Connection;
use super::open_desk::WentTo;
use crate::app::cut::{Work, behind};
use crate::storage::{Database, desks, drafts};

/// The longest draft in bytes. A longer text was pasted, and still exists where it came from.
pub const LONGEST: usize = 1024 * 1024;

/// All drafts by form name, which begins with the desk's id.
#[derive(Clone, Copy)]
pub struct Drafts {
    texts: RwSignal<BTreeMap<String, String>>,
    /// The forms on the screen with unrecorded text, and where the text went.
    typed: RwSignal<BTreeMap<String, WentTo>>,
    /// The forms whose drafts were read when the page opened, and not typed in it since.
    read: StoredValue<BTreeSet<String>>,
    connection: Connection,
}

impl Drafts {
    pub(in crate::app) fn new(connection: Connection) -> Self {
        Self {
            texts: RwSignal::new(BTreeMap::new()),
            typed: RwSignal::new(BTreeMap::new()),
            read: StoredValue::new(BTreeSet::new()),
            connection,
        }
    }

    /// Returns the draft of a form, untracked.
    #[must_use]
    pub fn of(self, form: &str) -> Option<String> {
        self.texts.with_untracked(|texts| texts.get(form).cloned())
    }

    /// Returns the names of the other forms of a desk that have drafts, untracked.
    #[must_use]
    pub fn beside(self, desk: &str, form: &str) -> Vec<String> {
        let of = |name: &String| name.split_once('/').filter(|(id, _)| *id == desk).map(|(_, form)| form.to_owned());
        self.texts.with_untracked(|texts| texts.keys().filter_map(of).filter(|other| other != form).collect())
    }

    /// Tells where the text typed on the screen went; `None` if there is none. Follows changes.
    #[must_use]
    pub fn went_to(self) -> Option<WentTo> {
        self.typed.with(|typed| {
            let kept = |to: &WentTo| *to == WentTo::Browser;
            (!typed.is_empty()).then(|| if typed.values().all(kept) { WentTo::Browser } else { WentTo::Memory })
        })
    }

    /// Notes that a form has left the screen, with or without a draft.
    pub fn leaves(self, form: &str) {
        if self.typed.with_untracked(|typed| typed.contains_key(form)) {
            self.typed.update(|typed| {
                typed.remove(form);
            });
        }
    }

    pub(in crate::app) fn forget(self) {
        self.texts.set(BTreeMap::new());
        self.typed.set(BTreeMap::new());
    }

    fn went(self, form: &str, to: WentTo) {
        let known = self.typed.with_untracked(|typed| typed.get(form).copied());
        if known.is_some_and(|known| known != to) {
            self.typed.update(|typed| {
                typed.insert(form.to_owned(), to);
            });
        }
    }

    /// Replaces the draft of a form on the screen; `None`: the form is empty again.
    pub fn keep(self, form: String, text: Option<String>) {
        let Self { texts, typed, read, .. } = self;
        if self.of(&form) == text {
            return;
        }
        read.update_value(|read| {
            read.remove(&form);
        });
        match &text {
            Some(_) if typed.with_untracked(|typed| !typed.contains_key(&form)) => {
                typed.update(|typed| {
                    typed.insert(form.clone(), WentTo::Memory);
                });
            }
            Some(_) => {}
            None => self.leaves(&form),
        }
        texts.update(|texts| match text {
            Some(text) => drop(texts.insert(form.clone(), text)),
            None => drop(texts.remove(&form)),
        });
        // Write each change at once (the browser keeps their order): the page may be left right after a key press.
        spawn_local(async move {
            if let Ok(work) = cut::write_draft(self, form).await {
                work.await;
            }
        });
    }

    /// Tells whether a draft that was read when the page opened is gone: another tab, in which it was being typed then,
    /// has recorded or discarded it.
    pub async fn is_gone(self, form: &str) -> bool {
        if !self.read.with_value(|read| read.contains(form)) {
            return false;
        }
        match cut::is_gone(self, form.to_owned()).await {
            Ok(work) => work.await,
            Err(_) => false,
        }
    }

    /// Notes that a form whose draft was restored is on the screen.
    pub fn is_shown(self, form: &str) {
        let to = if self.connection.has_storage() { WentTo::Browser } else { WentTo::Memory };
        self.typed.update(|typed| {
            typed.insert(form.to_owned(), to);
        });
    }

    /// Reads the drafts, and removes those of desks that no longer exist.
    pub(in crate::app) async fn read(self, database: &Database) {
        let (Ok(all), Ok(known)) = (drafts::all(database).await, desks::list(database).await) else { return };
        let is_known = |form: &String| known.iter().any(|header| form.split('/').next() == Some(&header.id));
        let (texts, gone): (BTreeMap<_, _>, BTreeMap<_, _>) = all.into_iter().partition(|(form, _)| is_known(form));
        for form in gone.into_keys() {
            if drafts::put(database, &form, None).await.is_err() {
                leptos::logging::warn!("a draft of a desk that is gone could not be removed");
            }
        }
        self.read.set_value(texts.keys().cloned().collect());
        self.texts.set(texts);
    }
}

fn written(drafts: Drafts, form: String) -> Work {
    Box::pin(async move {
        let text = drafts.of(&form);
        let Some(database) = drafts.connection.database() else { return };
        let fits = text.as_ref().is_none_or(|text| text.len() <= LONGEST);
        let kept = fits && drafts::put(&database, &form, text.as_deref()).await.is_ok();
        if drafts.of(&form) == text {
            drafts.went(&form, if kept { WentTo::Browser } else { WentTo::Memory });
        }
    })
}

fn gone(drafts: Drafts, form: String) -> Work<bool> {
    Box::pin(async move {
        let Some(database) = drafts.connection.database() else { return false };
        drafts::all(&database).await.is_ok_and(|all| !all.contains_key(&form))
    })
}

mod cut {
    use super::{Drafts, Work, behind};

    behind! {
        /// Tells whether a form's draft isn't stored any more.
        fn is_gone(drafts: Drafts, form: String) -> Work<bool> { super::gone }
    }

    behind! {
        /// Writes the draft of a form, or removes it.
        fn write_draft(drafts: Drafts, form: String) -> Work { super::written }
    }
}
