//! Answers: why an act isn't permitted and what would lead to it, what is wrong with a field, why something was not
//! stored. Each says what to do.

mod backups;

use super::{format, tr};
use crate::app::{HoldError, NotChanged, NotPerformed};
use crate::domain::{
    ActKind, Completion, DeskKind, Fault, Field, Instant, Language, Problem, Refusal, Role, Stage, Step,
};
use crate::ui::words;

pub use backups::{no_backup, not_restored};

/// Says why an act isn't permitted: the fact that blocks it.
pub fn refusal(lang: Language, kind: ActKind, refusal: Refusal, now: Instant) -> String {
    match refusal {
        Refusal::NoSuchTask => tr!(lang, refusal.unknown_task),
        Refusal::Quarantined => tr!(lang, refusal.quarantined),
        Refusal::PutAway => tr!(lang, refusal.put_away),
        Refusal::NotPutAway => tr!(lang, refusal.not_put_away),
        Refusal::NoSuchClient => tr!(lang, refusal.unknown_client),
        Refusal::NoSuchCreator => tr!(lang, refusal.unknown_creator),
        Refusal::NoSuchRules => tr!(lang, refusal.unknown_rules),
        Refusal::NoSuchPoint => tr!(lang, refusal.unknown_point),
        Refusal::IdUsed => tr!(lang, refusal.id_used),
        Refusal::NotYours { role: Role::Client } => tr!(lang, refusal.wrong_role_client),
        Refusal::NotYours { role: Role::Creator } => tr!(lang, refusal.wrong_role_creator),
        Refusal::NotYours { role: Role::Platform } => tr!(lang, refusal.wrong_role_platform),
        Refusal::InFuture => tr!(lang, refusal.in_future),
        Refusal::BeforeLast { last } => tr!(lang, refusal.before_last_entry, last = format::when(lang, last, now)),
        Refusal::OnlyOnMine => tr!(lang, refusal.only_on_mine),
        Refusal::EditedRules => tr!(lang, refusal.edited_rules),
        Refusal::NotReceiving => tr!(lang, refusal.receiving_off),
        Refusal::OwnTask => tr!(lang, refusal.creator_is_client),
        Refusal::WrongStage { stage } => tr!(lang, refusal.wrong_stage, stage = words::stage_kind(lang, stage)),
        Refusal::Completed { at, how } => completed(lang, kind, at, how),
        Refusal::Cancelled { at, how } => {
            let stage = words::stage(lang, Stage::Cancelled { at, how });
            tr!(lang, refusal.ended, when = format::end(lang, at), stage = stage)
        }
        Refusal::NoDeclining => tr!(lang, refusal.declining_not_in_rules),
        Refusal::AlreadyAccepted => tr!(lang, refusal.already_accepted),
        Refusal::NotAccepted => tr!(lang, refusal.not_accepted),
        Refusal::PlatformReviews => tr!(lang, refusal.platform_first),
        Refusal::ClientReviews => tr!(lang, refusal.client_reviews),
        Refusal::PlatformDecides => tr!(lang, refusal.platform_deciding),
        Refusal::NotHandedOver => tr!(lang, refusal.not_handed_over),
        Refusal::NoRejectionLeft { limit } => tr!(lang, refusal.review_limit_reached, max = limit),
        Refusal::RejectionsLeft => tr!(lang, refusal.review_limit_not_reached),
        Refusal::NoRejectionLimit => tr!(lang, refusal.no_review_limit),
        Refusal::AlreadyPrivate => tr!(lang, refusal.already_private),
        Refusal::AlreadyPublic => tr!(lang, refusal.already_public),
        Refusal::NotPublic => tr!(lang, refusal.not_public),
        Refusal::NotYetPublished => tr!(lang, refusal.not_published),
        Refusal::NoPublication => tr!(lang, refusal.no_publication),
        Refusal::NoDeletionLeft { limit } if kind == ActKind::AskTitle => tr!(lang, refusal.no_retitle, max = limit),
        Refusal::NoDeletionLeft { limit } => tr!(lang, refusal.deletions_used_up, max = limit),
        Refusal::ComplaintOpen => tr!(lang, refusal.complaint_open),
        Refusal::ComplaintUpheld => tr!(lang, refusal.complaint_upheld),
        Refusal::NoOpenComplaint => tr!(lang, refusal.no_complaint),
        Refusal::FileIsHere => tr!(lang, refusal.file_is_here),
        Refusal::NoSuchVersion => tr!(lang, refusal.unknown_version),
        Refusal::TakenBack => tr!(lang, refusal.taken_back),
        Refusal::NotLast => tr!(lang, refusal.not_last),
    }
}

/// Says that a task has completed; the article has words of its own only about the title then (S10).
fn completed(lang: Language, kind: ActKind, at: Instant, how: Completion) -> String {
    let when = format::end(lang, at);
    match (how, kind) {
        (Completion::Settled, _) => {
            tr!(lang, refusal.ended, when = when, stage = words::stage(lang, Stage::Completed { at, how }))
        }
        (_, ActKind::AskTitle) => {
            tr!(lang, refusal.completed_title, when = when, quote = tr!(lang, rule.s10_quote))
        }
        (_, _) => tr!(lang, refusal.completed, when = when),
    }
}

/// Says what would lead to an act that isn't permitted, and who has to do it.
pub fn way(lang: Language, desk: DeskKind, way: Step, due: Option<Instant>) -> String {
    match (way, desk, due) {
        (Step::Act(ActKind::Align), _, _) => tr!(lang, refusal.offer_align),
        (Step::Act(kind), DeskKind::Mine, _) => tr!(lang, refusal.way_record, act = words::act(lang, desk, kind)),
        (Step::Act(kind), DeskKind::Demo, _) => {
            let role = words::role(lang, kind.role().unwrap_or(Role::Creator));
            tr!(lang, refusal.way_do, act = words::act(lang, desk, kind), role = role)
        }
        (Step::At(_), _, Some(due)) => tr!(lang, refusal.offer_note_later, due = format::end(lang, due)),
        (Step::At(last), _, None) => tr!(lang, refusal.offer_note_later, due = format::moment(lang, last)),
    }
}

/// Names a field.
pub fn field(lang: Language, field: Field) -> String {
    match field {
        Field::Name => tr!(lang, form.task_name),
        Field::Client => tr!(lang, form.client),
        Field::Creator => tr!(lang, form.creator),
        Field::Brief => tr!(lang, form.brief),
        Field::Points => tr!(lang, form.points),
        Field::OtherDate => tr!(lang, form.agreed_what),
        Field::RuleSet => tr!(lang, form.rule_set_name),
        Field::Fee => tr!(lang, form.fee),
        Field::Comment => tr!(lang, form.comment),
        Field::Script => tr!(lang, form.script_file),
        Field::Video => tr!(lang, form.video_file),
        Field::Title => tr!(lang, form.title),
        Field::Link => tr!(lang, form.link),
        Field::Reason => tr!(lang, form.reason),
        Field::Note => tr!(lang, form.note),
        Field::KeepPublic => tr!(lang, form.agreed_keep_public),
        Field::Rules => tr!(lang, form.rules),
        Field::Stage => tr!(lang, form.stage),
    }
}

/// Says what is wrong with a field, and what to do.
pub fn problem(lang: Language, problem: Problem) -> String {
    match (problem.fault, problem.field) {
        (Fault::Empty, at) => tr!(lang, problem.empty, field = field(lang, at)),
        (Fault::Control, at) => tr!(lang, problem.control, field = field(lang, at)),
        (Fault::TooLong { max, .. }, Field::Link) => tr!(lang, problem.link_too_long, max = max),
        (Fault::TooLong { max, is }, _) => tr!(lang, problem.too_long, max = max, over = is - max),
        (Fault::NotHttps, _) => tr!(lang, problem.link_not_https),
        (Fault::NotALink, _) => tr!(lang, problem.link_invalid),
        (Fault::EmptyFile, _) => tr!(lang, problem.file_empty),
        (Fault::WrongKind, Field::Video) => tr!(lang, problem.file_wrong_kind_video),
        (Fault::WrongKind, _) => tr!(lang, problem.file_wrong_kind_script),
        (Fault::Encoding, _) => tr!(lang, problem.file_encoding),
        (Fault::TooLarge { max }, _) => tr!(lang, problem.file_too_large, max = format::size(max)),
        (Fault::Malformed, Field::Fee) => tr!(lang, problem.fee_invalid),
        (Fault::Malformed, _) => tr!(lang, problem.file_read_failed),
        (Fault::FileMissing, _) => tr!(lang, problem.file_missing),
        (Fault::Contradiction, _) => tr!(lang, problem.contradiction),
        (Fault::TooMany { max }, _) => tr!(lang, problem.too_many, max = max),
        (Fault::OutOfRange { min, max }, _) => tr!(lang, problem.number_invalid, min = min, max = max),
    }
}

/// Says why an act was not performed.
pub fn not_performed(lang: Language, kind: ActKind, why: &NotPerformed, now: Instant) -> String {
    match why {
        NotPerformed::Busy => tr!(lang, app.saving),
        NotPerformed::NotOpened => tr!(lang, app.part_not_fetched),
        NotPerformed::Worded(fault) => problem(lang, *fault),
        NotPerformed::Refused(Refusal::InFuture) => tr!(lang, problem.time_in_future),
        NotPerformed::Refused(Refusal::BeforeLast { last }) => {
            tr!(lang, problem.time_before_last, last = format::when(lang, *last, now))
        }
        NotPerformed::Refused(why) => refusal(lang, kind, *why, now),
        NotPerformed::InOtherTab => tr!(lang, problem.done_in_other_tab),
        NotPerformed::OtherDesk => tr!(lang, problem.other_desk),
        NotPerformed::NotSaved { full: true } => tr!(lang, storage.not_saved_full),
        NotPerformed::NotSaved { full: false } => tr!(lang, storage.not_saved),
        NotPerformed::Paused => tr!(lang, storage.paused_until_saved),
    }
}

/// Says why a file was not kept, and what to do.
pub fn not_held(lang: Language, why: &HoldError, field: Field) -> String {
    match why {
        HoldError::Wrong(fault) => problem(lang, Problem { field, fault: *fault }),
        HoldError::NoSpace { needed, left } => {
            tr!(lang, problem.no_space, needed = format::size(*needed), left = format::size(*left))
        }
        HoldError::Full => tr!(lang, storage.not_saved_full),
        HoldError::Changed => tr!(lang, problem.file_changed_while_reading),
        HoldError::Unreadable => tr!(lang, problem.file_read_failed),
        HoldError::Cancelled => tr!(lang, problem.cancelled_upload),
        HoldError::NotSaved => tr!(lang, storage.not_saved),
        HoldError::Missing => tr!(lang, storage.file_missing),
    }
}

/// Says why the desk on the screen was not replaced; `not_kept` is for when the browser failed.
pub fn not_changed(lang: Language, why: NotChanged, not_kept: String) -> String {
    match why {
        NotChanged::Unsaved => tr!(lang, storage.unsaved_first),
        NotChanged::NotKept => not_kept,
    }
}
