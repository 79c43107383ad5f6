//! The agenda of an open desk: one for all readers, kept in step with the desk and the clock. Views that read only the
//! agenda re-render only when a task moves.

use leptos::prelude::*;

use super::open_desk::OpenDesk;
use crate::domain::{Agenda, Desk, Instant, Role};

impl OpenDesk {
    /// Keeps this desk's agenda as seen from the creator's seat, for as long as its owner lives. It is empty until the
    /// part behind is there.
    #[must_use]
    pub fn agenda(self) -> Memo<Agenda> {
        Memo::new_owning(move |kept: Option<Agenda>| match self.keeps_up.get() {
            Some(keeps_up) => self.desk.with(|desk| keeps_up(kept, desk, self.now())),
            None => (Agenda::empty(self.now_untracked(), Role::Creator), kept.is_none()),
        })
    }
}

/// Does so for the creator's seat. Handed over as a value, so that a first visit doesn't load it.
pub(in crate::app) fn keep_up(kept: Option<Agenda>, desk: &Desk, now: Instant) -> (Agenda, bool) {
    match kept {
        Some(mut kept) => {
            let moved = kept.keep_up(desk, now);
            (kept, moved)
        }
        None => (Agenda::of(desk, now, Role::Creator), true),
    }
}
