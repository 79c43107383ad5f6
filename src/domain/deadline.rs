//! Deadlines: what happens to a task if nobody acts, and when.
//!
//! A task has at most one running deadline, and its consequence is always the last thing that happens to it. A
//! consequence is derived here and never stored. [`super::Proof`] says what a date is based on.

use super::instant::{DAY, HOUR, Instant};
use super::rules::{Counting, Rules};
use super::stage::{Stage, Visibility};
use super::task::{Complaint, Task};

/// What time does when a deadline passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Consequence {
    /// The task is cancelled: a loss (S7).
    Lapse,
    /// The task is complete: a gain (S9).
    Complete,
}

/// A running deadline. An act is in time if and only if it happens before `due_at` (D4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// What the counting starts from: assignment (D3), or the video becoming public (D10).
    pub start: Instant,
    /// Where the counting ends.
    pub counted_to: Instant,
    /// The first instant that is too late: `counted_to`, or the end of a complaint if that was decided later (D12).
    pub due_at: Instant,
    /// What happens then.
    pub consequence: Consequence,
    /// The rules that it is counted under.
    pub rules: Rules,
}

/// Returns the task's running deadline, if it has one.
///
/// None runs if Xingtu still showed the task at its stage after the count was over: what Xingtu shows overrules the
/// count (D24).
#[must_use]
pub fn due(task: &Task) -> Option<Deadline> {
    due_under(task, task.rules)
}

/// Returns the deadline that the task would have under other rules; it has its own.
pub(super) fn due_under(task: &Task, rules: Rules) -> Option<Deadline> {
    let deadline = match task.stage {
        Stage::Offered { assigned_at } => accept_by(assigned_at, rules),
        Stage::Live { video: Visibility::Public { since } } => {
            let counted = completes_by_itself(since, rules);
            match &task.complaint {
                Complaint::None => counted,
                Complaint::Over { at } => Deadline { due_at: counted.due_at.max(*at), ..counted },
                Complaint::Open { .. } | Complaint::Upheld { .. } => return None,
            }
        }
        Stage::Live { video: Visibility::Private }
        | Stage::Scripting
        | Stage::ScriptReview { .. }
        | Stage::Filming
        | Stage::VideoReview { .. }
        | Stage::Ready
        | Stage::TakenDown
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => return None,
    };
    let overruled = task.stood_at.is_some_and(|stood| deadline.counted_to <= stood);
    (!overruled).then_some(deadline)
}

/// Returns the deadline for accepting a task that was assigned then (S7, D3).
#[must_use]
pub fn accept_by(assigned_at: Instant, rules: Rules) -> Deadline {
    let due_at = assigned_at.plus(i64::from(rules.values().accept_within_hours) * HOUR);
    Deadline { start: assigned_at, counted_to: due_at, due_at, consequence: Consequence::Lapse, rules }
}

/// Returns the deadline at which a task completes by itself if its video has been public since then (S9, D1).
#[must_use]
pub fn completes_by_itself(public_since: Instant, rules: Rules) -> Deadline {
    let due_at = natural_days_after(public_since, rules, rules.values().counting);
    Deadline { start: public_since, counted_to: due_at, due_at, consequence: Consequence::Complete, rules }
}

/// Returns where the rules' natural days end, counted in the given way (D1).
pub(super) fn natural_days_after(start: Instant, rules: Rules, counting: Counting) -> Instant {
    let days = u32::from(rules.values().natural_days);
    let day = start.beijing_day();
    match counting {
        Counting::FromNextDay => day.plus_days(days + 1).start(),
        Counting::Hours => start.plus(i64::from(days) * DAY),
        Counting::FromSameDay => day.plus_days(days).start(),
    }
}
