//! Reminders that an earlier calendar file may have had and that stand no longer: the deadline passed or was met, the
//! date fell away, the task ended, was deleted, or a record was taken back.
//!
//! Which files were made isn't recorded. A reminder counts as written once if it stood at any instant between two
//! records, since only then could a file have it.

use std::collections::BTreeMap;

use super::{Falls, Reminder, Subject, reminders};
use crate::apply::apply;
use crate::desk::{Desk, TaskLog};
use crate::instant::{DAY, Instant};
use crate::task::Task;

/// How long after its end a reminder is still named as withdrawn. It can't ring any more; a calendar that gets all
/// reminders for the first time shouldn't be filled with what is long over.
const NAMED_FOR: i64 = 7 * DAY;

/// Returns the reminders of all tasks that stand no longer as seen at `now`, by task and subject, each with the latest
/// date that it ever had: a calendar may still have that one, though it was moved to an earlier day since.
#[must_use]
pub fn withdrawn(desk: &Desk, now: Instant) -> Vec<Reminder> {
    let present = desk.logs().flat_map(|log| of(log, reminders(log.task(), now), now));
    let gone = desk.put_away().chain(desk.taken_back()).flat_map(|log| of(log, Vec::new(), now));
    let mut all: Vec<_> = present.chain(gone).collect();
    all.sort_by_key(|one| (one.task, one.subject));
    all
}

fn of(log: &TaskLog, standing: Vec<Reminder>, now: Instant) -> Vec<Reminder> {
    let mut once = once(log);
    for one in standing {
        once.remove(&one.subject);
    }
    let task = log.task().id;
    let named = once.into_iter().filter(|(_, falls)| now < falls.ends_at().plus(NAMED_FOR));
    named.map(|(subject, falls)| Reminder { task, subject, falls, alarms: Vec::new() }).collect()
}

/// Returns each subject that a task ever had, with the latest date that it had. Between two records a task only loses
/// reminders, so it is enough to look at the instant of each record.
fn once(log: &TaskLog) -> BTreeMap<Subject, Falls> {
    let mut once = BTreeMap::<Subject, Falls>::new();
    let mut add = |subject: Subject, falls: Falls| {
        let latest = once.entry(subject).or_insert(falls);
        if latest.ends_at() < falls.ends_at() {
            *latest = falls;
        }
    };
    log.withdrawn().iter().for_each(|(subject, falls)| add(*subject, *falls));
    let mut folded = None::<Task>;
    let mut entries = log.standing().iter().peekable();
    while let Some(entry) = entries.next() {
        folded = match folded.take() {
            None => Task::opened_by(entry),
            // Entries that were permitted once fold again.
            Some(mut task) => apply(&mut task, entry).ok().map(|()| task),
        };
        let Some(task) = &folded else { break };
        let is_seen = entries.peek().is_none_or(|next| entry.noted_at < next.noted_at);
        if is_seen {
            for one in reminders(task, entry.noted_at) {
                add(one.subject, one.falls);
            }
        }
    }
    once
}
