//! Which desks are opened, and reading them. A header that is lost, or two that contradict each other, hide no journal.

use leptos::prelude::*;

use super::canary::Seen;
use super::kept::without_header;
use super::state::App;
use crate::storage::desks::Header;
use crate::storage::{Database, desks};

impl App {
    /// Reads both desks, and compares one's own with what was there last.
    pub(super) async fn read_all(self, database: &Database) {
        let seen = Seen::last();
        let known = desks::list(database).await.unwrap_or_default();
        for desk in [self.mine, self.demo] {
            let kind = desk.header.with_untracked(|header| header.kind.clone());
            let own = if desk.is_mine() { found_again(database, &known, seen.as_ref()).await } else { None };
            match current(&known, &kind).cloned() {
                Some(header) => desk.header.set(header),
                None => {
                    desk.header.update(|header| *header = own.unwrap_or_else(|| header.clone()));
                    self.keep_header(desk).await;
                }
            }
            self.catch_up(desk).await;
        }
        self.compare(database, seen).await;
    }
}

/// Returns the desk of a kind that opens by itself.
///
/// Two current desks are left by a crash in the middle of a restore: the later one is meant.
pub(super) fn current<'a>(known: &'a [Header], kind: &str) -> Option<&'a Header> {
    known.iter().filter(|header| header.kind == kind && header.current).max_by_key(|header| header.created_at)
}

/// One's own desk, where its header is lost or none is the current one: nothing is hidden by that.
async fn found_again(database: &Database, known: &[Header], seen: Option<&Seen>) -> Option<Header> {
    if current(known, "mine").is_some() {
        return None;
    }
    let mut all: Vec<_> = known.iter().filter(|header| header.kind == "mine").cloned().collect();
    all.extend(without_header(database, known).await);
    let last = |header: &Header| (seen.is_some_and(|seen| seen.desk == header.id), header.created_at);
    let header = all.into_iter().max_by_key(last)?;
    Some(Header { current: true, set_aside: None, ..header })
}
