//! Reading one's own journal, record by record: what is damaged puts its task aside, and all others go on.
//! Which record can still be trusted the checksum says; what a task may be, the engine.

use super::batch::Placed;
use super::tally::Tally;
use crate::domain::{Desk, Entry, TaskId, renumbered};
use crate::record::{Damage, Stored, task_of};

/// What lies at a position.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// The position.
    pub seq: u64,
    /// The task that the row says it concerns. For a record that can't be read; otherwise the record says it.
    pub task: Option<TaskId>,
    /// The record; one of a wrong shape stands as its reason and keeps its place.
    pub record: Result<Stored, String>,
}

impl Read {
    /// Returns what lies there, if it has the shape of a record. A row that doesn't say the task is asked of its record.
    #[must_use]
    pub fn placed(self) -> Option<Placed> {
        let record = self.record.ok()?;
        let task = self.task.or_else(|| task_of(&record.entry));
        Some(Placed { seq: self.seq, task, record })
    }
}

/// Brings a desk up to the records that come after it, and its tally.
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
            // Whole, but of an act that this version doesn't know: its task can still be told.
            Some(Damage::Unreadable(_)) => desk.lose(seq, named.or(task)),
            // Nothing in it is certain: every task that it may be of is put aside.
            Some(Damage::Checksum | Damage::Misplaced { .. }) | None => desk.suspect(seq, [task, named]),
        }
    }
}

/// Returns the entries of all tasks that aren't put aside, at positions without gaps: what a backup holds when
/// a journal is damaged.
#[must_use]
pub fn sound(desk: &Desk, entries: Vec<Entry>) -> Vec<Entry> {
    let aside = |entry: &Entry| entry.act.task().is_some_and(|task| desk.is_quarantined(task));
    renumbered(entries.into_iter().filter(|entry| !aside(entry)))
}
