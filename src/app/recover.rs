//! Reading one's own journal, record by record: what is damaged puts its task aside, and all others go on.
//! Which record can still be trusted the checksum says; what a task may be, the engine.

use crate::domain::{Desk, Entry, renumbered};
use crate::record::{Damage, task_of};
use crate::storage::journal::Read;

/// Brings a desk up to the records that come after it.
pub(super) fn recover(desk: &mut Desk, id: &str, records: impl IntoIterator<Item = Read>) {
    for Read { seq, task, record } in records {
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
pub(super) fn sound(desk: &Desk, entries: Vec<Entry>) -> Vec<Entry> {
    let aside = |entry: &Entry| entry.act.task().is_some_and(|task| desk.is_quarantined(task));
    renumbered(entries.into_iter().filter(|entry| !aside(entry)))
}
