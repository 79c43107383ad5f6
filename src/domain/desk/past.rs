//! A desk as it was: what had happened by then, of its journal, folded anew. No snapshot is kept anywhere.

use super::{Desk, DeskKind, NotTaken, renumbered};
use crate::domain::act::Entry;
use crate::domain::instant::Instant;

impl Desk {
    /// Folds a journal from its first entry, asking the rules of each.
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

/// Returns what had happened by an instant, of the first entries of a journal, as a journal of its own: whatever was
/// recorded later, it counts from when it happened.
#[must_use]
pub fn up_to(journal: &[Entry], at: Instant) -> Vec<Entry> {
    let happened = journal.iter().filter(|entry| entry.at <= at);
    renumbered(happened.cloned())
}
