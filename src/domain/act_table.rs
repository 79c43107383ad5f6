//! The whole table act × stage: what may be done where, and why not elsewhere, as [`super::permit`] answers in every
//! state that the closure finds. Nothing in here is typed by hand, and there is no rule in it.

use std::collections::{BTreeMap, BTreeSet};

use super::act::Role;
use super::act_kind::ActKind;
use super::agenda::{Turn, turn};
use super::desk::DeskKind;
use super::explore::{Closure, Place};
use super::instant::Instant;
use super::permit::permit_on;
use super::refusal::Refusal;
use super::stage::StageKind;

/// How far an act is permitted at a stage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Allowed {
    /// In every state of the stage.
    Always,
    /// In some: it depends on what else stands in the task.
    Sometimes,
    /// In none.
    Never,
}

/// What the rules answer to one act at one stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// Whether it was permitted somewhere.
    permitted: bool,
    /// The facts that block it, where it is blocked. Their instants mean nothing and are all the first one.
    pub refusals: BTreeSet<Refusal>,
}

/// The table of one rule set, as seen from one's own desk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActTable {
    cells: BTreeMap<(ActKind, StageKind), Cell>,
    turns: BTreeMap<Place, Vec<Turn>>,
}

impl Cell {
    /// Tells how far the act is permitted.
    #[must_use]
    pub fn allowed(&self) -> Allowed {
        match (self.permitted, self.refusals.is_empty()) {
            (true, true) => Allowed::Always,
            (true, false) => Allowed::Sometimes,
            (false, _) => Allowed::Never,
        }
    }
}

impl ActTable {
    /// Asks in every state of a closure, for every act by the role whose act it is. What keeps a record in step with
    /// Xingtu (D24) is answered as on one's own desk, wherever the closure was explored.
    #[must_use]
    pub fn of(closure: &Closure) -> Self {
        let mut table = Self { cells: BTreeMap::new(), turns: BTreeMap::new() };
        for state in &closure.states {
            let Some(task) = state.desk.task(state.task_id()) else { continue };
            let seen = task.seen_at(state.now);
            let (turns, whose) = (table.turns.entry(Place::of(seen)).or_default(), turn(task, state.now));
            if !turns.contains(&whose) {
                turns.push(whose);
            }
            for kind in ActKind::on_task() {
                let cell = table.cells.entry((kind, seen.kind())).or_default();
                let by = kind.role().unwrap_or(Role::Creator);
                match permit_on(DeskKind::Mine, task, kind, by, state.now, state.now) {
                    Ok(()) => cell.permitted = true,
                    Err(refusal) => drop(cell.refusals.insert(timeless(refusal))),
                }
            }
        }
        table
    }

    /// Returns what the rules answer to an act at a stage; `None` for a stage that can't be reached.
    #[must_use]
    pub fn cell(&self, kind: ActKind, stage: StageKind) -> Option<&Cell> {
        self.cells.get(&(kind, stage))
    }

    /// Returns whose turn it can be at a place, the plainest case first.
    #[must_use]
    pub fn turns(&self, place: Place) -> &[Turn] {
        self.turns.get(&place).map_or(&[], Vec::as_slice)
    }
}

/// Refusals that differ only in an instant are one fact.
fn timeless(refusal: Refusal) -> Refusal {
    let at = Instant::from_millis(0);
    match refusal {
        Refusal::Completed { how, .. } => Refusal::Completed { at, how },
        Refusal::Cancelled { how, .. } => Refusal::Cancelled { at, how },
        Refusal::BeforeLast { .. } => Refusal::BeforeLast { last: at },
        other => other,
    }
}
