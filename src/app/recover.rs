//! Reading one's own journal, record by record: what is damaged puts its task aside, and all others go on.
//! Which record can still be trusted the checksum says; what a task may be, the engine.

use crate::domain::{Desk, Entry};
use crate::record::{Damage, Stored, task_of};

/// Brings a desk up to the records that come after it.
pub(super) fn recover(desk: &mut Desk, id: &str, records: impl IntoIterator<Item = (u64, Result<Stored, String>)>) {
    for (seq, record) in records {
        match record.as_ref().map(|record| record.open(id, seq)) {
            Ok(Ok(entry)) => desk.recover(entry),
            // Whole, but of an act that this version doesn't know: its task can still be told.
            Ok(Err(Damage::Unreadable(_))) => desk.lose(seq, record.ok().and_then(|record| task_of(&record.entry))),
            Ok(Err(Damage::Checksum | Damage::Misplaced { .. })) | Err(_) => desk.lose(seq, None),
        }
    }
}

/// Returns the entries of all tasks that aren't put aside, at positions without gaps: what a backup holds when
/// a journal is damaged.
pub(super) fn sound(desk: &Desk, entries: Vec<Entry>) -> Vec<Entry> {
    let aside = |entry: &Entry| entry.act.task().is_some_and(|task| desk.is_quarantined(task));
    let kept = entries.into_iter().filter(|entry| !aside(entry));
    (1..).zip(kept).map(|(seq, entry)| Entry { seq, ..entry }).collect()
}
