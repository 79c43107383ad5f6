//! A journal folded by the engine, for `make bench`: the same code in the browser and natively. Beside it, the same
//! lifecycle as an `XState` machine and as plain JavaScript (`page/`). No part of the app.

#[path = "../../engine/journal.rs"]
pub mod journal;
pub mod trials;

use jiedan::domain::{Desk, DeskKind, Entry};
#[cfg(target_arch = "wasm32")]
use wasm_bindgen::prelude::wasm_bindgen;

/// Entries that are decoded, and the desk that they make.
#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
pub struct Fold {
    entries: Vec<Entry>,
    next: Vec<Entry>,
    desk: Desk,
    answers: String,
}

#[cfg_attr(target_arch = "wasm32", wasm_bindgen)]
impl Fold {
    /// Decodes entries, one a line; what is no entry is left out, which the count of entries shows.
    #[cfg_attr(target_arch = "wasm32", wasm_bindgen(constructor))]
    #[must_use]
    pub fn new(text: &str) -> Self {
        Self::of(text.lines().filter_map(|line| jiedan::record::decode(line).ok()).collect())
    }

    /// Makes ready for a round: an empty desk, and entries that can be given away.
    pub fn prepare(&mut self) {
        (self.desk, self.next) = (Desk::new(DeskKind::Demo), self.entries.clone());
        self.answers = String::with_capacity(self.entries.len());
    }

    /// Takes every entry: what is measured.
    pub fn run(&mut self) {
        for entry in std::mem::take(&mut self.next) {
            let taken = self.desk.take(entry).is_ok();
            self.answers.push(if taken { '1' } else { '0' });
        }
    }

    /// Returns what was answered to each entry, as a one or a nought.
    #[must_use]
    pub fn answers(&self) -> String {
        self.answers.clone()
    }

    /// Describes how all tasks stand at the end, one a line.
    #[must_use]
    pub fn standings(&self) -> String {
        trials::standings(&self.desk)
    }
}

impl Fold {
    /// Folds entries that are decoded already.
    #[must_use]
    pub fn of(entries: Vec<Entry>) -> Self {
        Self { entries, next: Vec::new(), desk: Desk::new(DeskKind::Demo), answers: String::new() }
    }
}
