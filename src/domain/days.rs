//! 档期: what falls due on which day. Losses, gains and agreed dates are kept apart.
//!
//! What is due at 0:00 counts as due at 24:00 of the day before.

use super::deadline::Consequence;
use super::desk::{Desk, TaskLog};
use super::id::TaskId;
use super::instant::{BeijingDay, Instant};
use super::proof::{AgreedKind, RunsOut, agreed};
use super::stage::Stage;

/// How many days are shown, today included.
pub const DAYS: u32 = 14;

/// What falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Due {
    /// The task is cancelled unless it is accepted before (S7).
    Lapse,
    /// The task completes by itself (S9).
    Complete,
    /// A date that was agreed with the client (D23).
    Agreed(AgreedKind),
}

/// Something that falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Coming {
    /// When; an agreed day counts until its end.
    pub at: Instant,
    /// What.
    pub what: Due,
    /// On which task.
    pub task: TaskId,
}

impl Due {
    /// Says what running out means.
    #[must_use]
    pub fn runs_out(self) -> RunsOut {
        match self {
            Self::Lapse => RunsOut::Loss,
            Self::Complete => RunsOut::Gain,
            Self::Agreed(_) => RunsOut::Agreed,
        }
    }
}

impl Coming {
    /// Returns the day that it belongs to; something due at 0:00 belongs to the day before.
    #[must_use]
    pub fn day(&self) -> BeijingDay {
        self.at.plus(-1).beijing_day()
    }
}

/// Returns everything that falls due on a desk after `now`, soonest first. At the same instant, losses come before
/// gains, and agreed dates last.
#[must_use]
pub fn coming(desk: &Desk, now: Instant) -> Vec<Coming> {
    let mut all: Vec<_> = desk.logs().flat_map(|log| of(log, now)).collect();
    all.sort_by_key(|one| (one.at, one.what, one.task));
    all
}

/// Returns the next [`DAYS`] days, today first, each with what falls due on it.
#[must_use]
pub fn days(coming: &[Coming], now: Instant) -> Vec<(BeijingDay, Vec<Coming>)> {
    let today = now.beijing_day();
    let day = |n| {
        let day = today.plus_days(n);
        (day, coming.iter().filter(|one| one.day() == day).copied().collect())
    };
    (0..DAYS).map(day).collect()
}

/// An ended task has no deadline, but a completed task's video may still have to stay public.
fn of(log: &TaskLog, now: Instant) -> impl Iterator<Item = Coming> {
    let task = log.task();
    let deadline = log.due().map(|deadline| match deadline.consequence {
        Consequence::Lapse => (deadline.due_at, Due::Lapse),
        Consequence::Complete => (deadline.due_at, Due::Complete),
    });
    let none = task.brief.agreed.is_empty() || matches!(log.seen_at(now), Stage::Cancelled { .. });
    let dates = if none { Vec::new() } else { agreed(task) };
    let dates = dates.into_iter().map(|one| (one.ends_at(), Due::Agreed(one.kind)));
    let id = task.id;
    let ahead = deadline.into_iter().chain(dates).filter(move |(at, _)| *at > now);
    ahead.map(move |(at, what)| Coming { at, what, task: id })
}
