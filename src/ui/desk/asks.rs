//! What an act asks for before it can be performed: one description per kind, used by forms, samples and buttons.

use crate::domain::{Act, ActKind, Field, Language, Submission, TaskId};
use crate::ui::words::tr;

/// What the form of a kind of act asks for, and how the act is made from it.
#[derive(Clone, Copy)]
pub enum Asks {
    /// Nothing: it is performed immediately.
    Nothing(fn(TaskId) -> Act),
    /// A confirmation, knowing what it costs.
    Price(fn(TaskId) -> Act),
    /// A text.
    Text(Field, fn(TaskId, String) -> Act),
    /// A script or a video.
    File(Field, fn(TaskId, Submission) -> Act),
    /// A video's title and its link.
    Publication(fn(TaskId, String, String) -> Act),
    /// The agreed dates (D23).
    Dates,
    /// Which wording is to be corrected, and into what.
    Correction,
    /// What Xingtu shows (D24).
    Facts,
    /// Nothing here: it has a screen or a button of its own.
    Elsewhere,
}

/// Returns what a kind of act asks for.
pub fn asks(kind: ActKind) -> Asks {
    use Asks::{Correction, Dates, Elsewhere, Facts, File, Nothing, Price, Publication, Text};
    match kind {
        ActKind::Accept => Nothing(|task| Act::Accept { task }),
        ActKind::Decline => Nothing(|task| Act::Decline { task }),
        ActKind::Withdraw => Nothing(|task| Act::Withdraw { task }),
        ActKind::SubmitScript => File(Field::Script, |task, script| Act::SubmitScript { task, script }),
        ActKind::ApproveScript => Nothing(|task| Act::ApproveScript { task }),
        ActKind::RejectScript => Text(Field::Comment, |task, comment| Act::RejectScript { task, comment, points: Vec::new() }),
        ActKind::SubmitVideo => File(Field::Video, |task, video| Act::SubmitVideo { task, video }),
        ActKind::ApproveVideo => Nothing(|task| Act::ApproveVideo { task }),
        ActKind::RejectVideo => Text(Field::Comment, |task, comment| Act::RejectVideo { task, comment, points: Vec::new() }),
        ActKind::Pass => Nothing(|task| Act::Pass { task }),
        ActKind::Fail => Text(Field::Comment, |task, comment| Act::Fail { task, comment }),
        ActKind::HandOver => Nothing(|task| Act::HandOver { task }),
        ActKind::DecideApprove => Nothing(|task| Act::DecideApprove { task }),
        ActKind::DecideCancel => Text(Field::Reason, |task, reason| Act::DecideCancel { task, reason }),
        ActKind::Publish => Publication(|task, title, link| Act::Publish { task, title, link }),
        ActKind::SignOff => Nothing(|task| Act::SignOff { task }),
        ActKind::AskTitle => Text(Field::Title, |task, title| Act::AskTitle { task, title }),
        ActKind::Delete => Price(|task| Act::Delete { task }),
        ActKind::Republish => Publication(|task, title, link| Act::Republish { task, title, link }),
        ActKind::MakePrivate => Price(|task| Act::MakePrivate { task }),
        ActKind::MakePublic => Nothing(|task| Act::MakePublic { task }),
        ActKind::Complain => Text(Field::Reason, |task, reason| Act::Complain { task, reason }),
        ActKind::WithdrawComplaint => Nothing(|task| Act::WithdrawComplaint { task }),
        ActKind::DismissComplaint => Nothing(|task| Act::DismissComplaint { task }),
        ActKind::UpholdComplaint => Nothing(|task| Act::UpholdComplaint { task }),
        ActKind::SettleCompleted => Text(Field::Reason, |task, reason| Act::SettleCompleted { task, reason }),
        ActKind::SettleCancelled => Text(Field::Reason, |task, reason| Act::SettleCancelled { task, reason }),
        ActKind::ChangeDates => Dates,
        ActKind::Align => Facts,
        ActKind::Correct => Correction,
        ActKind::PutAway => Price(|task| Act::PutAway { task }),
        ActKind::BringBack => Nothing(|task| Act::BringBack { task }),
        ActKind::AddClient
        | ActKind::AddCreator
        | ActKind::KeepProfile
        | ActKind::KeepRules
        | ActKind::SwitchReceiving
        | ActKind::Assign
        | ActKind::AddAligned
        // It names a point, which is beside its box.
        | ActKind::TickPoint
        // It names a record, which is beside its button: `Here::take_back`.
        | ActKind::TakeBack => Elsewhere,
    }
}

/// Returns the act of a kind that needs only its task.
pub fn bare(task: TaskId, kind: ActKind) -> Option<Act> {
    match asks(kind) {
        Asks::Nothing(act) => Some(act(task)),
        _ => None,
    }
}

/// Returns the hint for a text field.
pub fn hint(lang: Language, kind: ActKind, field: Field) -> String {
    match (field, kind) {
        (Field::Title, _) => tr!(lang, form.another_title),
        (Field::Reason, ActKind::Complain) => tr!(lang, form.complaint_reason_hint),
        (Field::Comment, _) => tr!(lang, form.comment_hint),
        _ => String::new(),
    }
}
