//! The full table act × stage: what is allowed where, and why not elsewhere. It is computed by asking [`super::permit`]
//! in every state of the closure; it contains no rule and nothing typed by hand.

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
    /// In some states: it depends on the rest of the task.
    Sometimes,
    /// In none.
    Never,
}

/// What the rules answer to one act at one stage.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cell {
    /// Whether it was permitted somewhere.
    permitted: bool,
    /// The facts that block it, where it is blocked. Their instants are meaningless: all are set to 1970.
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
    /// Asks in every state of a closure, for every kind of act, by the role whose act it is. Acts that keep a record in
    /// step with Xingtu (D24) are asked as on one's own desk, whatever desk the closure was explored on.
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

    /// Returns whose turn it can be at a place, in the order in which the closure found it.
    #[must_use]
    pub fn turns(&self, place: Place) -> &[Turn] {
        self.turns.get(&place).map_or(&[], Vec::as_slice)
    }
}

/// Makes refusals that differ only in an instant equal.
fn timeless(refusal: Refusal) -> Refusal {
    let at = Instant::from_millis(0);
    match refusal {
        Refusal::Completed { how, .. } => Refusal::Completed { at, how },
        Refusal::Cancelled { how, .. } => Refusal::Cancelled { at, how },
        Refusal::BeforeLast { .. } => Refusal::BeforeLast { last: at },
        other => other,
    }
}
