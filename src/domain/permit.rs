//! The one place that knows what is allowed. Buttons, explanations, imports and tests all ask here.
//!
//! It decides on the kind of act, the task and the instant; wording and sizes are [`super::check`]'s.

use super::act::{Act, Role};
use super::act_kind::ActKind;
use super::desk::{Desk, DeskKind};
use super::id::TaskId;
use super::instant::Instant;
use super::refusal::Refusal;
use super::task::{Cancellation, Completion, Stage, Task};

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
    if let Some(role) = kind.role().filter(|role| *role != by) {
        return Err(Refusal::NotYours { role });
    }
    if at > noted_at {
        return Err(Refusal::InFuture);
    }
    match kind {
        ActKind::Assign if task <= desk.last_task() => Err(Refusal::IdUsed),
        ActKind::AddClient | ActKind::AddCreator | ActKind::Assign => Ok(()),
        ActKind::TakeBack if desk.kind() != DeskKind::Mine => Err(Refusal::OnlyOnMine),
        // What is taken back does not stand, and has no place in the task's time.
        ActKind::TakeBack => desk.task(task).map(|_| ()).ok_or(Refusal::NoSuchTask),
        ActKind::Accept
        | ActKind::SubmitScript
        | ActKind::ApproveScript
        | ActKind::RejectScript
        | ActKind::SubmitVideo
        | ActKind::ApproveVideo
        | ActKind::RejectVideo
        | ActKind::Publish
        | ActKind::SignOff => on_task(desk.task(task).ok_or(Refusal::NoSuchTask)?, kind, at),
    }
}

/// Decides on the ids that an act introduces or names, beside [`permit`].
///
/// # Errors
/// [`Refusal::IdUsed`], [`Refusal::NoSuchClient`] or [`Refusal::NoSuchCreator`].
pub(super) fn permit_ids(desk: &Desk, act: &Act) -> Result<(), Refusal> {
    let people = desk.people();
    match act {
        Act::AddClient { client, .. } if *client < people.next_client() => Err(Refusal::IdUsed),
        Act::AddCreator { creator, .. } if *creator < people.next_creator() => Err(Refusal::IdUsed),
        Act::Assign { client, .. } if !people.clients.contains_key(client) => Err(Refusal::NoSuchClient),
        Act::Assign { creator, .. } if !people.creators.contains_key(creator) => Err(Refusal::NoSuchCreator),
        Act::AddClient { .. }
        | Act::AddCreator { .. }
        | Act::Assign { .. }
        | Act::Accept { .. }
        | Act::SubmitScript { .. }
        | Act::ApproveScript { .. }
        | Act::RejectScript { .. }
        | Act::SubmitVideo { .. }
        | Act::ApproveVideo { .. }
        | Act::RejectVideo { .. }
        | Act::Publish { .. }
        | Act::SignOff { .. }
        | Act::TakeBack { .. } => Ok(()),
    }
}

fn on_task(task: &Task, kind: ActKind, at: Instant) -> Result<(), Refusal> {
    if at < task.last_at {
        return Err(Refusal::BeforeLast { last: task.last_at });
    }
    let stage = task.seen_at(at);
    let fits = match stage {
        Stage::Offered => kind == ActKind::Accept,
        Stage::Scripting => kind == ActKind::SubmitScript,
        Stage::ScriptReview => matches!(kind, ActKind::ApproveScript | ActKind::RejectScript),
        Stage::Filming => kind == ActKind::SubmitVideo,
        Stage::VideoReview => matches!(kind, ActKind::ApproveVideo | ActKind::RejectVideo),
        Stage::Ready => kind == ActKind::Publish,
        Stage::Live { .. } => kind == ActKind::SignOff,
        Stage::Cancelled { at, how: Cancellation::Lapsed } => return Err(Refusal::Lapsed { at }),
        Stage::Completed { at, how: Completion::SevenDays } => return Err(Refusal::CompletedByItself { at }),
        Stage::Completed { at, how: Completion::SignedOff } => return Err(Refusal::SignedOff { at }),
    };
    if fits { Ok(()) } else { Err(Refusal::WrongStage { stage: stage.kind() }) }
}
