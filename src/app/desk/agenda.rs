//! The agenda of an open desk: one for all who read it, kept in step with the desk and the clock. What only reads the
//! agenda isn't drawn anew while no task stands elsewhere.

use leptos::prelude::*;

use super::open_desk::OpenDesk;
use crate::domain::{Agenda, Role};

impl OpenDesk {
    /// Keeps the agenda of this desk from the seat of a role, for as long as its owner lives.
    #[must_use]
    pub fn agenda(self, seat: RwSignal<Role>) -> Memo<Agenda> {
        Memo::new_owning(move |kept: Option<Agenda>| {
            let (now, seat) = (self.now(), seat.get());
            self.desk.with(|desk| match kept {
                Some(mut kept) if kept.seat() == seat => {
                    let moved = kept.keep_up(desk, now);
                    (kept, moved)
                }
                Some(_) | None => (Agenda::of(desk, now, seat), true),
            })
        })
    }
}
