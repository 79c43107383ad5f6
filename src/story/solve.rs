//! Finds the shortest way through a lesson: the fewest moves, and among those the earliest end.
//!
//! It contains no rules: the engine decides what is permitted. Runs that rules and chairs can't distinguish are visited
//! once.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::chair;
use super::lesson::Lesson;
use super::run::{Run, Standing};
use super::step::{Choice, Deed, Move};
use crate::domain::{ActKind, DeskKind, Instant, Outline, TaskId};

/// The maximal number of runs to visit.
const MOST_RUNS: usize = 6_000;

/// What the learner can do besides waiting.
pub const LEARNERS: [ActKind; 10] = [
    ActKind::Accept,
    ActKind::Decline,
    ActKind::SubmitScript,
    ActKind::SubmitVideo,
    ActKind::Publish,
    ActKind::Delete,
    ActKind::Republish,
    ActKind::MakePrivate,
    ActKind::MakePublic,
    ActKind::SwitchReceiving,
];

/// A way through a lesson.
#[derive(Debug, Clone)]
pub struct Way<'a> {
    /// The learner's moves.
    pub moves: Vec<Move>,
    /// The run at its end.
    pub end: Run<'a>,
}

/// Why there is no way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoWay {
    /// Everything was tried.
    Unreachable,
    /// There is too much to try, or the chairs loop.
    Endless,
}

/// Returns what the learner could choose at an instant: each kind of act on each task, in each wording that the lesson
/// offers then.
#[must_use]
pub fn deeds(lesson: &Lesson, now: Instant) -> Vec<Deed> {
    let mut all = vec![];
    let pressed = |act: &ActKind| *act != ActKind::SwitchReceiving || lesson.has_switch();
    for act in LEARNERS.into_iter().filter(pressed) {
        let tasks = if act.concerns_a_task() { lesson.tasks.len() } else { 1 };
        for task in (1..).take(tasks) {
            let such = |choice: &&Choice| choice.act == act && choice.task == task;
            let offered = lesson.choices.iter().filter(such).filter(|it| it.from.is_none_or(|from| from <= now));
            let mut offered = offered.map(|it| Deed { act, task, says: Some(it.says.clone()) }).peekable();
            if offered.peek().is_none() {
                all.push(Deed { act, task, says: None });
            }
            all.extend(offered);
        }
    }
    all
}

/// Finds the shortest way to win from a run's present state.
///
/// # Errors
/// [`NoWay`].
pub fn solve<'a>(from: &Run<'a>) -> Result<Way<'a>, NoWay> {
    let mut runs = vec![(from.clone(), None::<(usize, Move)>)];
    let mut open = BTreeSet::from([(0_usize, from.now(), Reverse(from.reached()), 0_usize)]);
    let mut seen = Seen::default();
    seen.is_new(from);
    while let Some((moves, _, _, n)) = open.pop_first() {
        let run = runs[n].0.clone();
        if run.is_endless() {
            return Err(NoWay::Endless);
        }
        match run.standing() {
            Standing::Won => return Ok(Way { moves: way_to(&runs, n), end: run }),
            Standing::Lost(_) | Standing::OutOfTime => continue,
            Standing::Going(_) => {}
        }
        let acts = deeds(run.lesson(), run.now()).into_iter().filter(|deed| run.may(deed).is_ok()).map(Move::Do);
        for step in acts.chain([Move::WaitForNews]) {
            let mut next = run.clone();
            if next.go(&step).is_err() || !seen.is_new(&next) {
                continue;
            }
            if runs.len() >= MOST_RUNS {
                return Err(NoWay::Endless);
            }
            open.insert((moves + 1, next.now(), Reverse(next.reached()), runs.len()));
            runs.push((next, Some((n, step))));
        }
    }
    Err(NoWay::Unreachable)
}

fn way_to(runs: &[(Run<'_>, Option<(usize, Move)>)], mut n: usize) -> Vec<Move> {
    let mut moves = vec![];
    while let Some((before, step)) = &runs[n].1 {
        moves.push(step.clone());
        n = *before;
    }
    moves.reverse();
    moves
}

/// The states that were visited, with the deletions used up. A state with more deletions used up permits no other acts,
/// so it is skipped.
#[derive(Default)]
struct Seen(BTreeMap<Outlined, Vec<Vec<u8>>>);

impl Seen {
    fn is_new(&mut self, run: &Run<'_>) -> bool {
        let used: Vec<u8> = run.desk().logs().map(|log| log.task().deletions).collect();
        let others = self.0.entry(Outlined::of(run)).or_default();
        let no_better = |other: &Vec<u8>| other.iter().zip(&used).all(|(other, used)| other <= used);
        if others.iter().any(no_better) {
            return false;
        }
        others.push(used);
        true
    }
}

/// A run as far as rules, chairs and goals read it, except for the deletions used up.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Outlined {
    now: Instant,
    reached: usize,
    lost: bool,
    tasks: Vec<(Option<Outline>, Option<Instant>, String)>,
    receiving: bool,
    profile: bool,
    pending: Vec<(Instant, ActKind, u32)>,
    done: Vec<usize>,
}

impl Outlined {
    fn of(run: &Run<'_>) -> Self {
        let desk = run.desk();
        let ids = (1..).map(TaskId).take(run.lesson().tasks.len());
        let task = |id: TaskId| match desk.task(id) {
            None => (None, None, String::new()),
            Some(task) => {
                let due = crate::domain::due(task).map(|due| due.due_at);
                let title = task.publications.last().map(|last| last.title.clone()).unwrap_or_default();
                let outline = Outline { deletions: 0, ..Outline::of(DeskKind::Demo, task, run.now()) };
                (Some(outline), due, title)
            }
        };
        let mut pending: Vec<_> =
            chair::pending(run, run.now()).into_iter().map(|(at, deed)| (at, deed.act, deed.task)).collect();
        pending.sort();
        pending.dedup();
        let creator = desk.people().creators.values().next();
        Self {
            now: run.now(),
            reached: run.reached(),
            lost: matches!(run.standing(), Standing::Lost(_)),
            tasks: ids.map(task).collect(),
            receiving: creator.is_some_and(|creator| creator.receiving),
            profile: creator.is_some_and(|creator| creator.profile.is_some()),
            pending,
            done: counted(run.lesson()).into_iter().map(|kind| kind_count(run, kind)).collect(),
        }
    }
}

/// Counts how often an act that goals or mistakes count was done, up to twice.
fn kind_count(run: &Run<'_>, kind: ActKind) -> usize {
    run.own().iter().filter(|entry| entry.act.kind() == kind).count().min(2)
}

fn counted(lesson: &Lesson) -> Vec<ActKind> {
    let mut kinds = vec![];
    let goals = lesson.goals.iter().map(|goal| &goal.when);
    for when in goals.chain(lesson.mistakes.iter().map(|mistake| &mistake.when)) {
        when.counts(&mut kinds);
    }
    kinds.sort();
    kinds.dedup();
    kinds
}
