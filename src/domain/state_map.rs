//! The state map (流程图): every place a task can stand at, and everything that leads from one to another,
//! as the closure finds it. Only where a place is drawn is decided by hand.

use std::collections::BTreeSet;

use super::desk::DeskKind;
use super::explore::{Closure, Move, Place, State, closure};
use super::instant::Instant;
use super::rules::Rules;
use super::stage::{Cancellation, Completion};

/// The map of one rule set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StateMap {
    /// Every place that can be reached.
    pub places: BTreeSet<Place>,
    /// From where, by an act or by time, to where. What changes nothing but a complaint or a wish leads from a
    /// place to itself.
    pub ways: BTreeSet<(Place, Move, Place)>,
}

/// Draws the map of what can become of a task under such rules.
#[must_use]
pub fn state_map(rules: Rules) -> StateMap {
    StateMap::of(&closure(DeskKind::Demo, rules, Instant::from_millis(0)))
}

impl StateMap {
    /// Draws the map of what was explored.
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

/// Returns where a place is drawn: column and row of a grid, from the upper left.
#[must_use]
pub fn position(place: Place) -> (u8, u8) {
    match place {
        Place::Offered => (0, 1),
        Place::Scripting => (1, 1),
        Place::ScriptReview => (2, 1),
        Place::Filming => (3, 1),
        Place::VideoReview => (4, 1),
        Place::Ready => (5, 1),
        Place::Public => (6, 1),
        Place::Private => (6, 2),
        Place::TakenDown => (5, 2),
        Place::Completed(Completion::SignedOff) => (7, 0),
        Place::Completed(Completion::SevenDays) => (7, 1),
        Place::Completed(Completion::Settled) => (7, 2),
        Place::Cancelled(Cancellation::Lapsed) => (0, 0),
        Place::Cancelled(Cancellation::Declined) => (0, 2),
        Place::Cancelled(Cancellation::Withdrawn) => (0, 3),
        Place::Cancelled(Cancellation::DecidedAgainst) => (3, 3),
        Place::Cancelled(Cancellation::Settled) => (5, 3),
    }
}
