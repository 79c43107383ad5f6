//! The order of names. Which name comes first is a matter of language (Chinese ones by their pinyin), which only the
//! browser knows: it is handed in as a list in order. A name that isn't in the list comes after all that are, by its
//! [`normal`] form.

use std::collections::{BTreeMap, BTreeSet};

use super::Sort;
use super::text::normal;
use crate::domain::desk::Desk;

/// Names in the order of a language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Names(BTreeMap<String, usize>);

impl Names {
    /// Takes names that stand in order.
    #[must_use]
    pub fn in_order(names: impl IntoIterator<Item = String>) -> Self {
        Self(names.into_iter().enumerate().map(|(place, name)| (name, place)).collect())
    }

    /// Returns what a name is sorted by.
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
