//! What time did while nobody looked: read off the desk, between the instant at which it was last seen and now.
//! When it was last seen is told from outside; nothing is shown twice, since the gap is forgotten by whoever keeps it.

use std::ops::Bound::{Excluded, Included};

use super::deadline::{Consequence, due};
use super::desk::Desk;
use super::id::TaskId;
use super::instant::{Instant, MINUTE};
use super::task::Task;

/// Shorter absences are none: a page that is shown again after a moment was there all the time.
const MOMENT: i64 = 2 * MINUTE;

/// A time in which nobody looked: from when the desk was last seen until it was seen again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// The last instant at which it was seen.
    pub from: Instant,
    /// The instant at which it was seen again.
    pub until: Instant,
}

/// Something that time did by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meanwhile {
    /// When it was due, and so happened.
    pub at: Instant,
    /// The task.
    pub task: TaskId,
    /// What time did.
    pub what: Consequence,
}

impl Gap {
    /// Returns the gap between two looks; `None` if they are too near to each other, or in the wrong order.
    #[must_use]
    pub fn between(seen: Instant, now: Instant) -> Option<Self> {
        (now.since(seen) > MOMENT).then_some(Self { from: seen, until: now })
    }

    /// Returns a gap that holds both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), until: self.until.max(other.until) }
    }
}

/// Returns what time did in a gap, latest first. Something that was due just as the desk was last seen was seen;
/// something due at the end of the gap belongs to it (D4: then the clock has won).
#[must_use]
pub fn meanwhile(desk: &Desk, gap: Gap) -> Vec<Meanwhile> {
    if gap.until <= gap.from {
        return Vec::new();
    }
    let range = (Excluded((gap.from, TaskId(u32::MAX))), Included((gap.until, TaskId(u32::MAX))));
    let row = |(at, id): &(Instant, TaskId)| {
        let what = due(desk.task(*id)?)?.consequence;
        Some(Meanwhile { at: *at, task: *id, what })
    };
    desk.due().range(range).rev().filter_map(row).collect()
}

/// Returns the instant of a task's last step if it lies ahead of the clock: until then what is recorded on the task is
/// recorded as of that instant. Less than a minute is no matter.
#[must_use]
pub fn ahead(task: &Task, now: Instant) -> Option<Instant> {
    (task.last_at.since(now) >= MINUTE).then_some(task.last_at)
}

/// Returns the task whose last step lies furthest ahead of the clock, and the instant of that step.
#[must_use]
pub fn furthest_ahead(desk: &Desk, now: Instant) -> Option<(TaskId, Instant)> {
    let ahead = desk.logs().filter_map(|log| Some((log.task().id, ahead(log.task(), now)?)));
    ahead.max_by_key(|(_, last)| *last)
}
