//! Bringing a desk up to its journal: when the app opens, and whenever another tab has written.

use leptos::prelude::*;

use super::desks::{OpenDesk, Saved};
use super::recover::recover;
use super::state::App;
use crate::domain::Desk;
use crate::storage::journal;

impl App {
    /// Reads what the journal has after the desk's last entry.
    pub(super) async fn catch_up(self, on: OpenDesk) {
        let Some(database) = self.database() else { return };
        let id = on.header.with_untracked(|header| header.id.clone());
        loop {
            let mut desk = on.desk.get_untracked();
            let head = desk.head();
            let read = journal::each(&database, &id, head, |records| recover(&mut desk, &id, records)).await;
            if read.is_err() || on.header.with_untracked(|header| header.id != id) {
                return;
            }
            // Another act, or another tab's news, may have moved the desk on meanwhile: then what it lacks is read.
            if on.desk.with_untracked(Desk::head) == head {
                if desk.head() != head {
                    on.desk.set(desk);
                }
                return;
            }
        }
    }

    /// Reads the desk again, from its beginning if it may have been erased elsewhere.
    pub(super) async fn read_again(self, on: OpenDesk, whole: bool) {
        if whole {
            on.desk.set(Desk::new(on.kind()));
            on.saved.set(Saved::Yes);
        }
        self.read_header(on).await;
        self.catch_up(on).await;
    }
}
