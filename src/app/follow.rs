//! Following other tabs: a desk that was written to, a clock that was moved, another desk that became the current one.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desks::OpenDesk;
use super::opening::current;
use super::state::App;
use crate::domain::Desk;
use crate::storage::desks;
use crate::storage::desks::Header;

impl App {
    /// Reads what another tab says it has written.
    pub(super) fn heard_of(self, id: &str) {
        for desk in [self.mine, self.demo] {
            let known = desk.header.with_untracked(|header| header.id == id);
            // Whoever plays a clock tells where it is; only one that was paused is told of as written.
            if known && !desk.is_mine() {
                self.play.elsewhere.set(false);
            }
            spawn_local(async move {
                self.read_header(desk).await;
                if known {
                    self.catch_up(desk).await;
                }
            });
        }
    }

    /// Follows another tab that moved the clock, or made another desk of this kind the current one.
    pub(super) async fn read_header(self, desk: OpenDesk) {
        let Some(database) = self.database() else { return };
        // What is not saved yet belongs to the desk it was recorded on.
        if desk.pending.with_untracked(Option::is_some) {
            return;
        }
        let mine = desk.header.get_untracked();
        let known = desks::list(&database).await.unwrap_or_default();
        let Some(header) = current(&known, desk.kind()).filter(|header| **header != mine) else { return };
        // What was read is of no use if this tab has put another desk on the screen meanwhile.
        if desk.header.with_untracked(|header| header.id != mine.id) || desk.pending.with_untracked(Option::is_some) {
            return;
        }
        if header.id == mine.id {
            // A clock never goes back: that would be another desk. What was played here may not be kept yet.
            let here = desk.header.with_untracked(|header| header.position);
            desk.header.set(Header { position: header.position.max(here), ..header.clone() });
        } else {
            self.put_on(desk, header.clone(), Desk::new(desk.kind()), Vec::new());
            self.catch_up(desk).await;
        }
    }
}
