//! Sends attempts to a trainer: takes the learner's own moves from a journal, and replays such moves.
//!
//! Replaying asks the engine and the lesson's chairs for everything else. So a code can only contain what the rules
//! permit and what a learner could choose on the screen. It doesn't prove who played.

use super::attempt::{Attempt, Outcome};
use super::lesson::Lesson;
use super::lessons::LessonName;
use super::run::Run;
use super::solve::deeds;
use super::step::{Choice, Deed, Move};
use crate::domain::{Act, Entry, Instant, Language, MINUTE, Role, limits};
use crate::record::{Made, ResultCode, SentAttempt};

/// A learner's attempts, packed for a chat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The code.
    pub code: String,
    /// How many attempts it holds.
    pub attempts: usize,
    /// How many didn't fit, or are of a lesson that has changed since.
    pub left_out: usize,
}

/// Packs the finished attempts; `None` if none can be sent. If there are too many for a chat, the oldest are dropped
/// first, and the best of each lesson last.
#[must_use]
pub fn pack(learner: &str, name: &str, attempts: &[Attempt]) -> Option<Packed> {
    let over = |one: &Attempt| -> Option<(Outcome, Option<SentAttempt>)> {
        let lesson = LessonName::of(&one.lesson)?.lesson()?;
        let outcome = one.outcome(&lesson).filter(|outcome| *outcome != Outcome::Open)?;
        let sent = sent(&lesson, one);
        let same = sent.filter(|sent| replay(&lesson, sent, Language::Chinese).is_some_and(|run| is(&run, outcome)));
        Some((outcome, same))
    };
    let all: Vec<_> = attempts.iter().filter_map(over).collect();
    let total = all.len();
    let mut kept: Vec<(Outcome, SentAttempt)> = all.into_iter().filter_map(|(is, sent)| Some((is, sent?))).collect();
    kept.sort_by_key(|(_, sent)| sent.date);
    while !kept.is_empty() {
        let attempts: Vec<_> = kept.iter().map(|(_, sent)| sent.clone()).collect();
        let fits = attempts.len() <= limits::ATTEMPTS;
        let (learner, name, attempts) = (learner.to_owned(), name.to_owned(), attempts);
        let (held, result) = (attempts.len(), ResultCode { learner, name, attempts });
        if let Some(code) = result.to_code().filter(|_| fits) {
            return Some(Packed { code, attempts: held, left_out: total - held });
        }
        let spare = kept.iter().position(|one| !is_best(&kept, one)).unwrap_or(0);
        kept.remove(spare);
    }
    None
}

fn is(run: &Run<'_>, outcome: Outcome) -> bool {
    match Outcome::of(run, 0) {
        Some(Outcome::Won { .. }) => matches!(outcome, Outcome::Won { .. }),
        other => other == Some(outcome),
    }
}

/// Tells whether no other attempt at the same lesson has a better result.
fn is_best(all: &[(Outcome, SentAttempt)], one: &(Outcome, SentAttempt)) -> bool {
    let rank = |(outcome, sent): &(Outcome, SentAttempt)| (outcome.rank(), std::cmp::Reverse(sent.date));
    all.iter().filter(|other| other.1.lesson == one.1.lesson).all(|other| rank(one) <= rank(other))
}

/// Takes the learner's moves from an attempt's journal; `None` if the lesson doesn't have one of them any more.
fn sent(lesson: &Lesson, attempt: &Attempt) -> Option<SentAttempt> {
    let opening = Run::begin(lesson, Language::Chinese).ok()?.journal().len();
    let own = attempt.journal.get(opening..)?.iter().filter(|entry| entry.by == Role::Creator);
    let moves = own.map(|entry| made(lesson, entry)).collect::<Option<_>>()?;
    let until = minutes(lesson, attempt.now)?;
    Some(SentAttempt { lesson: attempt.lesson.clone(), date: attempt.date, hints: attempt.hints, until, moves })
}

fn minutes(lesson: &Lesson, at: Instant) -> Option<u32> {
    let span = at.since(lesson.begins);
    u32::try_from(span / MINUTE).ok().filter(|_| span % MINUTE == 0)
}

fn made(lesson: &Lesson, entry: &Entry) -> Option<Made> {
    let act = entry.act.kind();
    let task = entry.act.task().map_or(1, |task| task.0);
    let title = match &entry.act {
        Act::Publish { title, .. } | Act::Republish { title, .. } => title,
        _ => "",
    };
    let such = |choice: &&Choice| choice.act == act && choice.task == task;
    let choice = match lesson.choices.iter().find(such) {
        Some(_) => {
            let chosen = |choice: &Choice| such(&choice) && choice.says.is(title);
            Some(u16::try_from(lesson.choices.iter().position(chosen)?).ok()?)
        }
        None => None,
    };
    Some(Made { at: minutes(lesson, entry.at)?, act, task, choice })
}

/// Replays a sent attempt; `None` if a learner can't have played it in this version of the lesson.
#[must_use]
pub fn replay<'a>(lesson: &'a Lesson, sent: &SentAttempt, language: Language) -> Option<Run<'a>> {
    let mut run = Run::begin(lesson, language).ok()?;
    for made in &sent.moves {
        wait(&mut run, made.at)?;
        let says = match made.choice {
            Some(choice) => Some(lesson.choices.get(usize::from(choice))?.says.clone()),
            None => None,
        };
        let deed = Deed { act: made.act, task: made.task, says };
        if run.is_over() || !deeds(lesson, run.now()).contains(&deed) {
            return None;
        }
        run.go(&Move::Do(deed)).ok()?;
    }
    wait(&mut run, sent.until)?;
    Some(run)
}

/// Moves the clock to a minute of the lesson, including everything that happens on the way.
fn wait(run: &mut Run<'_>, minute: u32) -> Option<()> {
    let to = run.lesson().begins.plus(i64::from(minute) * MINUTE);
    // A learner is told when the lesson's time is over, and can't wait any longer.
    let end = run.lesson().until.plus(i64::from(*super::run::WAITS.iter().max()?) * MINUTE);
    while run.now() < to {
        let left = u32::try_from(to.since(run.now()) / MINUTE).ok().filter(|left| *left > 0)?;
        if to > end || run.is_over() {
            return None;
        }
        run.go(&Move::Wait(left)).ok()?;
    }
    (run.now() == to).then_some(())
}
