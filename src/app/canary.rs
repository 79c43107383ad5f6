//! A witness in localStorage beside the database: which desk of one's own was there last, how many records it had and
//! when the last of them was noted. If the database then has less, what is missing is told until the user has restored
//! it or goes on without it.
//!
//! It catches the loss of the database alone. What clears the whole origin takes it along.

use leptos::prelude::*;

use super::clock::device_now;
use super::local;
use super::state::App;
use crate::domain::{Desk, Instant, TaskLog};
use crate::storage::{Database, journal};

/// What was there last.
pub(super) const CANARY: &str = "jiedan:canary";
/// What was there when something was found to be missing; until it is answered.
const MISSED: &str = "jiedan:missed";

/// What is missing on one's own desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Loss {
    /// How many records there were.
    pub had: u64,
    /// When the last of them was noted.
    pub until: Instant,
    /// How many there were when it was noticed.
    pub there: u64,
}

/// A desk as it was after its last record, and when that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Seen {
    pub desk: String,
    pub head: u64,
    pub at: Instant,
}

impl Seen {
    /// Reads what was there last. To be asked for before the journal is read, which then has at least that much.
    pub(super) fn last() -> Option<Self> {
        Self::read(&local::read(CANARY)?)
    }

    /// Reads what was kept so.
    pub(super) fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let (desk, head, at) = (words.next()?, words.next()?.parse().ok()?, words.next()?.parse().ok()?);
        Some(Self { desk: desk.to_owned(), head, at: Instant::from_millis(at) })
    }

    fn text(&self) -> String {
        format!("{} {} {}", self.desk, self.head, self.at.millis())
    }
}

/// Keeps how far a desk of one's own has come, and when its last record was noted. Called after its transaction has
/// completed.
pub(super) fn keep(desk: &str, head: u64, noted: Instant) {
    if head > 0 {
        local::write(CANARY, Some(&Seen { desk: desk.to_owned(), head, at: noted }.text()));
    }
}

/// Keeps how far a desk of one's own has come that was just read.
pub(super) fn keep_read(id: &str, desk: &Desk) {
    // To look at the same records again says nothing new of when the last of them was noted.
    if Seen::last().is_some_and(|seen| seen.desk == id && seen.head == desk.head()) {
        return;
    }
    let aside = desk.quarantined().flat_map(|(_, aside)| &aside.entries);
    let noted = desk.logs().flat_map(TaskLog::standing).chain(aside).map(|entry| entry.noted_at).max();
    keep(id, desk.head(), noted.unwrap_or_else(device_now));
}

impl App {
    /// Compares what was there last with what is there.
    pub(super) async fn compare(self, database: &Database, seen: Option<Seen>) {
        let head = self.mine.desk.with_untracked(Desk::head);
        if let Some(seen) = seen
            && journal::head(database, &seen.desk).await.is_ok_and(|there| there < seen.head)
        {
            // The first loss counts until it is answered.
            let first = local::read(MISSED).and_then(|text| missed(&text));
            if first.is_none_or(|(first, _)| first.head < seen.head) {
                local::write(MISSED, Some(&format!("{} {head}", seen.text())));
            }
        }
        self.keep_own();
        self.loss.set(local::read(MISSED).and_then(|text| missed(&text)).map(|(seen, there)| Loss {
            had: seen.head,
            until: seen.at,
            there,
        }));
    }

    /// Goes on with what is there: the loss is not told again.
    pub fn accept_loss(self) {
        local::write(MISSED, None);
        local::write(CANARY, None);
        self.keep_own();
        self.loss.set(None);
    }

    fn keep_own(self) {
        let id = self.mine.header.with_untracked(|header| header.id.clone());
        self.mine.desk.with_untracked(|desk| keep_read(&id, desk));
    }
}

fn missed(text: &str) -> Option<(Seen, u64)> {
    Some((Seen::read(text)?, text.split(' ').nth(3)?.parse().ok()?))
}
