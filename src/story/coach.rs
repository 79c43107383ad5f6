//! Coaching: one goal at a time, and for it three hints: where to look, the rule, the move itself.

use super::lesson::{Goal, Mistake};
use super::run::{Run, Standing};
use super::solve::solve;
use super::step::Move;
use super::text::Text;
use crate::domain::RuleId;

/// How many hints a goal has.
pub const HINTS: u8 = 3;

/// One hint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hint<'a> {
    /// Where to look.
    Nudge(&'a Text),
    /// The rule that it turns on.
    Rule(RuleId),
    /// What to do: the next move of the shortest way; `None` where none is left.
    Act(Option<Move>),
}

/// Returns the goal that is to be reached next.
#[must_use]
pub fn goal<'a>(run: &Run<'a>) -> Option<&'a Goal> {
    match run.standing() {
        Standing::Going(reached) => run.lesson().goals.get(reached),
        Standing::Won | Standing::Lost(_) | Standing::OutOfTime => None,
    }
}

/// Returns the first so many hints for the present goal.
#[must_use]
pub fn hints<'a>(run: &Run<'a>, shown: u8) -> Vec<Hint<'a>> {
    let Some(goal) = goal(run) else { return vec![] };
    let hint = |n: u8| match n {
        0 => Hint::Nudge(&goal.nudge),
        1 => Hint::Rule(goal.rule),
        _ => Hint::Act(solve(run).ok().and_then(|way| way.moves.into_iter().next())),
    };
    (0..shown.min(HINTS)).map(hint).collect()
}

/// Returns the mistake that the lesson invites to: only before anything was done.
#[must_use]
pub fn invited<'a>(run: &Run<'a>) -> Option<(&'a Mistake, &'a Text)> {
    let begun = !run.own().is_empty() || run.is_over();
    let mut mistakes = run.lesson().mistakes.iter().filter(|_| !begun);
    mistakes.find_map(|mistake| Some((mistake, mistake.invites.as_ref()?)))
}
