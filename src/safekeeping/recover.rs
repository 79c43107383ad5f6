//! Reads one's own journal record by record: a damaged record puts its task aside, and all others go on. The checksum
//! decides which record can be trusted, the engine which entry is permitted.

use super::batch::Placed;
use super::tally::Tally;
use crate::domain::{Desk, Entry, TaskId, renumbered};
use crate::record::{Damage, Stored, task_of};

/// What is stored at a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The position.
    pub seq: u64,
    /// The task according to the row. It is used for records that can't be read.
    pub task: Option<TaskId>,
    /// The record, or the reason why it doesn't have the form of a record.
    pub record: Result<Stored, String>,
}

impl Read {
    /// Returns the record, if it has the right form. If the row doesn't name the task, the record is asked.
    #[must_use]
    pub fn placed(self) -> Option<Placed> {
        let record = self.record.ok()?;
        let task = self.task.or_else(|| task_of(&record.entry));
        Some(Placed { seq: self.seq, task, record })
    }
}

/// Updates a desk and its tally with the records that follow.
pub fn recover(desk: &mut Desk, tally: &mut Tally, id: &str, records: impl IntoIterator<Item = Read>) {
    for Read { seq, task, record } in records {
        *tally = tally.with(record.as_ref().ok().map(|record| record.checksum.as_str()));
        let damage = match record.as_ref().map(|record| record.open(id, seq)) {
            Ok(Ok(entry)) => {
                desk.recover(entry);
                continue;
            }
            Ok(Err(damage)) => Some(damage),
            Err(_) => None,
        };
        let named = record.ok().and_then(|record| task_of(&record.entry));
        match damage {
            // Undamaged, but with an act that this version doesn't know: its task is known.
            Some(Damage::Unreadable(_)) => desk.lose(seq, named.or(task)),
            // Nothing in it is certain: every task that it may belong to is put aside.
            Some(Damage::Checksum | Damage::Misplaced { .. }) | None => desk.suspect(seq, [task, named]),
        }
    }
}

/// Returns the entries of all tasks that aren't put aside, renumbered without gaps: the content of a backup when the
/// journal is damaged.
#[must_use]
pub fn sound(desk: &Desk, entries: Vec<Entry>) -> Vec<Entry> {
    let aside = |entry: &Entry| entry.act.task().is_some_and(|task| desk.is_quarantined(task));
    renumbered(entries.into_iter().filter(|entry| !aside(entry)))
}
