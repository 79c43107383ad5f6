//! Explores everything that can happen to a task by running the engine: the shortest way from here to an act, and the
//! closure of all states, from which the state map is drawn and the rules are proved.
//!
//! It contains no rules and no second engine: it asks [`super::permit`] and folds with [`super::apply`].

mod closure;
mod outline;
mod property;

use std::collections::{BTreeMap, BTreeSet, VecDeque};

pub use closure::{Closure, Exploration, Move, State, closure};
pub use outline::{Complained, Outline, Phase, Place};
pub use property::{ARTICLE_STATES, Property};

use super::act::{Entry, Role};
use super::act_kind::ActKind;
use super::apply::apply;
use super::desk::DeskKind;
use super::instant::Instant;
use super::permit::permit_on;
use super::submission::Submission;
use super::task::Task;

/// The first step of a way to an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Step {
    /// Such an act, by the role whose act it is.
    Act(ActKind),
    /// The wanted act itself, recorded as of this instant: 补记.
    At(Instant),
}

/// For each kind of act that isn't permitted on a task at `at` but can become so, returns the first step of a shortest
/// way there. On one's own desk the last resort is 按星图校准 (D24).
#[must_use]
pub fn ways(desk: DeskKind, task: &Task, at: Instant) -> BTreeMap<ActKind, Step> {
    let mut ways = BTreeMap::new();
    let permitted = |task: &Task, at| {
        let allows = move |kind: &ActKind| {
            let by = kind.role().unwrap_or(Role::Creator);
            permit_on(desk, task, *kind, by, at, at).is_ok()
        };
        ActKind::on_task().filter(allows).collect::<Vec<_>>()
    };
    let already: BTreeSet<_> = permitted(task, at).into_iter().collect();
    // On one's own desk, an act that time or a later entry has made impossible can be recorded as of the last step.
    let earlier = (desk == DeskKind::Mine || at < task.last_at).then_some(task.last_at);
    if let Some(last) = earlier {
        for kind in permitted(task, last) {
            ways.entry(kind).or_insert(Step::At(last));
        }
    }
    let mut seen = Seen::default();
    seen.is_new(task, at);
    let mut queue: VecDeque<(Task, Option<Step>)> = VecDeque::from([(bare(task), None)]);
    while let Some((task, first)) = queue.pop_front() {
        if ActKind::on_task().all(|kind| already.contains(&kind) || ways.contains_key(&kind)) {
            break;
        }
        for kind in permitted(&task, at) {
            if let Some(first) = first {
                ways.entry(kind).or_insert(first);
            }
            if kind == ActKind::Align || !kind.is_step() {
                continue;
            }
            let Some(next) = after(&task, kind, at) else { continue };
            if seen.is_new(&next, at) {
                queue.push_back((next, first.or(Some(Step::Act(kind)))));
            }
        }
    }
    if desk == DeskKind::Mine {
        for kind in ActKind::on_task().filter(|kind| *kind != ActKind::Align) {
            ways.entry(kind).or_insert(Step::Act(ActKind::Align));
        }
    }
    ways.retain(|kind, _| !already.contains(kind));
    ways
}

/// The outlines that were visited, each with the fewest deletions used up.
///
/// A state with more deletions used up permits nothing that one with fewer doesn't, and each act leads to the same
/// place, so it is skipped. Rules don't read the request for a title. Script rejections count as on a demo, since no
/// way goes through 按星图校准.
#[derive(Default)]
struct Seen(BTreeMap<Outline, u8>);

impl Seen {
    fn is_new(&mut self, task: &Task, at: Instant) -> bool {
        let outline = Outline::of(DeskKind::Demo, task, at);
        let rest = Outline { deletions: 0, title_asked: false, ..outline };
        let is_new = self.0.get(&rest).is_none_or(|fewest| outline.deletions < *fewest);
        if is_new {
            self.0.insert(rest, outline.deletions);
        }
        is_new
    }
}

/// Returns the task without texts and files: no rule reads them, and each step would copy them.
fn bare(task: &Task) -> Task {
    let mut bare = task.clone();
    (bare.brief.name, bare.brief.text, bare.note) = Default::default();
    for version in bare.scripts.iter_mut().chain(&mut bare.videos) {
        version.submission = Submission::Elsewhere;
    }
    bare
}

/// Returns the task after such an act. What is handed in is marked as elsewhere: no rule reads that.
fn after(task: &Task, kind: ActKind, at: Instant) -> Option<Task> {
    let act = kind.sample(DeskKind::Mine, task.id);
    let by = kind.role().unwrap_or(Role::Creator);
    let mut next = task.clone();
    apply(&mut next, &Entry { seq: 0, at, noted_at: at, by, act }).ok()?;
    Some(next)
}
