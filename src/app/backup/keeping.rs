//! What helps to keep the data: when the last backup was made, the browser's promise not to clear the data, and which
//! advice was answered. These are only preferences; nothing depends on them.

use leptos::prelude::*;

use super::export::Backups;
use crate::app::browser::clock::device_now;
use crate::app::settings::local;
use crate::domain::{DAY, Desk, Instant, TaskLog};

/// From this many records on a backup is suggested.
const RECORDS: usize = 3;
const EVERY: i64 = 7 * DAY;

/// The last backup of a desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BackedUp {
    /// When it was made.
    pub at: Instant,
    /// The number of its last entry.
    head: u64,
}

/// One piece of advice, given once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Advice {
    /// On an iPhone: put the app on the home screen.
    HomeScreen,
    /// Ask the browser not to clear the data by itself.
    Persist,
}

impl Advice {
    fn key(self) -> &'static str {
        match self {
            Self::HomeScreen => "jiedan:advice:home-screen",
            Self::Persist => "jiedan:advice:persist",
        }
    }

    /// Tells whether it was answered already.
    #[must_use]
    pub fn was_answered(self) -> bool {
        local::read(self.key()).is_some()
    }

    /// Stores that it was answered.
    pub fn answered(self) {
        local::write(self.key(), Some("answered"));
    }
}

impl Backups {
    /// Returns the last backup of one's own desk; follows changes.
    #[must_use]
    pub fn last(self) -> Option<BackedUp> {
        self.made.track();
        let text = local::read(&self.backup_key())?;
        let (at, head) = text.split_once(',')?;
        Some(BackedUp { at: Instant::from_millis(at.parse().ok()?), head: head.parse().ok()? })
    }

    /// Stores that a backup of one's own desk has left the browser; an empty desk doesn't count.
    pub fn note_made(self) {
        if self.desks.mine.desk.with_untracked(Desk::is_empty) {
            return;
        }
        let head = self.desks.mine.desk.with_untracked(Desk::head);
        local::write(&self.backup_key(), Some(&format!("{},{head}", device_now().millis())));
        self.made.notify();
    }

    /// Tells whether a backup should be suggested: after the third record, then every seven days with changes.
    #[must_use]
    pub fn is_due(self) -> bool {
        let now = self.desks.mine.now();
        let (head, records) = self
            .desks
            .mine
            .desk
            .with(|desk| (desk.head(), desk.logs().map(|log: &TaskLog| log.standing().len()).sum::<usize>()));
        match self.last() {
            None => records >= RECORDS,
            Some(last) => head > last.head && now.since(last.at) >= EVERY,
        }
    }

    /// Notes that the notes of backups are erased.
    pub(in crate::app) fn forget(self) {
        self.made.notify();
    }

    fn backup_key(self) -> String {
        self.desks.mine.header.with(|header| format!("jiedan:backup:{}", header.id))
    }
}

/// Tells whether the browser has promised not to clear the data by itself; `None` if it doesn't say.
pub async fn persisted() -> Option<bool> {
    crate::storage::persisted().await
}

/// Asks the browser for that promise; returns whether it was given.
pub async fn persist() -> Option<bool> {
    crate::storage::persist().await
}
