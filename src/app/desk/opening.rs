//! Reads both desks, and replaces a desk on the screen by another.

use leptos::prelude::*;

use super::later::Occasion;
use super::open_desk::OpenDesk;
use crate::app::state::App;
use crate::domain::{Desk, DeskKind, Entry};
use crate::safekeeping::{self, Header, Read, Tally, recover};
use crate::storage::{Database, Error, copy, journal};

impl App {
    /// Reads both desks. If nothing of one's own is in the database or it was discarded, a second copy is compared
    /// first.
    pub(in crate::app) async fn read_all(self, database: &Database) {
        for desk in [self.mine, self.demo] {
            let compares = safekeeping::open(&self.tab(desk), database.is_after_loss()).await;
            if compares && copy::is_there().await {
                self.bring_together(Occasion::Unsure).await;
            }
        }
    }

    /// Replaces a desk on the screen. A playing clock stops, and a journal held in memory only is dropped. An act that
    /// waits to be saved again goes on waiting, as it names its desk. `memory` is the journal of a desk that exists in
    /// memory only.
    pub(in crate::app) fn put_on(self, on: OpenDesk, header: Header, desk: Desk, memory: Vec<Entry>) {
        if desk.kind() == DeskKind::Demo {
            self.stop();
            self.play.elsewhere.set(false);
        }
        if on.pending.with_untracked(Option::is_none) {
            self.give_up(on);
        }
        on.memory.set(if self.has_storage() { Vec::new() } else { memory });
        on.tally.set_value(Tally::default());
        on.header.set(header);
        on.desk.set(desk);
    }
}

/// Reads a whole desk; also returns the entries that can be read.
pub(in crate::app) async fn read(database: &Database, id: &str, kind: DeskKind) -> Result<(Desk, Vec<Entry>), Error> {
    let (mut desk, mut entries, mut tally) = (Desk::new(kind), Vec::new(), Tally::default());
    let take = &mut |records: Vec<Read>| {
        let whole = |read: &Read| read.record.as_ref().ok()?.open(id, read.seq).ok();
        entries.extend(records.iter().filter_map(whole));
        recover(&mut desk, &mut tally, id, records);
    };
    journal::each(database, id, 0, take).await?;
    Ok((desk, entries))
}
