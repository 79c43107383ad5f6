//! Coaching: one goal at a time, with three hints: where to look, the rule, and the move itself.

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
    /// The rule that matters.
    Rule(RuleId),
    /// The next move of the shortest way; `None` if there is no way.
    Act(Option<Move>),
}

/// Returns the next goal to reach.
#[must_use]
pub fn goal<'a>(run: &Run<'a>) -> Option<&'a Goal> {
    match run.standing() {
        Standing::Going(reached) => run.lesson().goals.get(reached),
        Standing::Won | Standing::Lost(_) | Standing::OutOfTime => None,
    }
}

/// Returns the first `shown` hints for the present goal.
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

/// Returns a mistake that the lesson invites the learner to make; only before anything was done.
#[must_use]
pub fn invited<'a>(run: &Run<'a>) -> Option<(&'a Mistake, &'a Text)> {
    let begun = !run.own().is_empty() || run.is_over();
    let mut mistakes = run.lesson().mistakes.iter().filter(|_| !begun);
    mistakes.find_map(|mistake| Some((mistake, mistake.invites.as_ref()?)))
}
