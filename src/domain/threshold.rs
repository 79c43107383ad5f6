//! What is told while the app is open: which thresholds were passed between two looks at the clock. A loss has
//! four, a gain only its last day and its end.

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
    /// It is over: time did what it does.
    Due,
}

/// A threshold that a task's deadline passed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Passed {
    /// The task.
    pub task: TaskId,
    /// Its deadline.
    pub deadline: Deadline,
    /// The last threshold that was passed; earlier ones no longer matter.
    pub threshold: Threshold,
}

impl Passed {
    /// Tells whether it is still so: the same deadline runs, or has run out, and the clock still stands where it was
    /// told. News that was true by a clock that was wrong, or before an act, is none.
    #[must_use]
    pub fn holds(&self, desk: &Desk, now: Instant) -> bool {
        let same = desk.task(self.task).and_then(due) == Some(self.deadline);
        let reached = thresholds(&self.deadline).into_iter().any(|(at, what)| what == self.threshold && at <= now);
        same && reached && (self.threshold == Threshold::Due) == (self.deadline.due_at <= now)
    }
}

/// Returns the tasks that lapse within the hour as seen at `now`, soonest first: whoever opens the app then hasn't seen
/// them pass a threshold.
#[must_use]
pub fn pressing(desk: &Desk, now: Instant) -> Vec<Passed> {
    passed(desk, now.plus(-HOUR), now)
        .into_iter()
        .filter(|one| matches!(one.threshold, Threshold::OneHour | Threshold::TenMinutes))
        .collect()
}

/// Returns the tasks whose deadlines passed a threshold after `before` and not after `now`, soonest due first.
/// However long ago one looked, each task is in it once.
#[must_use]
pub fn passed(desk: &Desk, before: Instant, now: Instant) -> Vec<Passed> {
    // No threshold lies more than a day before its deadline.
    let near = (before.min(now), TaskId(0))..=(now.plus(DAY), TaskId(u32::MAX));
    let of = |(_, task): &(Instant, TaskId)| {
        let deadline = due(desk.task(*task)?)?;
        let last = thresholds(&deadline).into_iter().filter(|(at, _)| before < *at && *at <= now).max()?;
        Some(Passed { task: *task, deadline, threshold: last.1 })
    };
    desk.due().range(near).filter_map(of).collect()
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
