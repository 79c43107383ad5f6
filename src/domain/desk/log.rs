//! One task with its entries, as a desk holds it.

use crate::domain::act::Entry;
use crate::domain::apply::{Misfit, apply};
use crate::domain::deadline::due;
use crate::domain::id::TaskId;
use crate::domain::instant::Instant;
use crate::domain::task::Task;

/// One task with the entries that stand for it, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskLog {
    pub(super) standing: Vec<Entry>,
    pub(super) task: Task,
}

impl TaskLog {
    /// Returns the entries that stand, oldest first; never empty.
    #[must_use]
    pub fn standing(&self) -> &[Entry] {
        &self.standing
    }

    /// Returns the task as these entries leave it.
    #[must_use]
    pub fn task(&self) -> &Task {
        &self.task
    }

    /// Folds entries that were permitted one after the other; `None` if there are none.
    pub(in crate::domain) fn of(standing: &[Entry]) -> Option<Result<Self, Misfit>> {
        let (first, later) = standing.split_first()?;
        let Some(task) = Task::opened_by(first) else { return Some(Err(Misfit::NotOnTask)) };
        let mut log = Self { standing: vec![first.clone()], task };
        Some(later.iter().try_for_each(|entry| log.add(entry.clone())).map(|()| log))
    }

    /// Returns the log with one more permitted entry.
    pub(in crate::domain) fn with(mut self, entry: Entry) -> Result<Self, Misfit> {
        self.add(entry).map(|()| self)
    }

    pub(super) fn add(&mut self, entry: Entry) -> Result<(), Misfit> {
        apply(&mut self.task, &entry)?;
        self.standing.push(entry);
        Ok(())
    }

    pub(super) fn due_row(&self) -> Option<(Instant, TaskId)> {
        due(&self.task).map(|deadline| (deadline.due_at, self.task.id))
    }
}
