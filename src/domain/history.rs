//! A task's history for people: what somebody did and what time did, in one order.

use super::act::Entry;
use super::deadline::{Consequence, due};
use super::desk::TaskLog;
use super::instant::Instant;

/// One line of a task's history.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line<'a> {
    /// Somebody did something.
    Entry(&'a Entry),
    /// Time did something; this is derived and stands in no journal.
    Consequence {
        /// When.
        at: Instant,
        /// What.
        what: Consequence,
    },
}

/// Returns a task's history as seen at `now`, oldest first. A consequence is always the last line.
#[must_use]
pub fn history(log: &TaskLog, now: Instant) -> Vec<Line<'_>> {
    let passed = due(log.task()).filter(|deadline| deadline.due_at <= now);
    let consequence = passed.map(|deadline| Line::Consequence { at: deadline.due_at, what: deadline.consequence });
    log.standing().iter().map(Line::Entry).chain(consequence).collect()
}
