//! Work behind the first screen: comparing the database with the second copy, migrating what an earlier version wrote,
//! and removing files that nothing names.

use leptos::prelude::*;

use super::desks::Desks;
use super::note::note_for_neighbours;
use crate::safekeeping::{self, Copied};
use crate::storage::{Database, archive, copy, files, journal, migrate, sleep};

/// How long to wait, in milliseconds, before the copies are compared again after an opening that left the second one behind:
/// what kept it from being written may pass, as where the page that was just left still holds the files.
const PAUSES: [i32; 2] = [1_000, 5_000];

/// Why the two copies are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::app) enum Occasion {
    /// The database has nothing of one's own or was discarded, and nobody has seen the desk yet; or the copy is behind.
    Unsure,
    /// The first screen is shown.
    Opened,
    /// The database was reopened because its connection had ended.
    Reopened,
}

async fn compare(desks: &'static Desks) {
    // Otherwise the second of two comparisons, which has nothing to do, would mark the first as over when it ends.
    desks.compared().await;
    desks.comparing.set_value(true);
    safekeeping::compare(&desks.tab(desks.mine)).await;
    desks.comparing.set_value(false);
}

impl Desks {
    /// Compares both copies, and has Chromium begin a new log.
    pub(in crate::app) async fn bring_together(&'static self, occasion: Occasion) {
        match occasion {
            Occasion::Unsure => compare(self).await,
            Occasion::Opened => {
                compare(self).await;
                copy::turn_log(false);
                note_for_neighbours(self.mine);
                if let Some(database) = self.connection.database() {
                    tidy_up(&database).await;
                }
                bring_up(self).await;
                for pause in PAUSES {
                    if self.copied.get_untracked() != Copied::Behind || copy::is_silent() {
                        break;
                    }
                    sleep(pause).await;
                    compare(self).await;
                }
            }
            Occasion::Reopened => {
                for desk in [self.mine, self.demo] {
                    safekeeping::look_again(&self.tab(desk)).await;
                }
                // The browser may have reopened its database, as after its storage process ended.
                copy::turn_log(true);
            }
        }
    }
}

/// Compares once more when the copy's worker comes late, as where its script is fetched from a slow network: nobody has to
/// open the page once more.
pub(in crate::app) async fn bring_up(desks: &'static Desks) {
    if copy::comes_late().await {
        compare(desks).await;
    }
}

async fn tidy_up(database: &Database) {
    // What fails here is done at the next opening.
    if migrate::finish(database).await.is_err() {
        leptos::logging::warn!("what an earlier version wrote isn't all of the present form yet");
    }
    archive::tidy().await;
    if files::has_files(database).await != Ok(true) {
        return;
    }
    // Entries that were taken back still name their files.
    let Ok(named) = journal::named_files(database).await else { return };
    if files::sweep(database, &named).await.is_err() {
        leptos::logging::warn!("files that nothing names could not be removed");
    }
}
