//! Decides on acts on an existing task. Each kind has its arm, in the order of a task's life, without a wildcard: a new
//! kind without a rule doesn't compile. Nor does a new stage before it says whether it is an end, a review or a
//! published video ([`not_over`], [`under_review`], [`published`]). `tests/engine/table.md` lists the answer of each
//! kind at each stage.

use crate::act_kind::ActKind;
use crate::instant::Instant;
use crate::refusal::Refusal;
use crate::stage::{Reviewer, Stage, Visibility};
use crate::task::{Complaint, Task, Work};

/// Decides whether such an act is allowed on the task, which is seen at that stage at `at`, noted at `noted_at`.
pub(super) fn permit(task: &Task, stage: Stage, kind: ActKind, at: Instant, noted_at: Instant) -> Result<(), Refusal> {
    // What Xingtu shows now can be recorded even if the clock was ahead at the last step (D24).
    let shown_now = kind == ActKind::Align && at == noted_at;
    if at < task.last_at && !shown_now {
        return Err(Refusal::BeforeLast { last: task.last_at });
    }
    let wrong = Refusal::WrongStage { stage: stage.kind() };
    let is_offered = matches!(stage, Stage::Offered { .. });
    // Alignment and corrections are allowed at any stage, also after the end (D24).
    if matches!(kind, ActKind::Align | ActKind::Correct) {
        return Ok(());
    }
    not_over(stage)?;
    match kind {
        // Accepting, declining, withdrawing (S4, D5, D22).
        ActKind::Accept => only_if(is_offered, wrong),
        ActKind::Decline => only_if(is_offered, wrong).and(only_if(task.values().may_decline, Refusal::NoDeclining)),
        ActKind::Withdraw => only_if(is_offered, Refusal::AlreadyAccepted),
        // Script and video, and their reviews (S5, D7, D8).
        ActKind::SubmitScript => only_if(matches!(stage, Stage::Scripting), wrong),
        // After a deletion another video may replace the approved one (D18).
        ActKind::SubmitVideo => only_if(matches!(stage, Stage::Filming | Stage::TakenDown), wrong),
        ActKind::ApproveScript | ActKind::RejectScript => match under_review(stage) {
            Some((Work::Script, by)) => review(task, Work::Script, by, kind == ActKind::RejectScript),
            Some((Work::Video, _)) | None => Err(wrong),
        },
        ActKind::ApproveVideo | ActKind::RejectVideo => match under_review(stage) {
            Some((Work::Video, by)) => review(task, Work::Video, by, kind == ActKind::RejectVideo),
            Some((Work::Script, _)) | None => Err(wrong),
        },
        ActKind::Pass | ActKind::Fail => match under_review(stage).ok_or(wrong)?.1 {
            Reviewer::Platform => Ok(()),
            Reviewer::Client => Err(Refusal::ClientReviews),
            Reviewer::PlatformDeciding => Err(Refusal::PlatformDecides),
        },
        ActKind::HandOver => under_review(stage).ok_or(wrong).and_then(|(work, by)| hand_over(task, work, by)),
        ActKind::DecideApprove | ActKind::DecideCancel => {
            only_if(under_review(stage).ok_or(wrong)?.1 == Reviewer::PlatformDeciding, Refusal::NotHandedOver)
        }
        // Publication, and acts on the published video (S9, S10, D11, D14–D19).
        ActKind::Publish => only_if(matches!(stage, Stage::Ready), wrong),
        ActKind::Republish => only_if(matches!(stage, Stage::TakenDown), wrong),
        // Also while a complaint is open or upheld: signing off settles it (D14).
        ActKind::SignOff => match published(stage) {
            Some(Visibility::Public { .. }) => Ok(()),
            Some(Visibility::Private) | None if task.publications.is_empty() => Err(wrong),
            Some(Visibility::Private) | None => Err(Refusal::NotPublic),
        },
        ActKind::AskTitle => match published(stage) {
            _ if task.publications.is_empty() => Err(Refusal::NotYetPublished),
            Some(_) => deletion(task),
            None => Ok(()),
        },
        ActKind::Delete => published(stage).ok_or(wrong).and_then(|_| deletion(task)),
        ActKind::MakePrivate => only_if(published(stage).ok_or(wrong)? != Visibility::Private, Refusal::AlreadyPrivate),
        ActKind::MakePublic => only_if(published(stage).ok_or(wrong)? == Visibility::Private, Refusal::AlreadyPublic),
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
        ActKind::SettleCompleted => only_if(published(stage).is_some(), Refusal::NoPublication),
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

/// A task that has ended takes nothing more (D24).
fn not_over(stage: Stage) -> Result<(), Refusal> {
    match stage {
        Stage::Completed { at, how } => Err(Refusal::Completed { at, how }),
        Stage::Cancelled { at, how } => Err(Refusal::Cancelled { at, how }),
        Stage::Offered { .. }
        | Stage::Scripting
        | Stage::ScriptReview { .. }
        | Stage::Filming
        | Stage::VideoReview { .. }
        | Stage::Ready
        | Stage::Live { .. }
        | Stage::TakenDown => Ok(()),
    }
}

/// Returns what is under review and who reviews it; `None` if nothing is.
fn under_review(stage: Stage) -> Option<(Work, Reviewer)> {
    match stage {
        Stage::ScriptReview { by } => Some((Work::Script, by)),
        Stage::VideoReview { by } => Some((Work::Video, by)),
        Stage::Offered { .. }
        | Stage::Scripting
        | Stage::Filming
        | Stage::Ready
        | Stage::Live { .. }
        | Stage::TakenDown
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => None,
    }
}

/// Returns who can see the published video; `None` if none is published now.
fn published(stage: Stage) -> Option<Visibility> {
    match stage {
        Stage::Live { video } => Some(video),
        Stage::Offered { .. }
        | Stage::Scripting
        | Stage::ScriptReview { .. }
        | Stage::Filming
        | Stage::VideoReview { .. }
        | Stage::Ready
        | Stage::TakenDown
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => None,
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
