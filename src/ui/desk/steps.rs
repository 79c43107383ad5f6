//! The permitted acts in order: what comes next for whoever has the turn, everything else that can be done, and what
//! can still be recorded late. The engine says what is permitted; this only orders it.

use super::asks::bare;
use crate::domain::{ActKind, Complaint, Desk, DeskKind, Instant, Role, Task, TaskId, Turn, permitted, turn};

/// Returns the acts that come next on a task: the natural one first, then at most one other answer to the same
/// question.
pub fn next(desk: &Desk, id: TaskId, now: Instant) -> Vec<ActKind> {
    let Some(task) = desk.task(id) else { return Vec::new() };
    let role = match turn(task, now) {
        Turn::Creator => Role::Creator,
        Turn::Client | Turn::ClientOrTime => Role::Client,
        Turn::Platform => Role::Platform,
        Turn::NoOne => return Vec::new(),
    };
    let at = desk.at_once(id, now);
    let mut kinds: Vec<_> =
        permitted(desk, id, at, at.max(now)).filter(|kind| kind.role() == Some(role) && is_course(*kind)).collect();
    kinds.sort_by_key(|kind| !goes_first(*kind, task));
    let others = kinds.iter().skip(1).copied().find(|kind| is_other_answer(desk.kind(), *kind));
    kinds.truncate(1);
    kinds.extend(others);
    kinds
}

/// Returns every act that is permitted on a task now, what comes next first. Taking back belongs to the history, and
/// ticking to the brief.
pub fn doable(desk: &Desk, id: TaskId, now: Instant) -> Vec<ActKind> {
    let mut kinds = next(desk, id, now);
    let at = desk.at_once(id, now);
    for kind in
        permitted(desk, id, at, at.max(now)).filter(|kind| !matches!(kind, ActKind::TakeBack | ActKind::TickPoint))
    {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// Returns what may have happened before and can still be recorded (补记). A form asks when it happened anyway, so these
/// are only acts without a form; all steps once time has ended the task's stage.
pub fn late(desk: &Desk, id: TaskId, now: Instant) -> Vec<ActKind> {
    let Some(task) = desk.task(id).filter(|_| desk.kind() == DeskKind::Mine) else { return Vec::new() };
    let ended = task.seen_at(now) != task.stage;
    permitted(desk, id, task.last_at, now.max(task.last_at))
        .filter(|kind| kind.is_step() && *kind != ActKind::Align && (ended || bare(id, *kind).is_some()))
        .collect()
}

/// Tells whether an act is a step of the task's course, and not one that keeps or corrects records.
fn is_course(kind: ActKind) -> bool {
    kind.is_step() && kind != ActKind::Align
}

/// Tells whether an act goes first: a deleted or hidden video comes back first; one with an upheld complaint has to be
/// deleted before that.
fn goes_first(kind: ActKind, task: &Task) -> bool {
    match kind {
        ActKind::Republish => true,
        ActKind::MakePublic => !matches!(task.complaint, Complaint::Upheld { .. }),
        _ => false,
    }
}

/// Tells whether an act is another answer to the same question. On one's own desk not a complaint: it is rare, and a
/// button for it would only worry.
fn is_other_answer(desk: DeskKind, kind: ActKind) -> bool {
    matches!(
        kind,
        ActKind::RejectScript
            | ActKind::RejectVideo
            | ActKind::Fail
            | ActKind::HandOver
            | ActKind::DecideCancel
            | ActKind::UpholdComplaint
            | ActKind::SettleCancelled
    ) || (desk == DeskKind::Demo && kind == ActKind::Complain)
}
