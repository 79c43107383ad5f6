//! The state map (流程图): every place where a task can be, and every transition between places, as found by the closure.
//! `picture` decides where each is drawn.

use std::collections::BTreeSet;

use super::desk::{DeskKind, TaskLog};
use super::explore::{Closure, Move, Place, State, closure};
use super::history::{Happened, Line, history};
use super::instant::Instant;
use super::rules::{Rules, Values};

/// The state map of one rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateMap {
    /// Every place that can be reached.
    pub places: BTreeSet<Place>,
    /// Transitions: from, by an act or by time, to. What only changes a complaint or a request for a title leads from a
    /// place to itself.
    pub ways: BTreeSet<(Place, Move, Place)>,
}

/// Returns the map of everything that can happen to a task under these rules.
#[must_use]
pub fn state_map(rules: Rules) -> StateMap {
    StateMap::of(&closure(DeskKind::Demo, drawn_as(rules), Instant::from_millis(0)))
}

/// Returns rules with the same map and fewer states to explore. Allowing something more than twice leads to no new
/// places (S10, D8, D16), but each further time multiplies the states. Named rules are returned unchanged.
#[must_use]
pub fn drawn_as(rules: Rules) -> Rules {
    let Rules::Edited(values) = rules else { return rules };
    let few = |limit: Option<u8>| limit.map(|n| n.min(ENOUGH));
    Rules::Edited(Values {
        script_rejections: few(values.script_rejections),
        video_rejections: few(values.video_rejections),
        deletions: values.deletions.min(ENOUGH),
        ..values
    })
}

/// Allowing more repetitions than this leads to no new places.
const ENOUGH: u8 = 2;

impl StateMap {
    /// Returns the map of an explored closure.
    #[must_use]
    pub fn of(all: &Closure) -> Self {
        let place = |number: usize| all.states.get(number).and_then(State::place);
        let about_the_task = |what: &Move| match what {
            Move::Wait => false,
            Move::Time(_) => true,
            Move::Act(kind) => kind.role().is_some() && *kind != super::ActKind::SwitchReceiving,
        };
        Self {
            places: all.states.iter().filter_map(State::place).collect(),
            ways: all
                .moves
                .iter()
                .filter(|(_, what, _)| about_the_task(what))
                .filter_map(|(from, what, to)| Some((place(*from)?, *what, place(*to)?)))
                .collect(),
        }
    }
}

/// Returns the transitions that a task made up to `now`, oldest first, each by an act or by time.
#[must_use]
pub fn gone(log: &TaskLog, now: Instant) -> Vec<(Place, Move, Place)> {
    let lines = history(log, now);
    let one = |line: &Line<'_>| {
        let what = match line.what {
            Happened::Entry(entry) => Move::Act(entry.act.kind()),
            Happened::Consequence(what) => Move::Time(what),
        };
        Some((Place::of(line.before?.stage), what, Place::of(line.after.stage)))
    };
    lines.iter().filter_map(one).filter(|(from, _, to)| from != to).collect()
}
