//! What may be promised of a deadline: until when an act that it would forbid is safe, and when it is over. The article
//! doesn't say how its seven days are counted (D1), so the two differ (D25); each has a type of its own, and a text
//! takes the one that it speaks of.
//!
//! What is allowed isn't decided here: [`super::permit`] goes by the rules' own reading.

use super::deadline::{Consequence, Deadline};
use super::instant::Instant;

/// Until when an act that the deadline would forbid is safe: by every reading it happens before. Acceptance has one
/// reading; for a new title, a deletion or a complaint it is the earliest of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafeUntil(Instant);

/// When what the deadline does is done: by the reading that the rules take, which in every named set is the latest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OverAt(Instant);

impl SafeUntil {
    /// Returns the first instant that isn't safe any more.
    #[must_use]
    pub fn instant(self) -> Instant {
        self.0
    }

    /// Tells whether an act is still safe at an instant.
    #[must_use]
    pub fn holds_at(self, now: Instant) -> bool {
        now < self.0
    }
}

impl OverAt {
    /// Returns the instant at which it is done.
    #[must_use]
    pub fn instant(self) -> Instant {
        self.0
    }
}

impl Deadline {
    /// Returns until when an act is safe that the deadline would forbid. A complaint that was decided later holds every
    /// reading until then (D12).
    #[must_use]
    pub fn safe_until(&self) -> SafeUntil {
        let held = (self.due_at > self.counted_to).then_some(self.due_at);
        let others = self.other_readings().into_iter().map(|reading| reading.due_at);
        let counted = others.chain([self.counted_to]);
        let by_each = counted.map(|at| held.map_or(at, |held| held.max(at)));
        SafeUntil(by_each.min().unwrap_or(self.due_at))
    }

    /// Returns when the deadline has done what it does.
    #[must_use]
    pub fn over_at(&self) -> OverAt {
        OverAt(self.due_at)
    }

    /// Tells whether the readings differ on whether an act is in time: it is neither safe any more, nor is it over.
    #[must_use]
    pub fn is_disputed(&self, now: Instant) -> bool {
        self.consequence == Consequence::Complete && !self.safe_until().holds_at(now) && now < self.due_at
    }
}
