//! Whether the desks are open. A form can be filled in before they are: what was begun on one's own desk by then counts as
//! begun on the desk that is found.

use leptos::prelude::*;

use crate::app::phase::Phase;
use crate::storage;

/// Whether both desks of this page are open.
#[derive(Clone, Copy)]
pub struct Opened {
    /// The ids of one's own desk: with which it began in this page, and under which it was found. `None` until then.
    ids: RwSignal<Option<(String, String)>>,
    phase: RwSignal<Phase>,
}

impl Opened {
    pub(in crate::app) fn new(phase: RwSignal<Phase>) -> Self {
        Self { ids: RwSignal::new(None), phase }
    }

    /// Notes that both desks are open.
    pub(in crate::app) fn set(self, began_as: String, found_as: String) {
        self.ids.set(Some((began_as, found_as)));
    }

    /// Tells whether both desks are open; follows it.
    #[must_use]
    pub fn is(self) -> bool {
        self.ids.with(Option::is_some)
    }

    /// Waits until both desks are open. `false`: what opens them could not be fetched.
    pub async fn wait(self) -> bool {
        let is = move || untrack(|| self.is());
        storage::until(|| is() || self.phase.get_untracked() == Phase::NotFetched).await;
        is()
    }

    /// Returns the id of the desk on which something was begun; follows the opening.
    #[must_use]
    pub fn id_of(self, begun_on: &str) -> String {
        let ids = self.ids.get();
        ids.filter(|(began_as, _)| began_as == begun_on).map_or_else(|| begun_on.to_owned(), |(_, found_as)| found_as)
    }
}
