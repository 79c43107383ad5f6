//! Erasing everything: afterwards this copy of the app has stored only what a first visit stores. It erases whatever is
//! found in the browser, not a list of known items.

use leptos::prelude::*;

use super::state::App;
use crate::app::attempts::class;
use crate::app::attempts::lessons;
use crate::app::desk::desks::Desks;
use crate::app::desk::header::{header_of_demo, header_of_mine};
use crate::app::desk::open_desk::Saved;
use crate::app::settings::local;
use crate::domain::{Desk, DeskKind};
use crate::safekeeping;
use crate::storage::archive;

impl App {
    /// Erases everything that this copy of the app stores in this browser, including preferences. `false`: it could not
    /// be erased.
    pub async fn erase_all(self) -> bool {
        let Desks { mine, demo, connection, .. } = *self.desks;
        self.desks.play.pause().await;
        self.desks.compared().await;
        // An act being saved would arrive after the rest was erased.
        if [mine, demo].iter().any(|desk| desk.saved.get_untracked() == Saved::Saving) {
            return false;
        }
        if connection.has_storage() && !safekeeping::erase(&self.desks.tab(mine)).await {
            return false;
        }
        archive::forget().await;
        self.demos.forget();
        lessons::forget();
        class::forget();
        self.drafts.forget();
        if !connection.has_storage() {
            self.desks.give_up(mine);
            self.desks.tab(mine).change_to(header_of_mine(), Desk::new(DeskKind::Mine), Vec::new());
        }
        self.desks.give_up(demo);
        self.desks.tab(demo).change_to(header_of_demo(), Desk::new(DeskKind::Demo), Vec::new());
        connection.keep_header(demo).await;
        for desk in [mine, demo] {
            desk.away.set(None);
        }
        self.settings.forget();
        local::forget();
        self.desks.loss.told.set(None);
        self.backups.forget();
        true
    }
}
