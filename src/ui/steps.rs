//! Which of the permitted acts come next: those of whoever has the turn, in the order of a task's life. The
//! engine says what is permitted; here it is only put in order.

use crate::domain::{ActKind, Complaint, Desk, DeskKind, Instant, Role, Task, TaskId, Turn, permitted, turn};

/// Returns the acts that come next on a task, the natural one first, and beside it only the other answer that
/// the same question has.
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

/// What keeps a record, or puts it right, is no step of the task's course.
fn is_course(kind: ActKind) -> bool {
    kind.is_step() && kind != ActKind::Align
}

/// A video that is gone or hidden comes back first; one with an upheld complaint has to go before that.
fn goes_first(kind: ActKind, task: &Task) -> bool {
    match kind {
        ActKind::Republish => true,
        ActKind::MakePublic => !matches!(task.complaint, Complaint::Upheld { .. }),
        _ => false,
    }
}

/// On one's own desk a complaint is rare, and a button for it would only worry.
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
