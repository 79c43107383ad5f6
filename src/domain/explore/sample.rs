//! An act of each kind, with a payload that every desk takes: what the rules decide on is the kind.

use crate::domain::act::{Act, Correction};
use crate::domain::act_kind::ActKind;
use crate::domain::brief::AgreedDates;
use crate::domain::desk::DeskKind;
use crate::domain::id::FileId;
use crate::domain::submission::{FileKind, KeptFile, Submission};
use crate::domain::task::Task;

/// Returns an act of that kind on a task; `None` for kinds that concern no task which is there, and for
/// alignment, which needs facts.
pub(in crate::domain) fn of(desk: DeskKind, task: &Task, kind: ActKind) -> Option<Act> {
    let task = task.id;
    let text = || "1".to_owned();
    let link = || "https://v.douyin.com/1/".to_owned();
    let file = |name: &str, kind| match desk {
        DeskKind::Mine => Submission::Elsewhere,
        DeskKind::Demo => {
            Submission::Here(KeptFile { id: FileId("0".repeat(64)), name: name.to_owned(), size: 1, kind })
        }
    };
    Some(match kind {
        ActKind::AddClient
        | ActKind::AddCreator
        | ActKind::KeepProfile
        | ActKind::SwitchReceiving
        | ActKind::Assign
        | ActKind::AddAligned
        | ActKind::Align => return None,
        ActKind::Withdraw => Act::Withdraw { task },
        ActKind::Accept => Act::Accept { task },
        ActKind::Decline => Act::Decline { task },
        ActKind::ChangeDates => Act::ChangeDates { task, agreed: AgreedDates::default() },
        ActKind::SubmitScript => Act::SubmitScript { task, script: file("1.txt", FileKind::Text) },
        ActKind::ApproveScript => Act::ApproveScript { task },
        ActKind::RejectScript => Act::RejectScript { task, comment: text() },
        ActKind::SubmitVideo => Act::SubmitVideo { task, video: file("1.webm", FileKind::Webm) },
        ActKind::ApproveVideo => Act::ApproveVideo { task },
        ActKind::RejectVideo => Act::RejectVideo { task, comment: text() },
        ActKind::Pass => Act::Pass { task },
        ActKind::Fail => Act::Fail { task, comment: text() },
        ActKind::HandOver => Act::HandOver { task },
        ActKind::DecideApprove => Act::DecideApprove { task },
        ActKind::DecideCancel => Act::DecideCancel { task, reason: text() },
        ActKind::Publish => Act::Publish { task, title: text(), link: link() },
        ActKind::MakePrivate => Act::MakePrivate { task },
        ActKind::MakePublic => Act::MakePublic { task },
        ActKind::Delete => Act::Delete { task },
        ActKind::Republish => Act::Republish { task, title: text(), link: link() },
        ActKind::AskTitle => Act::AskTitle { task, title: text() },
        ActKind::SignOff => Act::SignOff { task },
        ActKind::Complain => Act::Complain { task, reason: text() },
        ActKind::WithdrawComplaint => Act::WithdrawComplaint { task },
        ActKind::DismissComplaint => Act::DismissComplaint { task },
        ActKind::UpholdComplaint => Act::UpholdComplaint { task },
        ActKind::SettleCompleted => Act::SettleCompleted { task, reason: text() },
        ActKind::SettleCancelled => Act::SettleCancelled { task, reason: text() },
        ActKind::Correct => Act::Correct { task, to: Correction::Note(text()) },
        ActKind::TakeBack => Act::TakeBack { task, record: None },
        ActKind::PutAway => Act::PutAway { task },
        ActKind::BringBack => Act::BringBack { task },
    })
}
