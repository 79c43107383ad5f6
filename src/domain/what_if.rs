//! 要是…: what would happen after acts that nobody has done. Acts are simulated one after the other on a copy of a task,
//! and the result is compared with the present state.
//!
//! There are no rules and no writes here: each supposed act is checked by [`super::permit`] and folded by
//! [`super::apply()`], and the desk isn't changed.

use super::act::{Entry, Role};
use super::act_kind::ActKind;
use super::apply::apply;
use super::deadline::{Consequence, due};
use super::desk::{Desk, DeskKind};
use super::history::Standing;
use super::id::TaskId;
use super::instant::Instant;
use super::permit::permit_on;
use super::refusal::Refusal;
use super::task::Task;

/// An act to simulate.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Supposed {
    /// Which.
    pub kind: ActKind,
    /// When it would happen. A time in the same minute as the last step means that step's instant or later.
    pub at: Instant,
}

/// Why the simulation isn't possible.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotSupposed {
    /// There is no such task, or it is put aside or put away.
    NoTask(Refusal),
    /// The rules don't permit the act at its instant.
    Refused {
        /// The act.
        kind: ActKind,
        /// When it would be.
        at: Instant,
        /// Why not.
        refusal: Refusal,
    },
    /// The act needs input that only its form provides, such as facts.
    NeedsMore(ActKind),
}

/// A task's present or simulated state, as seen at an instant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// The task.
    pub task: Task,
    /// The instant.
    pub as_of: Instant,
    desk: DeskKind,
}

impl Outlook {
    /// Returns its state.
    #[must_use]
    pub fn standing(&self) -> Standing {
        Standing::of(&self.task, self.as_of)
    }

    fn permits(&self, kind: ActKind) -> bool {
        let by = kind.role().unwrap_or(Role::Creator);
        permit_on(self.desk, &self.task, kind, by, self.as_of, self.as_of).is_ok()
    }
}

/// A task's present and simulated state.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhatIf {
    /// The present state.
    pub as_it_is: Outlook,
    /// The state after the supposed acts.
    pub supposed: Outlook,
}

/// How the deadline changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateChange {
    /// There is none, before and after.
    None,
    /// It stays, or moves by so many milliseconds; negative if it becomes earlier.
    Moves(i64),
    /// One starts.
    Starts,
    /// It stops, and the task goes on.
    Stops,
    /// The task ends.
    Ends,
}

/// Simulates acts on a task, one after the other, as seen at `now`.
///
/// # Errors
/// [`NotSupposed`] names the first act that isn't possible.
pub fn what_if(desk: &Desk, id: TaskId, acts: &[Supposed], now: Instant) -> Result<WhatIf, NotSupposed> {
    let as_it_is = outlook(desk, id, now)?;
    let mut supposed = as_it_is.clone();
    for Supposed { kind, at } in acts.iter().copied() {
        let last = supposed.task.last_at;
        let at = if at.minute() == last.minute() { at.max(last) } else { at };
        let by = kind.role().unwrap_or(Role::Creator);
        permit_on(desk.kind(), &supposed.task, kind, by, at, at).map_err(|refusal| NotSupposed::Refused {
            kind,
            at,
            refusal,
        })?;
        if kind == ActKind::Align {
            return Err(NotSupposed::NeedsMore(kind));
        }
        let entry = Entry { seq: 0, at, noted_at: at, by, act: kind.sample(desk.kind(), id) };
        apply(&mut supposed.task, &entry).map_err(|_| NotSupposed::NeedsMore(kind))?;
        supposed.as_of = supposed.as_of.max(at);
    }
    Ok(WhatIf { as_it_is, supposed })
}

/// Simulates that nobody acts until the deadline; without a deadline, nothing changes.
///
/// # Errors
/// [`NotSupposed::NoTask`].
pub fn waiting(desk: &Desk, id: TaskId, now: Instant) -> Result<WhatIf, NotSupposed> {
    let as_it_is = outlook(desk, id, now)?;
    let then = due(&as_it_is.task).map_or(as_it_is.as_of, |deadline| deadline.due_at.max(as_it_is.as_of));
    let supposed = Outlook { as_of: then, ..as_it_is.clone() };
    Ok(WhatIf { as_it_is, supposed })
}

fn outlook(desk: &Desk, id: TaskId, now: Instant) -> Result<Outlook, NotSupposed> {
    let missing = match () {
        () if desk.is_quarantined(id) => Refusal::Quarantined,
        () if desk.is_put_away(id) => Refusal::PutAway,
        () => Refusal::NoSuchTask,
    };
    let task = desk.task(id).ok_or(NotSupposed::NoTask(missing))?.clone();
    Ok(Outlook { task, as_of: desk.at_once(id, now), desk: desk.kind() })
}

impl WhatIf {
    /// Returns how the deadline changes.
    #[must_use]
    pub fn date(&self) -> DateChange {
        let (before, after) = (self.as_it_is.standing(), self.supposed.standing());
        match (before.deadline, after.deadline) {
            _ if after.stage.is_terminal() && !before.stage.is_terminal() => DateChange::Ends,
            (None, None) => DateChange::None,
            (Some(_), None) => DateChange::Stops,
            (Some(before), Some(after)) if before.consequence == after.consequence => {
                DateChange::Moves(after.due_at.since(before.due_at))
            }
            (None | Some(_), Some(_)) => DateChange::Starts,
        }
    }

    /// Returns from when the days are counted again, if the count restarts (D10).
    #[must_use]
    pub fn counts_anew_from(&self) -> Option<Instant> {
        let after = self.supposed.standing().deadline.filter(|after| after.consequence == Consequence::Complete)?;
        let before = self.as_it_is.standing().deadline;
        (before.is_none_or(|before| before.start != after.start)).then_some(after.start)
    }

    /// Returns the number of the last deletion, if the supposed acts delete a video (D16).
    #[must_use]
    pub fn deletion(&self) -> Option<u8> {
        let (before, after) = (self.as_it_is.task.deletions, self.supposed.task.deletions);
        (after > before).then_some(after)
    }

    /// Tells whether a complaint that keeps the task from completing would be gone (D12, D14).
    #[must_use]
    pub fn settles_complaint(&self) -> bool {
        self.as_it_is.standing().complained && !self.supposed.standing().complained
    }

    /// Returns the steps that are possible now but no longer afterwards, in the order of a task's life.
    #[must_use]
    pub fn no_longer(&self) -> Vec<ActKind> {
        ActKind::on_task()
            .filter(|kind| kind.is_step() && self.as_it_is.permits(*kind) && !self.supposed.permits(*kind))
            .collect()
    }
}
