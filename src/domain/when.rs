//! When an act happens: at once, or in a minute that somebody typed. People type minutes while the rules count
//! milliseconds; this decides which instant a minute means, and reports where that is ambiguous.

use super::act::Role;
use super::act_kind::ActKind;
use super::deadline::due;
use super::desk::Desk;
use super::id::TaskId;
use super::instant::{Instant, MINUTE};
use super::permit::permit;

/// When an act happened, as entered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// At once.
    Now,
    /// In a typed minute.
    Minute(Instant),
    /// In a typed minute in which a deadline fell, and whether the act was before it.
    Around {
        /// The minute.
        minute: Instant,
        /// Whether the act was in time.
        in_time: bool,
    },
}

impl When {
    /// Returns the instant from which to count: now, or the typed minute.
    #[must_use]
    pub fn start(self, now: Instant) -> Instant {
        match self {
            Self::Now => now,
            Self::Minute(minute) | Self::Around { minute, .. } => minute,
        }
    }

    /// Returns the instant that is meant, for such an act on a task.
    ///
    /// At once means now, but not before the task's last step; an alignment is always now, even if the clock was ahead
    /// before. A typed minute that contains an entry means that entry's instant.
    #[must_use]
    pub fn instant(self, desk: &Desk, task: Option<TaskId>, kind: ActKind, now: Instant) -> Instant {
        let log = task.and_then(|task| desk.log(task));
        match self {
            Self::Now if kind == ActKind::Align => now,
            Self::Now => log.map_or(now, |log| log.task().last_at.max(now)),
            Self::Minute(minute) => {
                let entries = log.into_iter().flat_map(|log| log.in_order());
                entries.map(|(at, _)| at).filter(|at| at.minute() == minute.minute()).max().unwrap_or(minute)
            }
            Self::Around { minute, in_time } => {
                let due_at = log.and_then(|log| due(log.task())).map_or(minute, |deadline| deadline.due_at);
                if in_time { log.map_or(minute, |log| log.task().last_at).max(due_at.plus(-1)) } else { due_at }
            }
        }
    }

    /// Returns that instant, and when the act is noted if it is noted at `now`. An act done at once isn't noted before
    /// it happens, even if the clock was ahead at the last step.
    #[must_use]
    pub fn instants(self, desk: &Desk, task: Option<TaskId>, kind: ActKind, now: Instant) -> (Instant, Instant) {
        let at = self.instant(desk, task, kind, now);
        (at, if self == Self::Now { now.max(at) } else { now })
    }

    /// Tells whether a typed minute leaves open if the act was in time: the deadline is in that minute, and the act is
    /// permitted only before it. Returns the deadline's instant.
    #[must_use]
    pub fn in_doubt(self, desk: &Desk, task: TaskId, kind: ActKind, now: Instant) -> Option<Instant> {
        let Self::Minute(minute) = self else { return None };
        let due_at = due(desk.task(task)?)?.due_at;
        let within = (minute.minute()..minute.minute().plus(MINUTE)).contains(&due_at);
        let by = kind.role().unwrap_or(Role::Creator);
        let permitted = |in_time| {
            let at = Self::Around { minute, in_time }.instant(desk, Some(task), kind, now);
            permit(desk, task, kind, by, at, now).is_ok()
        };
        (within && due_at <= now && permitted(true) && !permitted(false)).then_some(due_at)
    }
}
