//! What time did while nobody looked: read off the desk, between the instant at which it was last seen and now.
//! When it was last seen is told from outside; nothing is shown twice, since the gap is forgotten by whoever keeps it.
//! What is kept are looks and gaps alone: what happened in a gap is asked anew each time, so that news that was true by
//! a wrong clock is gone once the clock is right.

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

/// When a desk was seen, and the gap that isn't answered yet.
///
/// A clock may be wrong for a while, and nobody tells which of two readings was. So the latest look is never forgotten
/// for an earlier one; while the clock stands before it, the looks are counted beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// The latest look.
    pub latest: Instant,
    /// The last look by a clock that stands before that one.
    pub behind: Option<Instant>,
    /// The gap that isn't answered yet.
    pub gap: Option<Gap>,
}

impl Looks {
    /// Returns the looks of a desk that was never seen before.
    #[must_use]
    pub fn first(now: Instant) -> Self {
        Self { latest: now, behind: None, gap: None }
    }

    /// Looks again; a gap in which something happened, as `is_news` says, waits for an answer from then on.
    #[must_use]
    pub fn again(self, now: Instant, is_news: impl Fn(Gap) -> bool) -> Self {
        let seen = if self.latest <= now { self.latest } else { self.behind.unwrap_or(now) };
        let passed = Gap::between(seen, now).filter(|gap| is_news(*gap));
        let (mut latest, mut behind) = (self.latest.max(now), (now < self.latest).then_some(now));
        let mut kept = self.gap;
        if let Some(gap) = kept.filter(|gap| gap.from <= now && now < gap.until) {
            // It ended by a clock that was ahead: what it said of later is unsaid.
            kept = gap.up_to(now);
            (latest, behind) = (now, None);
        }
        let gap = match (kept, passed) {
            (Some(kept), Some(passed)) => Some(kept.and(passed)),
            (kept, passed) => kept.or(passed),
        };
        Self { latest, behind, gap }
    }
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

    /// Tells whether something that was due then happened in the gap.
    #[must_use]
    pub fn holds(self, due_at: Instant) -> bool {
        self.from < due_at && due_at <= self.until
    }

    /// Returns what of the gap lies before an instant; `None` if nothing does.
    #[must_use]
    pub fn up_to(self, now: Instant) -> Option<Self> {
        (self.from < now).then_some(Self { from: self.from, until: self.until.min(now) })
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
