//! Decides on acts on an existing task. Each kind has its arm, in the order of a task's life, without a wildcard: a new
//! kind without a rule doesn't compile. `tests/engine/table.md` lists the answer of each kind at each stage.

use crate::domain::act_kind::ActKind;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::stage::{Reviewer, Stage, Visibility};
use crate::domain::task::{Complaint, Task, Work};

/// Decides whether such an act is allowed on the task as seen at `at`, noted at `noted_at`.
pub(super) fn permit(task: &Task, kind: ActKind, at: Instant, noted_at: Instant) -> Result<(), Refusal> {
    // What Xingtu shows now can be recorded even if the clock was ahead at the last step (D24).
    let shown_now = kind == ActKind::Align && at == noted_at;
    if at < task.last_at && !shown_now {
        return Err(Refusal::BeforeLast { last: task.last_at });
    }
    let stage = task.seen_at(at);
    let wrong = Refusal::WrongStage { stage: stage.kind() };
    let is_offered = matches!(stage, Stage::Offered { .. });
    match (kind, stage) {
        // Alignment and corrections are allowed at any stage, also after the end (D24).
        (ActKind::Align | ActKind::Correct, _) => return Ok(()),
        (_, Stage::Completed { at, how }) => return Err(Refusal::Completed { at, how }),
        (_, Stage::Cancelled { at, how }) => return Err(Refusal::Cancelled { at, how }),
        _ => {}
    }
    match kind {
        // Accepting, declining, withdrawing (S4, D5, D22).
        ActKind::Accept => only_if(is_offered, wrong),
        ActKind::Decline => only_if(is_offered, wrong).and(only_if(task.values().may_decline, Refusal::NoDeclining)),
        ActKind::Withdraw => only_if(is_offered, Refusal::AlreadyAccepted),
        // Script and video, and their reviews (S5, D7, D8).
        ActKind::SubmitScript => only_if(matches!(stage, Stage::Scripting), wrong),
        // After a deletion another video may replace the approved one (D18).
        ActKind::SubmitVideo => only_if(matches!(stage, Stage::Filming | Stage::TakenDown), wrong),
        ActKind::ApproveScript | ActKind::RejectScript => match stage {
            Stage::ScriptReview { by } => review(task, Work::Script, by, kind == ActKind::RejectScript),
            _ => Err(wrong),
        },
        ActKind::ApproveVideo | ActKind::RejectVideo => match stage {
            Stage::VideoReview { by } => review(task, Work::Video, by, kind == ActKind::RejectVideo),
            _ => Err(wrong),
        },
        ActKind::Pass | ActKind::Fail => match reviewer(stage).ok_or(wrong)? {
            Reviewer::Platform => Ok(()),
            Reviewer::Client => Err(Refusal::ClientReviews),
            Reviewer::PlatformDeciding => Err(Refusal::PlatformDecides),
        },
        ActKind::HandOver => match stage {
            Stage::ScriptReview { by } => hand_over(task, Work::Script, by),
            Stage::VideoReview { by } => hand_over(task, Work::Video, by),
            _ => Err(wrong),
        },
        ActKind::DecideApprove | ActKind::DecideCancel => {
            only_if(reviewer(stage).ok_or(wrong)? == Reviewer::PlatformDeciding, Refusal::NotHandedOver)
        }
        // Publication, and acts on the published video (S9, S10, D11, D14–D19).
        ActKind::Publish => only_if(matches!(stage, Stage::Ready), wrong),
        ActKind::Republish => only_if(matches!(stage, Stage::TakenDown), wrong),
        // Also while a complaint is open or upheld: signing off settles it (D14).
        ActKind::SignOff => match stage {
            Stage::Live { video: Visibility::Public { .. } } => Ok(()),
            _ if task.publications.is_empty() => Err(wrong),
            _ => Err(Refusal::NotPublic),
        },
        ActKind::AskTitle => match stage {
            _ if task.publications.is_empty() => Err(Refusal::NotYetPublished),
            Stage::Live { .. } => deletion(task),
            _ => Ok(()),
        },
        ActKind::Delete => only_if(matches!(stage, Stage::Live { .. }), wrong).and_then(|()| deletion(task)),
        ActKind::MakePrivate => match stage {
            Stage::Live { video } => only_if(video != Visibility::Private, Refusal::AlreadyPrivate),
            _ => Err(wrong),
        },
        ActKind::MakePublic => match stage {
            Stage::Live { video } => only_if(video == Visibility::Private, Refusal::AlreadyPublic),
            _ => Err(wrong),
        },
        // Complaints (D12, D13).
        ActKind::Complain => match task.complaint {
            _ if task.publications.is_empty() => Err(Refusal::NotYetPublished),
            Complaint::None | Complaint::Over { .. } => Ok(()),
            Complaint::Open { .. } => Err(Refusal::ComplaintOpen),
            Complaint::Upheld { .. } => Err(Refusal::ComplaintUpheld),
        },
        ActKind::WithdrawComplaint | ActKind::DismissComplaint | ActKind::UpholdComplaint => {
            only_if(matches!(task.complaint, Complaint::Open { .. }), Refusal::NoOpenComplaint)
        }
        // Settling by the platform (D22).
        ActKind::SettleCompleted | ActKind::SettleCancelled if is_offered => Err(Refusal::NotAccepted),
        ActKind::SettleCompleted => only_if(matches!(stage, Stage::Live { .. }), Refusal::NoPublication),
        ActKind::TickPoint => only_if(!task.brief.points.is_empty(), Refusal::NoSuchPoint),
        // Two changes of dates stay in order (D23).
        ActKind::ChangeDates => only_if(at >= task.dates_at, Refusal::BeforeLast { last: task.dates_at }),
        ActKind::SettleCancelled | ActKind::Align | ActKind::Correct => Ok(()),
        // These don't depend on a task's stage: [`super::permit`] has already answered them.
        ActKind::AddClient
        | ActKind::AddCreator
        | ActKind::KeepProfile
        | ActKind::SwitchReceiving
        | ActKind::KeepRules
        | ActKind::Assign
        | ActKind::AddAligned
        | ActKind::TakeBack
        | ActKind::PutAway
        | ActKind::BringBack => Err(wrong),
    }
}

fn only_if(fits: bool, refusal: Refusal) -> Result<(), Refusal> {
    if fits { Ok(()) } else { Err(refusal) }
}

/// Returns who reviews a script or a video; `None` if nothing is under review.
fn reviewer(stage: Stage) -> Option<Reviewer> {
    match stage {
        Stage::ScriptReview { by } | Stage::VideoReview { by } => Some(by),
        _ => None,
    }
}

/// The client may review when it is the client's turn (D7), and reject while a rejection is left (D8).
fn review(task: &Task, work: Work, by: Reviewer, rejects: bool) -> Result<(), Refusal> {
    match (by, task.rejection_limit(work)) {
        (Reviewer::Platform, _) => Err(Refusal::PlatformReviews),
        (Reviewer::PlatformDeciding, _) => Err(Refusal::PlatformDecides),
        (Reviewer::Client, Some(limit)) if rejects && !task.may_reject(work) => Err(Refusal::NoRejectionLeft { limit }),
        (Reviewer::Client, _) => Ok(()),
    }
}

fn hand_over(task: &Task, work: Work, by: Reviewer) -> Result<(), Refusal> {
    match by {
        Reviewer::Platform => Err(Refusal::PlatformReviews),
        Reviewer::PlatformDeciding => Err(Refusal::PlatformDecides),
        Reviewer::Client if task.rejection_limit(work).is_none() => Err(Refusal::NoRejectionLimit),
        Reviewer::Client if task.may_reject(work) => Err(Refusal::RejectionsLeft),
        Reviewer::Client => Ok(()),
    }
}

fn deletion(task: &Task) -> Result<(), Refusal> {
    match task.deletions_left() {
        0 => Err(Refusal::NoDeletionLeft { limit: task.values().deletions }),
        _ => Ok(()),
    }
}
