//! 「我还能做什么？」 for one task: [`possible`], which names the ways, against [`permitted`], which only says yes. Of
//! all the states that a task can come to, the one is reported whose answers take longest.

use jiedan::domain::{DeskKind, Rules, State, closure, permitted, possible};

use crate::journal;
use crate::rounds::{medians, report, timed};

/// How many calls are timed together.
const CALLS: u32 = 20;

/// Compares [`possible`] with [`permitted`] on both desks, under both rule sets.
pub fn compare() {
    for rules in [Rules::Article2021, Rules::Platform2022] {
        for kind in [DeskKind::Mine, DeskKind::Demo] {
            let worst = worst(kind, rules);
            let [answered, allowed] = medians([
                Box::new(|| timed(|| (0..CALLS).map(|_| ask(&worst)).sum::<usize>()) / CALLS),
                Box::new(|| timed(|| (0..CALLS).map(|_| ask_briefly(&worst)).sum::<usize>()) / CALLS),
            ]);
            let place = worst.place().map_or(String::new(), |place| format!("{place:?}"));
            report(&format!("possible, {kind:?}, {rules:?}, worst: {place}"), answered, "permitted", allowed);
        }
    }
}

/// Returns the state whose answers take longest, of all that a task can come to. The slowest of a first look are
/// looked at more closely, as something else on the machine may have slowed them down.
fn worst(kind: DeskKind, rules: Rules) -> State {
    let states = closure(kind, rules, journal::start()).states;
    let with_task = states.into_iter().filter(|state| state.place().is_some()).collect();
    let candidates = slowest(with_task, 3).into_iter().take(50).collect();
    slowest(candidates, 31).into_iter().next().expect("a state with a task")
}

/// Sorts states by the shortest of so many tries, the longest first.
fn slowest(states: Vec<State>, tries: u32) -> Vec<State> {
    let look = |state: State| ((0..tries).map(|_| timed(|| ask(&state))).min(), state);
    let mut looked_at: Vec<_> = states.into_iter().map(look).collect();
    looked_at.sort_by_key(|(took, _)| std::cmp::Reverse(*took));
    looked_at.into_iter().map(|(_, state)| state).collect()
}

fn ask(state: &State) -> usize {
    possible(&state.desk, state.task_id(), state.now, state.now).len()
}

fn ask_briefly(state: &State) -> usize {
    permitted(&state.desk, state.task_id(), state.now, state.now).count()
}
