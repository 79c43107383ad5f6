//! The two desks of this tab, and what they are written with.

use leptos::prelude::*;

use super::connection::Connection;
use super::header::{header_of_demo, header_of_mine};
use super::loss::Losses;
use super::open_desk::{OpenDesk, Saved};
use super::opened::Opened;
use crate::app::demo::play::Play;
use crate::app::phase::Phase;
use crate::domain::{Entry, Instant};
use crate::safekeeping::{Copied, sound};
use crate::storage::{self, journal};

/// The two desks of this tab, made once, for as long as the page lives. `perform.rs` performs acts on them, `tab.rs`
/// shows them to `safekeeping`.
pub struct Desks {
    /// The creator's own desk.
    pub mine: OpenDesk,
    /// The demo's desk.
    pub demo: OpenDesk,
    /// The demo's clock while it plays.
    pub play: Play,
    /// What the browser had lost of one's own desks.
    pub loss: Losses,
    /// The state of the second copy of one's own records.
    pub copied: RwSignal<Copied>,
    /// The database.
    pub connection: Connection,
    /// Whether both copies are being compared; acts wait for the end of it.
    pub(super) comparing: StoredValue<bool>,
    /// Whether both desks are open.
    pub opened: Opened,
}

impl Desks {
    pub(in crate::app) fn new(real: RwSignal<Instant>, phase: RwSignal<Phase>) -> &'static Self {
        let connection = Connection::new();
        let demo = OpenDesk::new(header_of_demo(), real);
        Box::leak(Box::new(Self {
            mine: OpenDesk::new(header_of_mine(), real),
            demo,
            play: Play::new(demo, connection),
            loss: Losses::new(),
            copied: RwSignal::new(Copied::Unknown),
            connection,
            comparing: StoredValue::new(false),
            opened: Opened::new(phase),
        }))
    }

    /// Waits for the end of a running comparison of both copies.
    pub(in crate::app) async fn compared(&'static self) {
        storage::until(|| !self.comparing.get_value()).await;
    }

    /// Goes on without storing anything.
    pub(in crate::app) fn go_on_in_memory(&'static self) {
        self.opened.set(self.mine.id(), self.mine.id());
        self.copied.set(Copied::None);
        self.mine.saved.set(Saved::InMemory);
        self.demo.saved.set(Saved::InMemory);
    }

    /// Reads the sound entries of an open desk, with those that wait to be saved again; `None` if it can't be read.
    pub(in crate::app) async fn journal_of(&'static self, on: OpenDesk) -> Option<Vec<Entry>> {
        let id = on.id();
        let Some(database) = self.connection.database() else { return Some(on.memory.get_untracked()) };
        let mut entries = Vec::new();
        let mut read = journal::load(&database, &id, 0).await;
        if read.is_err() {
            self.connection.reopen().await;
            read = journal::load(&self.connection.database()?, &id, 0).await;
        }
        let mut next = 1;
        for (seq, record) in read.ok()? {
            next = seq + 1;
            entries.extend(record.ok().and_then(|record| record.open(&id, seq).ok()));
        }
        // A backup also holds what could not be saved: that is its purpose. Those entries were decided on the ones
        // before them, so they are left out if they belong to another desk or if another tab wrote first.
        let pending =
            on.pending.get_untracked().filter(|pending| pending.batch.desk == id && pending.batch.first == next);
        entries.extend(pending.map(|pending| pending.entries).unwrap_or_default());
        Some(on.desk.with_untracked(|desk| sound(desk, entries)))
    }
}
