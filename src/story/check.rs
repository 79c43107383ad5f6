//! Finds errors in a lesson by playing it: with the solver, without doing anything, and with each of its mistakes.

use super::lesson::{Lesson, Mistake, Tier};
use super::run::{Run, Standing};
use super::solve::{NoWay, solve};
use super::step::Move;
use crate::domain::{Language, NotTaken, RuleId, is_blank};

/// The maximal number of taps for the shortest way through a required lesson.
pub const MOST_TAPS: usize = 25;

/// An error in a lesson.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// The engine refuses its opening.
    Opening(NotTaken),
    /// It has no goal.
    NoGoal,
    /// A text is missing in a language.
    OneLanguage,
    /// It can't be won.
    Unreachable,
    /// It loops, or there are too many possibilities to try.
    Loops,
    /// It is won without doing anything.
    Trivial,
    /// It is won from the start.
    WonAlready,
    /// One of its mistakes, from 1, wins the lesson.
    MistakeWins(usize),
    /// The moves of one of its mistakes, from 1, make no mistake or another one.
    NotThatMistake(usize),
    /// A rule is listed as needed, but no mistake breaks it.
    NotNeeded(RuleId),
    /// A mistake breaks a rule that isn't listed as needed.
    NotListed(RuleId),
    /// A required lesson depends on an assumption.
    Assumes(RuleId),
    /// A required lesson takes too many taps on the shortest way.
    TooLong(usize),
}

/// Returns a lesson's errors; empty if there are none.
#[must_use]
pub fn check(lesson: &Lesson) -> Vec<Finding> {
    let mut found = vec![];
    if lesson.goals.is_empty() {
        found.push(Finding::NoGoal);
        return found;
    }
    if lesson.texts().any(|text| is_blank(&text.zh) || is_blank(&text.en)) {
        found.push(Finding::OneLanguage);
    }
    let run = match Run::begin(lesson, Language::Chinese) {
        Ok(run) => run,
        Err(why) => return vec![Finding::Opening(why)],
    };
    if run.standing() == Standing::Won {
        return vec![Finding::WonAlready];
    }
    match solve(&run) {
        Ok(way) if lesson.tier == Tier::Required && way.moves.len() > MOST_TAPS => {
            found.push(Finding::TooLong(way.moves.len()));
        }
        Ok(_) => {}
        Err(NoWay::Unreachable) => found.push(Finding::Unreachable),
        Err(NoWay::Endless) => found.push(Finding::Loops),
    }
    let idle = waited_out(run.clone());
    match idle.standing() {
        _ if idle.is_endless() => found.push(Finding::Loops),
        Standing::Won => found.push(Finding::Trivial),
        Standing::Lost(_) | Standing::OutOfTime | Standing::Going(_) => {}
    }
    for (n, mistake) in (1..).zip(&lesson.mistakes) {
        let end = made(run.clone(), mistake);
        match end.standing() {
            Standing::Won => found.push(Finding::MistakeWins(n)),
            Standing::Lost(lost) if lost == mistake => {}
            Standing::Lost(_) | Standing::OutOfTime | Standing::Going(_) => found.push(Finding::NotThatMistake(n)),
        }
    }
    found.extend(about_rules(lesson));
    found
}

fn about_rules(lesson: &Lesson) -> Vec<Finding> {
    let breaks = |rule: &RuleId| lesson.mistakes.iter().any(|mistake| mistake.breaks == *rule);
    let needed = lesson.needs.iter().filter(|rule| !breaks(rule)).map(|rule| Finding::NotNeeded(*rule));
    let listed = lesson.mistakes.iter().map(|mistake| mistake.breaks).filter(|rule| !lesson.needs.contains(rule));
    let required = lesson.assumes().filter(|_| lesson.tier == Tier::Required);
    needed.chain(listed.map(Finding::NotListed)).chain(required.map(Finding::Assumes)).collect()
}

/// Plays a mistake's moves, then waits until the end.
#[must_use]
pub fn made<'a>(mut run: Run<'a>, mistake: &Mistake) -> Run<'a> {
    for step in &mistake.moves {
        // A refused move changes nothing; then the mistake isn't made.
        if run.is_over() || run.go(step).is_err() {
            break;
        }
    }
    waited_out(run)
}

/// Waits until the lesson is over.
#[must_use]
pub fn waited_out(mut run: Run<'_>) -> Run<'_> {
    while !run.is_over() && !run.is_endless() {
        if run.go(&Move::WaitForNews).is_err() {
            break;
        }
    }
    run
}
