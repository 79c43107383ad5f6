//! Decides on acts that concern a task which is there: one line of the rules after the other, in the
//! order of a task's life. A stage or act that isn't named is refused, so `_` stands here for no; that each
//! has its answer, the table in `tests/engine/table.md` shows.

use crate::domain::act_kind::ActKind;
use crate::domain::instant::Instant;
use crate::domain::refusal::Refusal;
use crate::domain::stage::{Reviewer, Stage, Visibility};
use crate::domain::task::{Complaint, Task, Work};

/// Decides whether such an act fits the task as seen at `at`, noted at `noted_at`.
pub(super) fn permit(task: &Task, kind: ActKind, at: Instant, noted_at: Instant) -> Result<(), Refusal> {
    // What Xingtu shows at this moment can be kept even if the clock ran ahead when the last step was recorded (D24).
    let shown_now = kind == ActKind::Align && at == noted_at;
    if at < task.last_at && !shown_now {
        return Err(Refusal::BeforeLast { last: task.last_at });
    }
    let stage = task.seen_at(at);
    match (kind, stage) {
        // Whatever Xingtu shows can be kept, and wording put right, also after the end (D24).
        (ActKind::Align | ActKind::Correct, _) => return Ok(()),
        (_, Stage::Completed { at, how }) => return Err(Refusal::Completed { at, how }),
        (_, Stage::Cancelled { at, how }) => return Err(Refusal::Cancelled { at, how }),
        _ => {}
    }
    if kind < ActKind::Publish { until_publication(task, kind, stage) } else { from_publication(task, kind, stage, at) }
}

/// Acceptance, script, video and their reviews (S4, S5, D5, D7, D8).
fn until_publication(task: &Task, kind: ActKind, stage: Stage) -> Result<(), Refusal> {
    let wrong = Err(Refusal::WrongStage { stage: stage.kind() });
    match kind {
        ActKind::Accept => match stage {
            Stage::Offered { .. } => Ok(()),
            _ => wrong,
        },
        ActKind::Decline => match stage {
            Stage::Offered { .. } if task.values().may_decline => Ok(()),
            Stage::Offered { .. } => Err(Refusal::NoDeclining),
            _ => wrong,
        },
        ActKind::Withdraw => match stage {
            Stage::Offered { .. } => Ok(()),
            _ => Err(Refusal::AlreadyAccepted),
        },
        ActKind::SubmitScript => match stage {
            Stage::Scripting => Ok(()),
            _ => wrong,
        },
        ActKind::ApproveScript | ActKind::RejectScript => match stage {
            Stage::ScriptReview { by } => review(task, Work::Script, by, kind == ActKind::RejectScript),
            _ => wrong,
        },
        ActKind::SubmitVideo => match stage {
            // After a deletion another video may take the place of the approved one (D18).
            Stage::Filming | Stage::TakenDown => Ok(()),
            _ => wrong,
        },
        ActKind::ApproveVideo | ActKind::RejectVideo => match stage {
            Stage::VideoReview { by } => review(task, Work::Video, by, kind == ActKind::RejectVideo),
            _ => wrong,
        },
        ActKind::Pass | ActKind::Fail => match stage {
            Stage::ScriptReview { by } | Stage::VideoReview { by } => match by {
                Reviewer::Platform => Ok(()),
                Reviewer::Client => Err(Refusal::ClientReviews),
                Reviewer::PlatformDeciding => Err(Refusal::PlatformDecides),
            },
            _ => wrong,
        },
        ActKind::HandOver => match stage {
            Stage::ScriptReview { by } => hand_over(task, Work::Script, by),
            Stage::VideoReview { by } => hand_over(task, Work::Video, by),
            _ => wrong,
        },
        ActKind::DecideApprove | ActKind::DecideCancel => match stage {
            Stage::ScriptReview { by } | Stage::VideoReview { by } => match by {
                Reviewer::PlatformDeciding => Ok(()),
                Reviewer::Platform | Reviewer::Client => Err(Refusal::NotHandedOver),
            },
            _ => wrong,
        },
        _ => wrong,
    }
}

/// Publication, sign-off, what may happen to the published video, complaints, and what a task can be told at any time
/// (S9, S10, D11–D19, D22–D24).
fn from_publication(task: &Task, kind: ActKind, stage: Stage, at: Instant) -> Result<(), Refusal> {
    let wrong = Err(Refusal::WrongStage { stage: stage.kind() });
    match kind {
        ActKind::Publish => match stage {
            Stage::Ready => Ok(()),
            _ => wrong,
        },
        ActKind::SignOff => match stage {
            // Also while a complaint is open or upheld: it settles the complaint (D14).
            Stage::Live { video: Visibility::Public { .. } } => Ok(()),
            _ if task.publications.is_empty() => wrong,
            _ => Err(Refusal::NotPublic),
        },
        ActKind::AskTitle => match stage {
            _ if task.publications.is_empty() => Err(Refusal::NotYetPublished),
            Stage::Live { .. } => deletion(task),
            _ => Ok(()),
        },
        ActKind::Delete => match stage {
            Stage::Live { .. } => deletion(task),
            _ => wrong,
        },
        ActKind::Republish => match stage {
            Stage::TakenDown => Ok(()),
            _ => wrong,
        },
        ActKind::MakePrivate => match stage {
            Stage::Live { video: Visibility::Public { .. } } => Ok(()),
            Stage::Live { video: Visibility::Private } => Err(Refusal::AlreadyPrivate),
            _ => wrong,
        },
        ActKind::MakePublic => match stage {
            Stage::Live { video: Visibility::Private } => Ok(()),
            Stage::Live { video: Visibility::Public { .. } } => Err(Refusal::AlreadyPublic),
            _ => wrong,
        },
        ActKind::Complain => match task.complaint {
            _ if task.publications.is_empty() => Err(Refusal::NotYetPublished),
            Complaint::None | Complaint::Over { .. } => Ok(()),
            Complaint::Open { .. } => Err(Refusal::ComplaintOpen),
            Complaint::Upheld { .. } => Err(Refusal::ComplaintUpheld),
        },
        ActKind::WithdrawComplaint | ActKind::DismissComplaint | ActKind::UpholdComplaint => match task.complaint {
            Complaint::Open { .. } => Ok(()),
            Complaint::None | Complaint::Over { .. } | Complaint::Upheld { .. } => Err(Refusal::NoOpenComplaint),
        },
        ActKind::SettleCompleted => match stage {
            Stage::Live { .. } => Ok(()),
            Stage::Offered { .. } => Err(Refusal::NotAccepted),
            _ => Err(Refusal::NoPublication),
        },
        ActKind::SettleCancelled => match stage {
            Stage::Offered { .. } => Err(Refusal::NotAccepted),
            _ => Ok(()),
        },
        ActKind::ChangeDates if at < task.dates_at => Err(Refusal::BeforeLast { last: task.dates_at }),
        ActKind::ChangeDates | ActKind::Align | ActKind::Correct => Ok(()),
        _ => wrong,
    }
}

/// The client reviews when it is the client's turn (D7), and rejects while a rejection is left (D8).
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
