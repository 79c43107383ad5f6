//! Whose turn each task is, in groups (该我做, 等对方, 到时自动完成, ended), as seen by one role.
//!
//! It is updated incrementally: an act moves one task; as time passes, only tasks move that fell due or are due within
//! the hour. No other task is sorted again.

mod fold;
mod item;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::act::Role;
use super::deadline::{Deadline, due};
use super::desk::{Desk, Logs, TaskLog};
use super::id::TaskId;
use super::instant::{HOUR, Instant};
use super::stage::{Reviewer, Stage, Visibility};
use super::task::{Complaint, Task};

pub use fold::Fold;
pub use item::Item;

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Turn {
    /// The creator's.
    Creator,
    /// The client's; no time limit is documented (D9).
    Client,
    /// The client's; without an act, time completes the task (S9).
    ClientOrTime,
    /// The platform's (D7, D8, D13, D22).
    Platform,
    /// Nobody's: the task has ended.
    NoOne,
}

/// Returns whose turn it is, as seen at `now`.
#[must_use]
pub fn turn(task: &Task, now: Instant) -> Turn {
    turn_under(task, due(task), now)
}

/// Returns the same, given the task's running deadline.
fn turn_under(task: &Task, deadline: Option<Deadline>, now: Instant) -> Turn {
    match task.seen_under(deadline, now) {
        Stage::Offered { .. } | Stage::Scripting | Stage::Filming | Stage::Ready | Stage::TakenDown => Turn::Creator,
        Stage::ScriptReview { by } | Stage::VideoReview { by } => match by {
            Reviewer::Client => Turn::Client,
            Reviewer::Platform | Reviewer::PlatformDeciding => Turn::Platform,
        },
        Stage::Live { video } => match (&task.complaint, video) {
            (Complaint::Open { .. }, _) => Turn::Platform,
            // With no deletion left, only the platform can still settle it (D22).
            (Complaint::Upheld { .. }, _) if task.deletions_left() == 0 => Turn::Platform,
            (Complaint::Upheld { .. }, _) | (_, Visibility::Private) => Turn::Creator,
            (Complaint::None | Complaint::Over { .. }, Visibility::Public { .. }) => match deadline {
                _ if task.title_asked.is_some() && task.deletions_left() > 0 => Turn::Creator,
                Some(_) => Turn::ClientOrTime,
                None => Turn::Client,
            },
        },
        Stage::Completed { .. } | Stage::Cancelled { .. } => Turn::NoOne,
    }
}

/// The four groups of an agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// 该我做: first what lapses within the hour, then soonest due or agreed first, so that missed dates and those of
    /// today come before later ones.
    Yours,
    /// 等对方: first those with a date that is today, tomorrow or passed, soonest first; then longest waiting first.
    Others,
    /// 到时自动完成, soonest first.
    ByItself,
    /// Ended, latest first.
    Ended,
}

impl Group {
    /// All groups, in their order.
    pub const ALL: [Self; 4] = [Self::Yours, Self::Others, Self::ByItself, Self::Ended];

    /// Returns the group's word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Yours => "yours",
            Self::Others => "others",
            Self::ByItself => "by-itself",
            Self::Ended => "ended",
        }
    }
}

/// All tasks of a desk, by what they wait for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda {
    seat: Role,
    now: Instant,
    groups: [BTreeMap<Key, Item>; 4],
    /// Where each task stands.
    places: BTreeMap<TaskId, (Group, Key)>,
    /// What that was derived from.
    logs: Logs,
}

/// Sort key: tasks that press first, then what the group is sorted by. In 该我做 a task presses that lapses within the
/// hour, in 等对方 one with a date that is close.
type Key = (bool, i64, Instant, TaskId);

impl Agenda {
    /// The agenda of a desk without tasks.
    #[must_use]
    pub fn empty(now: Instant, seat: Role) -> Self {
        Self { seat, now, groups: Default::default(), places: BTreeMap::new(), logs: Logs::default() }
    }

    /// Sorts a desk's tasks as they look at `now` to a role.
    #[must_use]
    pub fn of(desk: &Desk, now: Instant, seat: Role) -> Self {
        let mut agenda = Self::empty(now, seat);
        for log in desk.logs() {
            agenda.put(log);
        }
        agenda.logs.clone_from(desk.shared_logs());
        agenda
    }

    /// Updates to the desk's present state and to `now`; tells whether any task may have moved.
    pub fn keep_up(&mut self, desk: &Desk, now: Instant) -> bool {
        let changed = desk.shared_logs().changed_since(&self.logs);
        for task in &changed {
            self.follow(desk, *task);
        }
        // So that whole drawers are shared again.
        self.logs.clone_from(desk.shared_logs());
        self.advance(desk, now) || !changed.is_empty()
    }

    /// Updates one task after an act on it.
    pub fn follow(&mut self, desk: &Desk, task: TaskId) {
        self.remove(task);
        if let Some(log) = desk.shared_log(task) {
            self.put(log);
            self.logs.insert(Arc::clone(log));
        } else {
            self.logs.remove(task);
        }
    }

    /// Moves on to a later instant: only tasks that fell due, or are now due within the hour, move. Tells whether any
    /// did.
    pub fn advance(&mut self, desk: &Desk, now: Instant) -> bool {
        // A new day brings agreed dates near, which stand in no list of instants.
        let anew = now < self.now || now.beijing_day() != self.now.beijing_day();
        if anew {
            *self = Self::of(desk, now, self.seat);
        }
        if anew || now == self.now {
            return anew;
        }
        let before = std::mem::replace(&mut self.now, now);
        let fallen = desk.due().between(before, now);
        let pressing = desk.due().between(before.plus(HOUR), now.plus(HOUR));
        let moved: Vec<_> = fallen.chain(pressing).map(|(_, task)| *task).collect();
        for task in &moved {
            self.follow(desk, *task);
        }
        !moved.is_empty()
    }

    /// Returns all tasks, group after group, each in its order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        self.groups.iter().flat_map(BTreeMap::values)
    }

    /// Returns all tasks with their groups, in the same order.
    pub fn grouped(&self) -> impl Iterator<Item = (Group, &Item)> {
        Group::ALL.into_iter().flat_map(|group| self.group(group).map(move |item| (group, item)))
    }

    /// Returns a group's tasks, in its order.
    pub fn group(&self, group: Group) -> impl Iterator<Item = &Item> {
        self.groups[group as usize].values()
    }

    /// Returns how many tasks a group has.
    #[must_use]
    pub fn count(&self, group: Group) -> usize {
        self.groups[group as usize].len()
    }

    fn put(&mut self, log: &TaskLog) {
        let item = Item::of(log, self.now);
        let (group, first) = match (item.turn, self.seat) {
            (Turn::Creator, Role::Creator)
            | (Turn::Client | Turn::ClientOrTime, Role::Client)
            | (Turn::Platform, Role::Platform) => (Group::Yours, item.soonest().map_or(i64::MAX, Instant::millis)),
            (Turn::ClientOrTime, Role::Creator | Role::Platform) => {
                (Group::ByItself, item.soonest().map_or(i64::MAX, Instant::millis))
            }
            (Turn::Creator | Turn::Client | Turn::Platform, _) => {
                let close = item.soonest().filter(|_| item.is_close(self.now));
                (Group::Others, close.unwrap_or(item.since).millis())
            }
            (Turn::NoOne, _) => (Group::Ended, -item.since.millis()),
        };
        let presses = match group {
            Group::Yours => item.presses(self.now),
            Group::Others => item.is_close(self.now),
            Group::ByItself | Group::Ended => false,
        };
        let key = (!presses, first, item.since, item.task);
        self.groups[group as usize].insert(key, item);
        self.places.insert(item.task, (group, key));
    }

    fn remove(&mut self, task: TaskId) {
        if let Some((group, key)) = self.places.remove(&task) {
            self.groups[group as usize].remove(&key);
        }
    }
}
