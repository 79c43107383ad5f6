//! When the browser's data are gone all at once under an open page: writing back what the page holds, or beginning anew.

use leptos::prelude::*;

use crate::app::browser::clock::device_now;
use crate::app::state::{App, header_of_mine};
use crate::domain::{Desk, DeskKind};
use crate::record::held;
use crate::safekeeping::{Saved, take_the_place};

impl App {
    /// Writes what this page holds of one's own desk to the browser, as a desk of its own. `false`: nothing was stored.
    pub async fn write_back(self) -> bool {
        let entries = self.mine.desk.with_untracked(|desk| held(desk, device_now()));
        let Ok(desk) = Desk::of_journal(DeskKind::Mine, &entries) else { return false };
        self.begin_with(&entries, desk).await
    }

    /// Begins anew with nothing on one's own desk.
    pub async fn begin_empty(self) {
        if !self.begin_with(&[], Desk::new(DeskKind::Mine)).await {
            leptos::logging::warn!("the new desk could not be kept");
        }
    }

    async fn begin_with(self, entries: &[crate::domain::Entry], desk: Desk) -> bool {
        let is_stored = take_the_place(&self.tab(self.mine), header_of_mine(), entries, desk).await.is_ok();
        if is_stored {
            self.mine.saved.set(Saved::Yes);
        }
        is_stored
    }
}
