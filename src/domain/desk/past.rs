//! A desk at an earlier instant: the entries that had happened by then, folded again. There are no snapshots.

use super::{Desk, DeskKind, NotTaken, renumbered};
use crate::act::Entry;
use crate::instant::Instant;

impl Desk {
    /// Folds a journal from its first entry, checking each entry against the rules.
    ///
    /// # Errors
    /// The position of the first entry that isn't taken, and why.
    pub fn of_journal(kind: DeskKind, journal: &[Entry]) -> Result<Self, (u64, NotTaken)> {
        let mut desk = Self::new(kind);
        for entry in journal {
            let position = desk.head() + 1;
            desk.take_kept(entry.clone()).map_err(|why| (position, why))?;
        }
        Ok(desk)
    }
}

/// Returns the entries of a journal that had happened by an instant, as a journal of its own. What counts is when an
/// entry happened, not when it was recorded.
#[must_use]
pub fn up_to(journal: &[Entry], at: Instant) -> Vec<Entry> {
    let happened = journal.iter().filter(|entry| entry.at <= at);
    renumbered(happened.cloned())
}
