//! What waits for whom: 要你做, 等对方, 到时自动完成, as seen from one seat.

use super::act::Role;
use super::deadline::{Consequence, Deadline, due};
use super::desk::Desk;
use super::id::TaskId;
use super::instant::{BeijingDay, Instant};
use super::task::{Stage, Task};

/// Whose turn it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Turn {
    /// The creator's.
    Creator,
    /// The client's; no time limit is documented (D9).
    Client,
    /// The client's, or time completes the task (S9).
    ClientOrTime,
    /// Nobody's: the task has ended.
    NoOne,
}

/// Returns whose turn it is at a stage.
#[must_use]
pub fn turn(stage: Stage) -> Turn {
    match stage {
        Stage::Offered | Stage::Scripting | Stage::Filming | Stage::Ready => Turn::Creator,
        Stage::ScriptReview | Stage::VideoReview => Turn::Client,
        Stage::Live { .. } => Turn::ClientOrTime,
        Stage::Completed { .. } | Stage::Cancelled { .. } => Turn::NoOne,
    }
}

/// One task on the agenda.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// The task.
    pub task: TaskId,
    /// Its stage as seen now.
    pub stage: Stage,
    /// Its running deadline.
    pub deadline: Option<Deadline>,
    /// The agreed date of the step that is next (D23).
    pub agreed: Option<BeijingDay>,
    /// Since when it has stood like this.
    pub since: Instant,
}

/// All tasks of a desk, by what they wait for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Agenda {
    /// 要你做, soonest due first.
    pub yours: Vec<Item>,
    /// 等对方, longest waiting first.
    pub others: Vec<Item>,
    /// 到时自动完成, soonest first.
    pub by_itself: Vec<Item>,
    /// Ended, latest first.
    pub ended: Vec<Item>,
}

impl Agenda {
    /// Sorts a desk's tasks as they look at `now` from the seat of a role.
    #[must_use]
    pub fn of(desk: &Desk, now: Instant, seat: Role) -> Self {
        let mut agenda = Self::default();
        for log in desk.logs() {
            let item = Item::of(log.task(), now);
            match (turn(item.stage), seat) {
                (Turn::Creator, Role::Creator) | (Turn::Client | Turn::ClientOrTime, Role::Client) => {
                    agenda.yours.push(item);
                }
                (Turn::Creator, Role::Client) | (Turn::Client, Role::Creator) => agenda.others.push(item),
                (Turn::ClientOrTime, Role::Creator) => agenda.by_itself.push(item),
                (Turn::NoOne, _) => agenda.ended.push(item),
            }
        }
        sort(&mut agenda.yours, |item| item.soonest().map_or(i64::MAX, Instant::millis));
        sort(&mut agenda.others, |item| item.since.millis());
        sort(&mut agenda.by_itself, |item| item.soonest().map_or(i64::MAX, Instant::millis));
        sort(&mut agenda.ended, |item| -item.since.millis());
        agenda
    }
}

/// A function pointer rather than a closure: one sort in the binary instead of four.
fn sort(items: &mut [Item], first: fn(&Item) -> i64) {
    items.sort_by_key(|item| (first(item), item.since, item.task));
}

impl Item {
    fn of(task: &Task, now: Instant) -> Self {
        let stage = task.seen_at(now);
        let deadline = due(task).filter(|_| !stage.is_terminal());
        let agreed = match stage {
            Stage::Scripting => task.brief.agreed.script_by,
            Stage::Filming => task.brief.agreed.video_by,
            Stage::Ready => task.brief.agreed.publish_by,
            Stage::Offered
            | Stage::ScriptReview
            | Stage::VideoReview
            | Stage::Live { .. }
            | Stage::Completed { .. }
            | Stage::Cancelled { .. } => None,
        };
        let since = match stage {
            Stage::Completed { at, .. } | Stage::Cancelled { at, .. } => at,
            Stage::Offered
            | Stage::Scripting
            | Stage::ScriptReview
            | Stage::Filming
            | Stage::VideoReview
            | Stage::Ready
            | Stage::Live { .. } => task.last_at,
        };
        Self { task: task.id, stage, deadline, agreed, since }
    }

    /// Returns the soonest of deadline and agreed date; an agreed day counts to its end.
    #[must_use]
    pub fn soonest(&self) -> Option<Instant> {
        let agreed = self.agreed.map(|day| day.plus_days(1).start());
        self.deadline.map(|deadline| deadline.due_at).into_iter().chain(agreed).min()
    }

    /// Tells whether letting the deadline run out loses the task.
    #[must_use]
    pub fn may_lapse(&self) -> bool {
        self.deadline.is_some_and(|deadline| deadline.consequence == Consequence::Lapse)
    }
}
