//! What happened by itself while nobody looked: derived from the desk, between when it was last seen and now. The
//! caller says when it was last seen, and forgets a gap that was answered, so that nothing is shown twice.
//! Only looks and gaps are stored. What happened in a gap is derived each time, so that news caused by a wrong clock
//! disappears once the clock is right.

use super::deadline::{Consequence, due};
use super::desk::Desk;
use super::id::TaskId;
use super::instant::{Instant, MINUTE};
use super::task::Task;

/// Absences up to this long don't count: the page was hidden only for a moment.
const MOMENT: i64 = 2 * MINUTE;

/// A time in which nobody looked at the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// When the desk was last seen before.
    pub from: Instant,
    /// When it was seen again.
    pub until: Instant,
}

/// When a desk was seen, and the gap that isn't answered yet.
///
/// A clock may be wrong for a while, and nothing tells which of two readings was right. So while the clock is behind
/// the latest look, that look stays and the present ones are tracked in `behind`. Only a look within the kept gap
/// replaces it, since it shows that the gap ended by a clock that was ahead.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Looks {
    /// The latest look.
    pub latest: Instant,
    /// The last look while the clock is behind the latest one.
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

    /// Looks again; a gap in which something happened (`is_news`) is kept until it is answered.
    #[must_use]
    pub fn again(self, now: Instant, is_news: impl Fn(Gap) -> bool) -> Self {
        let seen = if self.latest <= now { self.latest } else { self.behind.unwrap_or(now) };
        let passed = Gap::between(seen, now).filter(|gap| is_news(*gap));
        let (mut latest, mut behind) = (self.latest.max(now), (now < self.latest).then_some(now));
        let mut kept = self.gap;
        if let Some(gap) = kept.filter(|gap| gap.from <= now && now < gap.until) {
            // The gap ended by a clock that was ahead: drop the part after the present time.
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

/// Something that happened by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meanwhile {
    /// When it was due, and therefore happened.
    pub at: Instant,
    /// The task.
    pub task: TaskId,
    /// What happened.
    pub what: Consequence,
}

impl Gap {
    /// Returns the gap between two looks; `None` if they are too close together or in the wrong order.
    #[must_use]
    pub fn between(seen: Instant, now: Instant) -> Option<Self> {
        (now.since(seen) > MOMENT).then_some(Self { from: seen, until: now })
    }

    /// Tells whether something that was due at an instant happened in the gap.
    #[must_use]
    pub fn holds(self, due_at: Instant) -> bool {
        self.from < due_at && due_at <= self.until
    }

    /// Returns the part of the gap before an instant; `None` if there is none.
    #[must_use]
    pub fn up_to(self, now: Instant) -> Option<Self> {
        (self.from < now).then_some(Self { from: self.from, until: self.until.min(now) })
    }

    /// Returns a gap that covers both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), until: self.until.max(other.until) }
    }
}

/// Returns what happened by itself in a gap, latest first. What was due exactly when the desk was last seen was seen
/// then; what is due at the end of the gap belongs to the gap (D4).
#[must_use]
pub fn meanwhile(desk: &Desk, gap: Gap) -> Vec<Meanwhile> {
    if gap.until <= gap.from {
        return Vec::new();
    }
    let row = |(at, id): &(Instant, TaskId)| {
        let what = due(desk.task(*id)?)?.consequence;
        Some(Meanwhile { at: *at, task: *id, what })
    };
    desk.due().between(gap.from, gap.until).rev().filter_map(row).collect()
}

/// Returns the instant of a task's last step if it is at least a minute ahead of the clock. Until then, new acts on the
/// task are recorded as of that instant.
#[must_use]
pub fn ahead(task: &Task, now: Instant) -> Option<Instant> {
    (task.last_at.since(now) >= MINUTE).then_some(task.last_at)
}

/// Returns the task whose last step is furthest ahead of the clock, and the instant of that step.
#[must_use]
pub fn furthest_ahead(desk: &Desk, now: Instant) -> Option<(TaskId, Instant)> {
    let ahead = desk.logs().filter_map(|log| Some((log.task().id, ahead(log.task(), now)?)));
    ahead.max_by_key(|(_, last)| *last)
}
