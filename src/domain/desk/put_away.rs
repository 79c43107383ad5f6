//! Tasks that were put away: removed from every list, with all their entries, until they are brought back unchanged.

use std::sync::Arc;

use super::{Desk, TaskLog};
use crate::apply::Misfit;
use crate::id::TaskId;

impl Desk {
    /// Returns the tasks that are put away, by id; they are on no list, and their deadlines aren't in `due`.
    pub fn put_away(&self) -> impl Iterator<Item = &TaskLog> {
        self.away.values().map(Arc::as_ref)
    }

    /// Tells whether a task is put away.
    #[must_use]
    pub fn is_put_away(&self, task: TaskId) -> bool {
        self.away.contains_key(&task)
    }

    pub(super) fn put_away_task(&mut self, id: TaskId) -> Result<(), Misfit> {
        let log = self.remove(id).ok_or(Misfit::NotOnTask)?;
        self.away.insert(id, log);
        Ok(())
    }

    pub(super) fn bring_back_task(&mut self, id: TaskId) -> Result<(), Misfit> {
        let log = self.away.remove(&id).ok_or(Misfit::NotOnTask)?;
        self.put_shared(log);
        Ok(())
    }
}
