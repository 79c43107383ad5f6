//! One task on an agenda.

use super::{Turn, turn_under};
use crate::deadline::{Consequence, Deadline};
use crate::desk::TaskLog;
use crate::id::TaskId;
use crate::instant::{HOUR, Instant};
use crate::nearness::{Nearness, next_agreed};
use crate::promise::SafeUntil;
use crate::proof::Agreed;
use crate::stage::Stage;

/// One task on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The task.
    pub task: TaskId,
    /// Its stage as seen at the agenda's instant.
    pub stage: Stage,
    /// Whose turn it is.
    pub turn: Turn,
    /// Its running deadline.
    pub deadline: Option<Deadline>,
    /// Until when the creator's next act (a new title) is safe, if completion would forbid it (D19, D25).
    pub safe_until: Option<SafeUntil>,
    /// The next agreed date, or the one that was missed longest ago (D23).
    pub agreed: Option<Agreed>,
    /// Since when it has been at its stage.
    pub since: Instant,
}

impl Item {
    pub(super) fn of(log: &TaskLog, now: Instant) -> Self {
        let (task, stage) = (log.task(), log.seen_at(now));
        let ended = stage.ended_at();
        let turn = turn_under(task, log.due(), now);
        let deadline = log.due().filter(|_| ended.is_none());
        Self {
            task: task.id,
            stage,
            turn,
            deadline,
            safe_until: deadline
                .filter(|deadline| turn == Turn::Creator && deadline.consequence == Consequence::Complete)
                .map(|deadline| deadline.safe_until()),
            agreed: next_agreed(task, now),
            since: ended.unwrap_or(task.since),
        }
    }

    /// Returns the earliest of the deadline, the end of the safe time and the end of the agreed day.
    #[must_use]
    pub fn soonest(&self) -> Option<Instant> {
        let agreed = self.agreed.map(|agreed| agreed.ends_at());
        let safe = self.safe_until.map(SafeUntil::instant);
        self.deadline.map(|deadline| deadline.due_at).into_iter().chain(safe).chain(agreed).min()
    }

    /// Returns how near the soonest of its dates is. What is due at 0:00 is due on the day before.
    #[must_use]
    pub fn nearness(&self, now: Instant) -> Option<Nearness> {
        self.soonest().map(|at| Nearness::of(at.plus(-1).beijing_day(), now))
    }

    /// Tells whether one of its dates is today or tomorrow, or passed.
    #[must_use]
    pub fn is_close(&self, now: Instant) -> bool {
        self.nearness(now).is_some_and(Nearness::is_close)
    }

    /// Tells whether the task lapses within the hour.
    #[must_use]
    pub fn presses(&self, now: Instant) -> bool {
        self.may_lapse() && self.deadline.is_some_and(|deadline| deadline.due_at.since(now) <= HOUR)
    }

    /// Tells whether the task is lost when its deadline passes.
    #[must_use]
    pub fn may_lapse(&self) -> bool {
        self.deadline.is_some_and(|deadline| deadline.consequence == Consequence::Lapse)
    }
}
