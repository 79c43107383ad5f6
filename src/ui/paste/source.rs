//! What is given to 粘贴: a text, a file, or what is kept of a file; one of them at a time. It is a draft until it is
//! recorded, with what was corrected in it.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::edited::{Corrections, FORM};
use super::given::Pasted;
use super::reading::{KeptFile, Reading};
use crate::app::{LONGEST_DRAFT, pasted_text};
use crate::domain::{BeijingDay, Language};
use crate::ui::desk::{Draft, Here, Part};
use crate::ui::words::tr;

/// What is given.
#[derive(Clone, Copy)]
pub struct Source {
    /// A text.
    pub text: RwSignal<String>,
    /// A file.
    pub file: RwSignal<Option<File>, LocalStorage>,
    /// What is kept of a file.
    pub kept: RwSignal<Option<KeptFile>>,
    /// What was corrected.
    pub corrections: RwSignal<Corrections>,
    /// What is said at the field of the text.
    pub problem: RwSignal<Option<String>>,
    /// Other forms that were begun and aren't recorded, once something came from outside of this screen.
    pub unfinished: RwSignal<Vec<String>>,
    /// The reading of what is given.
    pub reading: Reading,
    here: Here,
}

impl Source {
    /// Begins with nothing.
    pub fn new(here: Here) -> Self {
        Self {
            text: RwSignal::new(String::new()),
            file: RwSignal::new_local(None),
            kept: RwSignal::new(None),
            corrections: RwSignal::new(Corrections::new()),
            problem: RwSignal::new(None),
            unfinished: RwSignal::new(Vec::new()),
            reading: Reading::new(),
            here,
        }
    }

    /// Begins its draft, or finds it again.
    pub fn draft(self) -> Draft {
        let parts =
            [Part::text("text", self.text), Part::chosen("file", self.kept), Part::chosen("rows", self.corrections)];
        Draft::begin(|| FORM.to_owned(), parts.into())
    }

    /// Takes what was pasted or dropped elsewhere, also while the screen is shown.
    pub fn takes(self, given: Pasted) {
        let beside = move || self.here.app.drafts.beside(&self.here.desk.id(), FORM);
        Effect::new(move |_| {
            if let Some(pasted) = given.text.get() {
                given.text.set(None);
                self.unfinished.set(beside());
                self.file.set(None);
                // What is typed already stays above it.
                self.text.update(|text| {
                    if !text.trim().is_empty() {
                        text.push_str("\n\n");
                    }
                    text.push_str(&pasted);
                });
            }
            if let Some(dropped) = given.file.get() {
                given.file.set(None);
                self.unfinished.set(beside());
                self.file.set(Some(dropped));
            }
        });
    }

    /// Reads whatever is given last.
    pub fn is_read(self) {
        let Self { text, file, kept, reading, .. } = self;
        Effect::new(move |_| {
            let now = text.get();
            if file.with_untracked(Option::is_some) {
                return;
            }
            match kept.get_untracked() {
                Some(kept) if now.trim().is_empty() => reading.again(&kept, self.today()),
                _ => {
                    kept.set(None);
                    reading.text(&now, self.today());
                }
            }
        });
        Effect::new(move |_| {
            if let Some(file) = file.get() {
                kept.set(None);
                self.corrections.set(Corrections::new());
                text.set(String::new());
                reading.file(file, self.today());
            }
        });
        Effect::new(move |_| {
            if let Some(read) = reading.kept.get() {
                kept.set(read.ok());
            }
        });
    }

    /// Asks the browser for what was copied.
    pub fn asks_clipboard(self, lang: Language) {
        spawn_local(async move {
            match pasted_text().await {
                Some(pasted) if !pasted.trim().is_empty() => {
                    self.file.try_set(None);
                    self.problem.try_set(None);
                    self.text.try_set(pasted);
                }
                Some(_) => drop(self.problem.try_set(Some(tr!(lang, paste.clipboard_empty)))),
                None => drop(self.problem.try_set(Some(tr!(lang, paste.clipboard_refused)))),
            }
        });
    }

    /// Forgets all of it.
    pub fn forget(self) {
        self.problem.set(None);
        self.file.set(None);
        self.kept.set(None);
        self.corrections.set(Corrections::new());
        self.text.set(String::new());
        self.reading.stop();
    }

    /// Tells whether anything is given; follows changes.
    pub fn is_given(self) -> bool {
        !self.text.with(String::is_empty) || self.file.with(Option::is_some) || self.kept.with(Option::is_some)
    }

    /// Tells whether a file can be given: below what is pasted comes its preview, and no other way in. Follows changes.
    pub fn takes_file(self) -> bool {
        let is_blank = self.text.with(|text| text.trim().is_empty()) && self.kept.with(Option::is_none);
        is_blank || self.file.with(Option::is_some)
    }

    /// Tells whether it is too long to be kept; follows changes.
    pub fn is_too_long(self) -> bool {
        self.text.with(String::len) > LONGEST_DRAFT || self.reading.kept.with(|kept| matches!(kept, Some(Err(_))))
    }

    fn today(self) -> BeijingDay {
        self.here.desk.now_untracked().beijing_day()
    }
}
