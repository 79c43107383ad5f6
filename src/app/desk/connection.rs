//! The connection to the database while the page lives: checked whenever the page comes back into view, reopened when
//! it is dead, and given up for good when a later version of the app has taken over.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::open_desk::OpenDesk;
use crate::app::browser::tabs;
use crate::safekeeping::Error;
use crate::storage::{self, Database, copy, desks, place};

/// The database of this page; none where the browser has none.
#[derive(Clone, Copy)]
pub struct Connection {
    /// Whether a later version of the app took over the database: this page writes nothing more.
    pub newer: RwSignal<bool>,
    database: StoredValue<Option<Database>, LocalStorage>,
    /// What to do after the connection had ended and was opened again.
    on_reopened: StoredValue<Option<Callback<()>>>,
}

impl Connection {
    pub(in crate::app) fn new() -> Self {
        Self {
            newer: RwSignal::new(false),
            database: StoredValue::new_local(None),
            on_reopened: StoredValue::new(None),
        }
    }

    pub(in crate::app) fn has_storage(self) -> bool {
        self.database.with_value(Option::is_some)
    }

    pub(in crate::app) fn database(self) -> Option<Database> {
        self.database.get_value()
    }

    /// Starts using a connection.
    pub(in crate::app) fn keep(self, database: Database) {
        // The event comes in a task of the browser's: start the follow-up after it.
        database.when_it_ends(move || spawn_local(async move { self.probe().await }));
        self.database.set_value(Some(database));
    }

    /// Probes the connection whenever the page comes back into view, for as long as the page lives.
    pub(in crate::app) fn look_after(self, on_reopened: Callback<()>) {
        self.on_reopened.set_value(Some(on_reopened));
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

    /// Opens the database again. It may hold less than what was read before.
    pub(in crate::app) async fn reopen(self) {
        match Database::open(place::name()).await {
            Ok(database) => self.keep(database),
            Err(storage::Error::Newer) => self.newer.set(true),
            Err(_) => leptos::logging::warn!("the database could not be opened again"),
        }
    }

    /// Notes from a result of storing whether a later version of the app has taken the database over.
    pub(in crate::app) fn noted(self, kept: Result<(), Error>) -> Result<(), Error> {
        if kept == Err(Error::Superseded) {
            self.newer.set(true);
        }
        kept
    }

    /// Stores the header of a desk, and tells the other tabs.
    pub(in crate::app) async fn keep_header(self, desk: OpenDesk) {
        let Some(database) = self.database() else { return };
        let header = desk.header.get_untracked();
        if desks::put(&database, &header).await.is_err() {
            leptos::logging::warn!("the desk's header could not be kept");
            return;
        }
        tabs::tell(&header.id);
    }

    async fn probe(self) {
        let Some(database) = self.database() else { return };
        if database.is_superseded() {
            self.newer.set(true);
        } else if !database.is_alive().await {
            self.reopen().await;
            if let Some(then) = self.on_reopened.get_value() {
                then.run(());
            }
        }
    }
}
