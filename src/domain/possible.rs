//! Every act on a task with the answer of [`super::permit`]: permitted, or the refusal with its rule and the shortest
//! way to where it is permitted.

use super::act::Role;
use super::act_kind::ActKind;
use super::desk::Desk;
use super::explore::{self, Step};
use super::id::TaskId;
use super::instant::Instant;
use super::permit::permit;
use super::refusal::Refusal;
use super::source::RuleId;

/// One kind of act and whether it is permitted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// The act asked for.
    pub kind: ActKind,
    /// Permitted, or why not.
    pub answer: Result<(), Blocked>,
}

/// Why an act is not permitted, and what would lead to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Blocked {
    /// The fact that blocks it.
    pub refusal: Refusal,
    /// The rule that the refusal is based on.
    pub rule: Option<RuleId>,
    /// The first step of a shortest way to where it is permitted; `None` if nothing leads there.
    pub way: Option<Step>,
}

/// Asks for each kind of act on a task, by the role whose act it is, at `at`, noted at `noted_at`.
#[must_use]
pub fn possible(desk: &Desk, task: TaskId, at: Instant, noted_at: Instant) -> Vec<Answer> {
    let mut ways = None;
    let mut way_to = |kind| {
        let ways = ways.get_or_insert_with(|| desk.log(task).map(|log| explore::ways(desk.kind(), log.task(), at)));
        ways.as_ref().and_then(|ways| ways.get(&kind).copied())
    };
    answers(desk, task, at, noted_at)
        .map(|(kind, answer)| {
            let blocked = |refusal: Refusal| Blocked { refusal, rule: refusal.rule(kind), way: way_to(kind) };
            Answer { kind, answer: answer.map_err(blocked) }
        })
        .collect()
}

/// Returns the kinds of act that are permitted on a task at `at`, noted at `noted_at`, like [`possible`] but without
/// searching for ways.
pub fn permitted(desk: &Desk, task: TaskId, at: Instant, noted_at: Instant) -> impl Iterator<Item = ActKind> {
    answers(desk, task, at, noted_at).filter_map(|(kind, answer)| answer.is_ok().then_some(kind))
}

fn answers(
    desk: &Desk,
    task: TaskId,
    at: Instant,
    noted_at: Instant,
) -> impl Iterator<Item = (ActKind, Result<(), Refusal>)> {
    ActKind::on_task().map(move |kind| {
        let by = kind.role().unwrap_or(Role::Creator);
        (kind, permit(desk, task, kind, by, at, noted_at))
    })
}
