//! What can be promised about a deadline: until when an act that it would forbid is safe, and when it is over. The
//! article doesn't say how its seven days are counted (D1), so the two instants can differ (D25). Each has its own
//! type, so that a text can't use the wrong one.
//!
//! This doesn't decide what is allowed: [`super::permit`] uses the rules' own reading.

use super::act_kind::ActKind;
use super::deadline::{Consequence, Deadline, due};
use super::instant::Instant;
use super::task::Task;

/// Until when an act that the deadline would forbid is safe, by every reading. Accepting has one reading; for a new
/// title, a deletion or a complaint it is the earliest of all readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SafeUntil(Instant);

/// When the deadline takes effect, by the rules' own reading; in every named rule set that is the latest reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OverAt(Instant);

impl SafeUntil {
    /// Returns the first instant that is no longer safe.
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
    /// Returns the instant at which the deadline takes effect.
    #[must_use]
    pub fn instant(self) -> Instant {
        self.0
    }
}

/// Returns the running deadline that will rule an act out by completing the task: for a wish for another title, a
/// deletion, a complaint, or making the video private. `None` if none runs, or for any other act.
#[must_use]
pub fn ruling_out(task: &Task, kind: ActKind, now: Instant) -> Option<Deadline> {
    let is_ruled_out = matches!(kind, ActKind::AskTitle | ActKind::Delete | ActKind::Complain | ActKind::MakePrivate);
    due(task).filter(|deadline| is_ruled_out && deadline.consequence == Consequence::Complete && now < deadline.due_at)
}

impl Deadline {
    /// Returns until when an act that the deadline would forbid is safe. A complaint that was decided after the count
    /// moves every reading to that decision (D12).
    #[must_use]
    pub fn safe_until(&self) -> SafeUntil {
        let held = (self.due_at > self.counted_to).then_some(self.due_at);
        let others = self.other_readings().into_iter().map(|reading| reading.due_at);
        let counted = others.chain([self.counted_to]);
        let by_each = counted.map(|at| held.map_or(at, |held| held.max(at)));
        SafeUntil(by_each.min().unwrap_or(self.due_at))
    }

    /// Returns when the deadline takes effect.
    #[must_use]
    pub fn over_at(&self) -> OverAt {
        OverAt(self.due_at)
    }

    /// Tells whether the readings disagree on an act being in time: it is no longer safe, but not over yet.
    #[must_use]
    pub fn is_disputed(&self, now: Instant) -> bool {
        self.consequence == Consequence::Complete && !self.safe_until().holds_at(now) && now < self.due_at
    }
}
