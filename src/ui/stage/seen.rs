//! What the stage shows: a desk, one of its tasks, and the instant from which they are seen.

use crate::domain::{ActKind, Desk, Instant, Role, Task, TaskId, TaskLog, Timeline, Turn, turn};
use crate::ui::desk::steps;

/// A task on its desk, as seen at an instant.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// The desk as it was then.
    pub desk: Desk,
    /// The task.
    pub task: TaskId,
    /// The instant.
    pub now: Instant,
}

impl Seen {
    /// Returns the task.
    pub fn task(&self) -> Option<&Task> {
        self.desk.task(self.task)
    }

    /// Returns the task's log.
    pub fn log(&self) -> Option<&TaskLog> {
        self.desk.log(self.task)
    }

    /// Returns the task's life.
    pub fn life(&self) -> Option<Timeline> {
        Some(Timeline::of(self.log()?, self.now))
    }

    /// Returns whose turn it is; `None` once the task has ended.
    pub fn acting(&self) -> Option<Role> {
        match turn(self.task()?, self.now) {
            Turn::Creator => Some(Role::Creator),
            Turn::Client | Turn::ClientOrTime => Some(Role::Client),
            Turn::Platform => Some(Role::Platform),
            Turn::NoOne => None,
        }
    }

    /// Returns the steps that a role may do, what comes next first.
    pub fn can(&self, role: Role) -> Vec<ActKind> {
        let mut all = steps::doable(&self.desk, self.task, self.now);
        all.retain(|kind| kind.role() == Some(role) && kind.is_step());
        all
    }
}
