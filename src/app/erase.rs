//! Erasing everything: afterwards this copy of the app keeps in the browser what a first visit leaves, and nothing else.
//! What is erased is found by what is there, not by a list of what there may be.

use leptos::prelude::*;

use super::desks::Saved;
use super::state::{App, header_of_demo, header_of_mine};
use super::{class, lessons, local};
use crate::domain::Desk;
use crate::safekeeping::make_anew;
use crate::storage::archive;

impl App {
    /// Erases everything that this copy of the app keeps in this browser, one's preferences too. `false`: it could not be
    /// erased.
    pub async fn erase_all(self) -> bool {
        self.pause().await;
        // What is on its way would come after the rest has gone.
        if [self.mine, self.demo].iter().any(|desk| desk.saved.get_untracked() == Saved::Saving) {
            return false;
        }
        if let Some(database) = self.database()
            && database.erase_all().await.is_err()
        {
            return false;
        }
        archive::forget().await;
        self.kept.set(Vec::new());
        lessons::forget();
        class::forget();
        self.drafts.forget();
        for (desk, header) in [(self.mine, header_of_mine()), (self.demo, header_of_demo())] {
            self.give_up(desk);
            self.put_on(desk, header, Desk::new(desk.kind()), Vec::new());
            self.keep_header(desk).await;
            desk.away.set(None);
        }
        make_anew(&self.tab(self.mine)).await;
        self.settings.forget();
        local::forget();
        self.loss.set(None);
        self.backups.notify();
        true
    }
}
