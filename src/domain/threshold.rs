//! Notices while the app is open: which thresholds were passed between two looks at the clock. A possible loss has four
//! thresholds; a gain has two, its last day and its end.

use super::deadline::{Consequence, Deadline, due};
use super::desk::Desk;
use super::id::TaskId;
use super::instant::{DAY, HOUR, Instant, MINUTE};

/// A point on the way to a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Threshold {
    /// The last day of the seven has begun.
    LastDay,
    /// Six hours are left.
    SixHours,
    /// One hour is left.
    OneHour,
    /// Ten minutes are left.
    TenMinutes,
    /// The deadline has passed.
    Due,
}

/// A threshold that a task's deadline passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// The task.
    pub task: TaskId,
    /// Its deadline.
    pub deadline: Deadline,
    /// The last threshold that was passed; earlier ones are obsolete.
    pub threshold: Threshold,
}

impl Passed {
    /// Tells whether the notice is still true: the deadline is unchanged, the clock has reached the threshold, and the
    /// deadline has passed only if that was the threshold. After an act, or a correction of the clock, it may not be.
    #[must_use]
    pub fn holds(&self, desk: &Desk, now: Instant) -> bool {
        let same = desk.task(self.task).and_then(due) == Some(self.deadline);
        let reached = thresholds(&self.deadline).into_iter().any(|(at, what)| what == self.threshold && at <= now);
        same && reached && (self.threshold == Threshold::Due) == (self.deadline.due_at <= now)
    }
}

/// Returns the tasks that lapse within the hour as seen at `now`, soonest first, for somebody who opens the app then
/// and saw no threshold pass.
#[must_use]
pub fn pressing(desk: &Desk, now: Instant) -> Vec<Passed> {
    passed(desk, now.plus(-HOUR), now)
        .into_iter()
        .filter(|one| matches!(one.threshold, Threshold::OneHour | Threshold::TenMinutes))
        .collect()
}

/// Returns the tasks whose deadlines passed a threshold after `before` and by `now`, soonest due first. Each task
/// appears once, however long that was.
#[must_use]
pub fn passed(desk: &Desk, before: Instant, now: Instant) -> Vec<Passed> {
    let of = |(_, task): &(Instant, TaskId)| {
        let deadline = due(desk.task(*task)?)?;
        let last = thresholds(&deadline).into_iter().filter(|(at, _)| before < *at && *at <= now).max()?;
        Some(Passed { task: *task, deadline, threshold: last.1 })
    };
    // No threshold is more than a day before its deadline.
    desk.due().between(before, now.plus(DAY)).filter_map(of).collect()
}

fn thresholds(deadline: &Deadline) -> Vec<(Instant, Threshold)> {
    let due = deadline.due_at;
    match deadline.consequence {
        Consequence::Lapse => vec![
            (due.plus(-6 * HOUR), Threshold::SixHours),
            (due.plus(-HOUR), Threshold::OneHour),
            (due.plus(-10 * MINUTE), Threshold::TenMinutes),
            (due, Threshold::Due),
        ],
        Consequence::Complete => vec![(due.plus(-1).beijing_day().start(), Threshold::LastDay), (due, Threshold::Due)],
    }
}
