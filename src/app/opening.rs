//! Which desks are opened, reading them, and putting another in a desk's place. A header that is lost, or two that
//! contradict each other, hide no journal.

use leptos::prelude::*;

use super::canary::Seen;
use super::desks::OpenDesk;
use super::kept::without_header;
use super::recover::recover;
use super::state::App;
use crate::domain::{Desk, DeskKind, Entry};
use crate::storage::desks::Header;
use crate::storage::journal::Read;
use crate::storage::{Database, Error, desks, journal};

impl App {
    /// Reads both desks, and compares one's own with what was there last.
    pub(super) async fn read_all(self, database: &Database) {
        let seen = Seen::last();
        let known = desks::list(database).await.unwrap_or_default();
        for desk in [self.mine, self.demo] {
            let own = if desk.is_mine() { found_again(database, &known, seen.as_ref()).await } else { None };
            if let Some(header) = current(&known, desk.kind()) {
                desk.header.set(header.clone());
            } else {
                desk.header.update(|header| *header = own.unwrap_or_else(|| header.clone()));
                self.keep_header(desk).await;
            }
            self.catch_up(desk).await;
        }
        self.compare(database, seen).await;
    }

    /// Puts a desk on the screen in place of the one there, of which neither a clock that plays stays nor what was in
    /// memory only. An act that waits for another try waits on, as it names its desk. `memory` is the journal of a desk
    /// that lives nowhere else.
    pub(super) fn put_on(self, on: OpenDesk, header: Header, desk: Desk, memory: Vec<Entry>) {
        if desk.kind() == DeskKind::Demo {
            self.stop();
            self.play.elsewhere.set(false);
        }
        if on.pending.with_untracked(Option::is_none) {
            self.give_up(on);
        }
        on.memory.set(if self.has_storage() { Vec::new() } else { memory });
        on.header.set(header);
        on.desk.set(desk);
    }
}

/// Reads a desk from its beginning, and the entries that can be read.
pub(super) async fn read(database: &Database, id: &str, kind: DeskKind) -> Result<(Desk, Vec<Entry>), Error> {
    let (mut desk, mut entries) = (Desk::new(kind), Vec::new());
    journal::each(database, id, 0, |records: Vec<Read>| {
        let whole = |read: &Read| read.record.as_ref().ok()?.open(id, read.seq).ok();
        entries.extend(records.iter().filter_map(whole));
        recover(&mut desk, id, records);
    })
    .await?;
    Ok((desk, entries))
}

/// Returns the desk of a kind that opens by itself.
///
/// Two current desks are left by a crash in the middle of a restore: the later one is meant.
pub(super) fn current(known: &[Header], kind: DeskKind) -> Option<&Header> {
    let is_of = |header: &Header| match kind {
        DeskKind::Mine => header.is_mine(),
        DeskKind::Demo => header.kind() == DeskKind::Demo,
    };
    known.iter().filter(|header| header.current && is_of(header)).max_by_key(|header| header.created_at)
}

/// One's own desk, where its header is lost or none is the current one: nothing is hidden by that.
async fn found_again(database: &Database, known: &[Header], seen: Option<&Seen>) -> Option<Header> {
    if current(known, DeskKind::Mine).is_some() {
        return None;
    }
    let mut all: Vec<_> = known.iter().filter(|header| header.is_mine()).cloned().collect();
    all.extend(without_header(database, known).await);
    let last = |header: &Header| (seen.is_some_and(|seen| seen.desk == header.id), header.created_at);
    let header = all.into_iter().max_by_key(last)?;
    Some(Header { current: true, set_aside: None, ..header })
}
