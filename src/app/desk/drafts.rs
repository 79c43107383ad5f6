//! What somebody has typed and not recorded yet: kept on the device as it is typed, until it is recorded or thrown
//! away. Which forms on the screen hold something of the kind is told, so that nothing reads as saved over it.

use std::collections::BTreeMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::open_desk::WentTo;
use crate::app::state::App;
use crate::storage::{Database, desks, drafts};

/// A longer text was pasted, and is still where it came from.
const LONGEST: usize = 1024 * 1024;

/// All drafts, each under the name of its form, which begins with its desk's id.
#[derive(Debug, Clone, Copy)]
pub struct Drafts {
    texts: RwSignal<BTreeMap<String, String>>,
    /// The forms on the screen that hold something unrecorded, and where it went.
    typed: RwSignal<BTreeMap<String, WentTo>>,
}

impl Drafts {
    pub(in crate::app) fn new() -> Self {
        Self { texts: RwSignal::new(BTreeMap::new()), typed: RwSignal::new(BTreeMap::new()) }
    }

    /// Returns the draft of a form, without following it.
    #[must_use]
    pub fn of(self, form: &str) -> Option<String> {
        self.texts.with_untracked(|texts| texts.get(form).cloned())
    }

    /// Tells where what is typed on the screen went; `None` while nothing is. Follows changes.
    #[must_use]
    pub fn went_to(self) -> Option<WentTo> {
        self.typed.with(|typed| {
            let kept = |to: &WentTo| *to == WentTo::Browser;
            (!typed.is_empty()).then(|| if typed.values().all(kept) { WentTo::Browser } else { WentTo::Memory })
        })
    }

    /// A form has left the screen, with or without a draft.
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
}

impl App {
    /// Keeps the draft of a form on the screen in the place of the one before; `None`: it holds nothing any more.
    pub fn keep_draft(self, form: String, text: Option<String>) {
        let Drafts { texts, typed } = self.drafts;
        if self.drafts.of(&form) == text {
            return;
        }
        match &text {
            Some(_) if typed.with_untracked(|typed| !typed.contains_key(&form)) => {
                typed.update(|typed| {
                    typed.insert(form.clone(), WentTo::Memory);
                });
            }
            Some(_) => {}
            None => self.drafts.leaves(&form),
        }
        texts.update(|texts| match text {
            Some(text) => drop(texts.insert(form.clone(), text)),
            None => drop(texts.remove(&form)),
        });
        // Each at once, as the browser keeps their order: a page may be left right after a key.
        spawn_local(self.write_draft(form));
    }

    /// Tells of a form whose draft was found again that it is on the screen.
    pub fn draft_is_shown(self, form: &str) {
        let to = if self.has_storage() { WentTo::Browser } else { WentTo::Memory };
        self.drafts.typed.update(|typed| {
            typed.insert(form.to_owned(), to);
        });
    }

    async fn write_draft(self, form: String) {
        let text = self.drafts.of(&form);
        let Some(database) = self.database() else { return };
        let fits = text.as_ref().is_none_or(|text| text.len() <= LONGEST);
        let kept = fits && drafts::put(&database, &form, text.as_deref()).await.is_ok();
        if self.drafts.of(&form) == text {
            self.drafts.went(&form, if kept { WentTo::Browser } else { WentTo::Memory });
        }
    }

    /// Reads the drafts. Those of desks that are gone go too.
    pub(in crate::app) async fn read_drafts(self, database: &Database) {
        let (Ok(all), Ok(known)) = (drafts::all(database).await, desks::list(database).await) else { return };
        let is_known = |form: &String| known.iter().any(|header| form.split('/').next() == Some(&header.id));
        let (texts, gone): (BTreeMap<_, _>, BTreeMap<_, _>) = all.into_iter().partition(|(form, _)| is_known(form));
        for form in gone.into_keys() {
            if drafts::put(database, &form, None).await.is_err() {
                leptos::logging::warn!("a draft of a desk that is gone could not be removed");
            }
        }
        self.drafts.texts.set(texts);
    }
}
