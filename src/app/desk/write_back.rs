//! When the browser's data vanish under an open page: writing back what the page holds, or starting over.

use leptos::prelude::*;

use super::desks::Desks;
use super::header::header_of_mine;
use crate::app::browser::clock::device_now;
use crate::domain::{Desk, DeskKind, Entry};
use crate::record::held;
use crate::safekeeping::{Saved, take_the_place};

impl Desks {
    /// Writes what this page holds of one's own desk to the browser, as a new desk. `false`: nothing was stored.
    pub async fn write_back(&'static self) -> bool {
        let entries = self.mine.desk.with_untracked(|desk| held(desk, device_now()));
        let Ok(desk) = Desk::of_journal(DeskKind::Mine, &entries) else { return false };
        self.begin_with(&entries, desk).await
    }

    /// Starts over with an empty desk of one's own.
    pub async fn begin_empty(&'static self) {
        if !self.begin_with(&[], Desk::new(DeskKind::Mine)).await {
            leptos::logging::warn!("the new desk could not be kept");
        }
    }

    async fn begin_with(&'static self, entries: &[Entry], desk: Desk) -> bool {
        let is_stored = take_the_place(&self.tab(self.mine), header_of_mine(), entries, desk).await.is_ok();
        if is_stored {
            self.mine.saved.set(Saved::Yes);
        }
        is_stored
    }
}
