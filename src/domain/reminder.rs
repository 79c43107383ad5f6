//! What a task has to remind of: its running deadline, and the agreed dates still ahead (D23). For each the
//! alarms, as instants.
//!
//! Whatever is past, withdrawn or answered is not in here.

use super::deadline::{Consequence, due};
use super::id::TaskId;
use super::instant::{BeijingDay, HOUR, Instant, MINUTE};
use super::proof::{AgreedKind, agreed};
use super::stage::StageKind;
use super::task::Task;

/// Until when a lapse counts as one by night: then one is reminded before going to sleep.
const MORNING: u32 = 8;

/// What a reminder is about. With its task, it names the reminder for good: a date that moves keeps its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The task lapses (S7), or completes by itself (S9).
    Deadline(Consequence),
    /// A date of the brief (D23).
    Agreed(AgreedKind),
}

/// When it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Falls {
    /// At an instant.
    At(Instant),
    /// In the course of a day.
    On(BeijingDay),
}

/// One thing to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The task.
    pub task: TaskId,
    /// What it is about.
    pub subject: Subject,
    /// When it is.
    pub falls: Falls,
    /// When to be reminded, soonest first; none that is past.
    pub alarms: Vec<Instant>,
}

/// Returns what a task has to remind of, as seen at `now`: the deadline first, then the agreed dates, soonest first.
#[must_use]
pub fn reminders(task: &Task, now: Instant) -> Vec<Reminder> {
    let stage = task.seen_at(now);
    if stage.kind() == StageKind::Cancelled {
        return Vec::new();
    }
    let reminder = |subject, falls, mut alarms: Vec<Instant>| {
        alarms.sort();
        alarms.dedup();
        alarms.retain(|alarm| now < *alarm);
        Reminder { task: task.id, subject, falls, alarms }
    };
    let running = due(task).filter(|deadline| now < deadline.due_at);
    let deadline = running.map(|deadline| {
        let alarms = match deadline.consequence {
            Consequence::Lapse => before_a_lapse(deadline.due_at),
            Consequence::Complete => vec![deadline.due_at.plus(-1).beijing_day().at(20, 0)],
        };
        reminder(Subject::Deadline(deadline.consequence), Falls::At(deadline.due_at), alarms)
    });
    let ahead = agreed(task).into_iter().filter(|one| now < one.ends_at()).map(|one| {
        let the_day_before = one.day.start().plus(-14 * HOUR);
        reminder(Subject::Agreed(one.kind), Falls::On(one.day), vec![the_day_before])
    });
    deadline.into_iter().chain(ahead).collect()
}

fn before_a_lapse(due_at: Instant) -> Vec<Instant> {
    let mut alarms = vec![due_at.plus(-6 * HOUR), due_at.plus(-HOUR)];
    if due_at.beijing_clock().0 < MORNING {
        alarms.push(due_at.beijing_day().start().plus(-(2 * HOUR + 30 * MINUTE)));
    }
    alarms
}
