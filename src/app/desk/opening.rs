//! Reading both desks, and putting another in a desk's place.

use leptos::prelude::*;

use super::later::Occasion;
use super::open_desk::OpenDesk;
use crate::app::state::App;
use crate::domain::{Desk, DeskKind, Entry};
use crate::safekeeping::{self, Header, Read, Tally, recover};
use crate::storage::{Database, Error, copy, journal};

impl App {
    /// Reads both desks. Where nothing of one's own is there, the second copy is asked first.
    pub(in crate::app) async fn read_all(self, database: &Database) {
        for desk in [self.mine, self.demo] {
            let compares = safekeeping::open(&self.tab(desk), database.is_after_loss()).await;
            if compares && copy::is_there().await {
                self.bring_together(Occasion::Unsure).await;
            }
        }
    }

    /// Puts a desk on the screen in place of the one there, of which neither a clock that plays stays nor what was in
    /// memory only. An act that waits for another try waits on, as it names its desk. `memory` is the journal of a desk
    /// that lives nowhere else.
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

/// Reads a desk from its beginning, and the entries that can be read.
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
