//! The agenda of an open desk: one for all readers, kept in step with the desk and the clock. Views that read only the
//! agenda re-render only when a task moves.

use leptos::prelude::*;

use super::open_desk::OpenDesk;
use crate::domain::{Agenda, Role};

impl OpenDesk {
    /// Keeps this desk's agenda as seen from the creator's seat, for as long as its owner lives.
    #[must_use]
    pub fn agenda(self) -> Memo<Agenda> {
        Memo::new_owning(move |kept: Option<Agenda>| {
            let now = self.now();
            self.desk.with(|desk| match kept {
                Some(mut kept) => {
                    let moved = kept.keep_up(desk, now);
                    (kept, moved)
                }
                None => (Agenda::of(desk, now, Role::Creator), true),
            })
        })
    }
}
