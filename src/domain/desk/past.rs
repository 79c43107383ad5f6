//! A desk as it was: the first entries of its journal, folded anew. No snapshot is kept anywhere.

use super::{Desk, DeskKind, NotTaken};
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

/// Returns the entries of a journal that were noted up to an instant.
#[must_use]
pub fn up_to(journal: &[Entry], at: Instant) -> &[Entry] {
    let many = journal.iter().take_while(|entry| entry.noted_at <= at).count();
    &journal[..many]
}
