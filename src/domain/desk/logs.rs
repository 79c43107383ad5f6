//! The logs of a desk by the ids of their tasks.
//!
//! Ids are small numbers that are given one after the other, so an id leads to its log without a search: the logs lie
//! in drawers, at the places that their ids name. Clones share whole drawers until one of them changes something there.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::TaskLog;
use crate::id::TaskId;

/// How many places a drawer has: few enough to copy at an act, and enough that a clone of a large desk is made of few.
const DRAWER: usize = 32;

type Drawer = [Option<Arc<TaskLog>>; DRAWER];

/// Logs by id, each in a drawer or, with an id too far beyond all drawers, in a map.
#[derive(Debug, Clone, Default)]
pub(crate) struct Logs {
    drawers: Vec<Arc<Drawer>>,
    /// Ids may leave gaps of any size, as a damaged journal does. A log adds one drawer at most; after a larger gap, this
    /// one and all later ones are here, so no id allocates places for the ids before it.
    far: BTreeMap<TaskId, Arc<TaskLog>>,
    many: usize,
}

/// Logs are the same whatever stood beside them before.
impl PartialEq for Logs {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for Logs {}

impl Logs {
    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.many
    }

    /// Returns one log.
    pub(super) fn get(&self, id: TaskId) -> Option<&Arc<TaskLog>> {
        let (drawer, place) = place_of(id);
        match self.drawers.get(drawer) {
            Some(drawer) => drawer[place].as_ref(),
            None => self.far.get(&id),
        }
    }

    /// Returns one log, to be changed.
    pub(super) fn get_mut(&mut self, id: TaskId) -> Option<&mut Arc<TaskLog>> {
        let (drawer, place) = place_of(id);
        match self.drawers.get_mut(drawer) {
            Some(drawer) => Arc::make_mut(drawer)[place].as_mut(),
            None => self.far.get_mut(&id),
        }
    }

    /// Puts a log in its place.
    pub(crate) fn insert(&mut self, log: Arc<TaskLog>) {
        let (drawer, place) = place_of(log.task().id);
        // The next drawer, if no id in the map would have its place there.
        if drawer == self.drawers.len() && self.far.is_empty() {
            self.drawers.push(Arc::default());
        }
        let before = match self.drawers.get_mut(drawer) {
            Some(drawer) => Arc::make_mut(drawer)[place].replace(log),
            None => self.far.insert(log.task().id, log),
        };
        self.many += usize::from(before.is_none());
    }

    /// Takes a log away.
    pub(crate) fn remove(&mut self, id: TaskId) -> Option<Arc<TaskLog>> {
        let (drawer, place) = place_of(id);
        let log = match self.drawers.get_mut(drawer) {
            Some(drawer) => Arc::make_mut(drawer)[place].take(),
            None => self.far.remove(&id),
        };
        self.many -= usize::from(log.is_some());
        log
    }

    /// Returns the tasks that were added, changed or removed since: clones share what stayed the same, drawers and all.
    pub(crate) fn changed_since(&self, before: &Self) -> Vec<TaskId> {
        let mut changed = Vec::new();
        let mut compare = |now: Option<&Arc<TaskLog>>, then: Option<&Arc<TaskLog>>| {
            let same = now.map(Arc::as_ptr) == then.map(Arc::as_ptr);
            changed.extend(now.or(then).filter(|_| !same).map(|log| log.task().id));
        };
        for n in 0..self.drawers.len().max(before.drawers.len()) {
            let (now, then) = (self.drawers.get(n), before.drawers.get(n));
            if now.map(Arc::as_ptr) == then.map(Arc::as_ptr) {
                continue;
            }
            for place in 0..DRAWER {
                compare(log_at(now, place), log_at(then, place));
            }
        }
        for id in self.far.keys().chain(before.far.keys()) {
            compare(self.far.get(id), before.far.get(id));
        }
        changed
    }

    /// Returns all logs, by id.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Arc<TaskLog>> {
        let near = self.drawers.iter().flat_map(|drawer| drawer.iter().flatten());
        near.chain(self.far.values())
    }
}

fn log_at(drawer: Option<&Arc<Drawer>>, place: usize) -> Option<&Arc<TaskLog>> {
    drawer?[place].as_ref()
}

/// The drawer that would hold an id, and its place there.
fn place_of(TaskId(id): TaskId) -> (usize, usize) {
    // No browser or machine that this runs on counts memory in less than 32 bits.
    let id = usize::try_from(id).unwrap_or(usize::MAX);
    (id / DRAWER, id % DRAWER)
}
