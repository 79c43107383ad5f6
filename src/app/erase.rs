//! Erasing everything: afterwards this copy of the app has stored only what a first visit stores. It erases whatever is
//! found in the browser, not a list of known items.

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
    /// Erases everything that this copy of the app stores in this browser, including preferences. `false`: it could not
    /// be erased.
    pub async fn erase_all(self) -> bool {
        self.pause().await;
        self.compared().await;
        // An act being saved would arrive after the rest was erased.
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
