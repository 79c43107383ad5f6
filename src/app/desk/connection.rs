//! The connection to the database while the page lives: checked whenever the page comes back into view, reopened when
//! it is dead, and given up for good when a later version of the app has taken over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::later::Occasion;
use crate::app::state::App;
use crate::storage::{self, Database, copy, place};

impl App {
    /// Probes the connection whenever the page comes back into view, for as long as the page lives.
    pub(in crate::app) fn look_after_connection(self) {
        let look = move || spawn_local(async move { self.probe().await });
        window_event_listener_untyped("pageshow", move |_| look());
        // A frozen page would hold the files of the second copy.
        window_event_listener_untyped("pagehide", move |_| copy::let_go());
        window_event_listener_untyped("visibilitychange", move |_| {
            if !document().hidden() {
                look();
            }
        });
    }

    /// Starts using a connection.
    pub(in crate::app) fn keep_connection(self, database: Database) {
        // The event comes in a task of the browser's: start the follow-up after it.
        database.when_it_ends(move || spawn_local(async move { self.probe().await }));
        self.database.set_value(Some(database));
    }

    /// Opens the database again. It may hold less than what was read before.
    pub(in crate::app) async fn reopen(self) {
        match Database::open(place::name()).await {
            Ok(database) => self.keep_connection(database),
            Err(storage::Error::Newer) => self.newer.set(true),
            Err(_) => leptos::logging::warn!("the database could not be opened again"),
        }
    }

    async fn probe(self) {
        let Some(database) = self.database() else { return };
        if database.is_superseded() {
            self.newer.set(true);
        } else if !database.is_alive().await {
            self.reopen().await;
            self.bring_together(Occasion::Reopened).await;
        }
    }
}
