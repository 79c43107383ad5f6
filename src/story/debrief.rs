//! The debrief: the learner's course next to the shortest one, and what each decision cost.

use std::sync::Arc;

use super::lesson::Lesson;
use super::run::Run;
use super::solve::{NoWay, Way, solve};
use crate::domain::{Consequence, Entry, Gap, Instant, Language, Role, TaskId, meanwhile};

/// A line of a lesson's course.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// Somebody did something.
    Done(Arc<Entry>),
    /// Something happened by itself.
    Time(Instant, TaskId, Consequence),
}

/// The cost of a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cost {
    /// The lesson can only be won so much later, in milliseconds.
    Later(i64),
    /// The lesson can't be won any more.
    Everything,
}

/// A decision: an act of the learner, or a wait.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    /// When it began.
    pub at: Instant,
    /// The act; `None` for waiting.
    pub act: Option<Arc<Entry>>,
    /// Its cost.
    pub cost: Cost,
}

impl Happening {
    /// Returns when it happened.
    #[must_use]
    pub fn at(&self) -> Instant {
        match self {
            Self::Done(entry) => entry.at,
            Self::Time(at, ..) => *at,
        }
    }
}

/// Returns the course of a run since the lesson began, in order, including what happened by itself.
#[must_use]
pub fn course(run: &Run<'_>) -> Vec<Happening> {
    let mut all: Vec<_> = run.own().iter().cloned().map(Happening::Done).collect();
    let gap = Gap { from: run.lesson().begins, until: run.now() };
    all.extend(meanwhile(run.desk(), gap).into_iter().map(|one| Happening::Time(one.at, one.task, one.what)));
    all.sort_by_key(Happening::at);
    all
}

/// Returns the shortest way through a lesson.
#[must_use]
pub fn best(lesson: &Lesson, language: Language) -> Option<Way<'_>> {
    solve(&Run::begin(lesson, language).ok()?).ok()
}

/// Returns the learner's decisions with a cost, in order; one that cost everything is the last.
#[must_use]
pub fn costly(run: &Run<'_>) -> Vec<Decision> {
    let (lesson, language) = (run.lesson(), run.language());
    let opening = run.journal().len() - run.own().len();
    let upto = |n: usize, now: Instant| {
        let journal = run.journal().iter().take(opening + n).map(|entry| (**entry).clone()).collect();
        Run::resume(lesson, language, journal, now).ok()
    };
    let mut all = vec![];
    let (mut last, mut best) = (lesson.begins, End::of(upto(0, lesson.begins)));
    for n in 0..=run.own().len() {
        let entry = run.own().get(n);
        let at = entry.map_or(run.now(), |entry| entry.at);
        if at > last {
            // What a chair does at that instant belongs to the wait.
            let chairs = run.own()[n..].iter().take_while(|entry| entry.at == at && entry.by != Role::Creator);
            best = decided(&mut all, last, None, best, End::of(upto(n + chairs.count(), at)));
            last = at;
        }
        if let Some(entry) = entry.filter(|entry| entry.by == Role::Creator) {
            let (until, stood) = run.done_with(n).unwrap_or((at, n + 1));
            best = decided(&mut all, at, Some(entry.clone()), best, End::of(upto(stood, until)));
            last = until;
        }
    }
    all
}

/// How the shortest way from a state ends.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    At(Instant),
    Never,
    /// There are too many possibilities to try.
    Unknown,
}

impl End {
    fn of(run: Option<Run<'_>>) -> Self {
        match run.map(|run| solve(&run)) {
            Some(Ok(way)) => Self::At(way.end.now()),
            Some(Err(NoWay::Unreachable)) => Self::Never,
            Some(Err(NoWay::Endless)) | None => Self::Unknown,
        }
    }
}

fn decided(all: &mut Vec<Decision>, at: Instant, act: Option<Arc<Entry>>, before: End, after: End) -> End {
    let cost = match (before, after) {
        (End::At(_), End::Never) => Cost::Everything,
        (End::At(before), End::At(after)) if after > before => Cost::Later(after.since(before)),
        (End::At(_) | End::Never | End::Unknown, _) => return after,
    };
    all.push(Decision { at, act, cost });
    after
}
