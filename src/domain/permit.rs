//! The only place that knows what is allowed. Buttons, explanations, imports and tests all ask here.
//!
//! It decides on the kind of act, the task, the instant, and the people an act names; [`super::check`] decides on
//! wording and sizes.

mod naming;
mod on_task;

use super::act::Role;
use super::act_kind::ActKind;
use super::desk::{Desk, DeskKind};
use super::id::TaskId;
use super::instant::Instant;
use super::limits;
use super::refusal::Refusal;
use super::stage::Stage;
use super::task::Task;

pub(super) use naming::permit_naming;

/// Decides whether `by` may perform such an act on the task at `at`, noted at `noted_at`.
///
/// # Errors
/// The [`Refusal`] names the fact that blocks it.
pub fn permit(
    desk: &Desk,
    task: TaskId,
    kind: ActKind,
    by: Role,
    at: Instant,
    noted_at: Instant,
) -> Result<(), Refusal> {
    who_and_when(desk.kind(), kind, by, at, noted_at)?;
    match kind {
        kind if kind.opens_a_task() && (task <= desk.last_task() || task.0 > limits::ID) => Err(Refusal::IdUsed),
        kind if kind.opens_a_task() || !kind.concerns_a_task() => Ok(()),
        _ if desk.is_quarantined(task) => Err(Refusal::Quarantined),
        ActKind::BringBack if desk.is_put_away(task) => Ok(()),
        _ if desk.is_put_away(task) => Err(Refusal::PutAway),
        on_task => {
            let log = desk.log(task).ok_or(Refusal::NoSuchTask)?;
            on_standing(log.task(), log.seen_at(at), on_task, at, noted_at)
        }
    }
}

/// Decides on an act on an existing task.
pub(super) fn permit_on(
    desk: DeskKind,
    task: &Task,
    kind: ActKind,
    by: Role,
    at: Instant,
    noted_at: Instant,
) -> Result<(), Refusal> {
    who_and_when(desk, kind, by, at, noted_at)?;
    on_standing(task, task.seen_at(at), kind, at, noted_at)
}

/// Decides on the task, whose stage as seen at `at` is given, after role and time were checked.
fn on_standing(task: &Task, stage: Stage, kind: ActKind, at: Instant, noted_at: Instant) -> Result<(), Refusal> {
    match kind {
        // Taking back and putting away are allowed at any stage and instant.
        ActKind::TakeBack | ActKind::PutAway => Ok(()),
        ActKind::BringBack => Err(Refusal::NotPutAway),
        _ => on_task::permit(task, stage, kind, at, noted_at),
    }
}

fn who_and_when(desk: DeskKind, kind: ActKind, by: Role, at: Instant, noted_at: Instant) -> Result<(), Refusal> {
    if let Some(role) = kind.role().filter(|role| *role != by) {
        return Err(Refusal::NotYours { role });
    }
    if at > noted_at {
        return Err(Refusal::InFuture);
    }
    match (kind, desk) {
        (
            ActKind::KeepRules
            | ActKind::AddAligned
            | ActKind::Align
            | ActKind::Correct
            | ActKind::TakeBack
            | ActKind::PutAway
            | ActKind::BringBack,
            DeskKind::Demo,
        ) => Err(Refusal::OnlyOnMine),
        _ => Ok(()),
    }
}
