//! What would be lost if the page were reloaded now.

use leptos::prelude::*;

use super::open_desk::{OpenDesk, Saved};
use crate::app::state::App;

impl App {
    /// Tells whether an act is being saved or could not be, a file is being stored, or a non-empty desk exists in
    /// memory only.
    #[must_use]
    pub fn has_unsaved(self) -> bool {
        self.holding.get_value() > 0 || [self.mine, self.demo].into_iter().any(is_unsaved)
    }
}

fn is_unsaved(desk: OpenDesk) -> bool {
    match desk.saved.get_untracked() {
        Saved::Yes => false,
        Saved::Saving | Saved::No { .. } | Saved::Cleared => true,
        Saved::InMemory => desk.desk.with_untracked(|desk| desk.logs().next().is_some()),
    }
}
