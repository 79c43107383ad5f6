//! The order of names. It depends on the language (Chinese names by pinyin), which only the browser knows, so the
//! caller passes a sorted list. Names that aren't in the list come last, sorted by their [`normal`] form.

use std::collections::{BTreeMap, BTreeSet};

use super::Sort;
use super::text::normal;
use crate::desk::Desk;

/// Names in the sort order of a language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names(BTreeMap<String, usize>);

impl Names {
    /// Takes names that are already sorted.
    #[must_use]
    pub fn in_order(names: impl IntoIterator<Item = String>) -> Self {
        Self(names.into_iter().enumerate().map(|(place, name)| (name, place)).collect())
    }

    /// Returns the sort key of a name.
    #[must_use]
    pub fn place_of(&self, name: &str) -> impl Ord + use<> {
        match self.0.get(name) {
            Some(place) => (*place, String::new()),
            None => (usize::MAX, normal(name)),
        }
    }
}

/// Returns the names that an order of a list compares, each once.
#[must_use]
pub fn names_for(sort: Sort, desk: &Desk) -> BTreeSet<String> {
    match sort {
        Sort::Due | Sort::New => BTreeSet::new(),
        Sort::Name => desk.logs().map(|log| log.task().brief.name.clone()).collect(),
        Sort::Client => desk.people().clients.values().map(|client| client.name.clone()).collect(),
    }
}
