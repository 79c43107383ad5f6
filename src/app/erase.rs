//! Erasing everything: afterwards this copy of the app keeps in the browser what a first visit leaves, and nothing else.
//! What is erased is found by what is there, not by a list of what there may be.

use leptos::prelude::*;

use super::state::{App, header_of_demo, header_of_mine};
use crate::app::attempts::class;
use crate::app::attempts::lessons;
use crate::app::desk::open_desk::Saved;
use crate::app::settings::local;
use crate::domain::{Desk, DeskKind};
use crate::safekeeping;
use crate::storage::archive;

impl App {
    /// Erases everything that this copy of the app keeps in this browser, one's preferences too. `false`: it could not be
    /// erased.
    pub async fn erase_all(self) -> bool {
        self.pause().await;
        self.compared().await;
        // What is on its way would come after the rest has gone.
        if [self.mine, self.demo].iter().any(|desk| desk.saved.get_untracked() == Saved::Saving) {
            return false;
        }
        if self.has_storage() && !safekeeping::erase(&self.tab(self.mine)).await {
            return false;
        }
        archive::forget().await;
        self.kept.set(Vec::new());
        lessons::forget();
        class::forget();
        self.drafts.forget();
        if !self.has_storage() {
            self.give_up(self.mine);
            self.put_on(self.mine, header_of_mine(), Desk::new(DeskKind::Mine), Vec::new());
        }
        self.give_up(self.demo);
        self.put_on(self.demo, header_of_demo(), Desk::new(DeskKind::Demo), Vec::new());
        self.keep_header(self.demo).await;
        for desk in [self.mine, self.demo] {
            desk.away.set(None);
        }
        self.settings.forget();
        local::forget();
        self.loss.set(None);
        self.backups.notify();
        true
    }
}
