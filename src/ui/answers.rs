//! Texts that answer: why an act isn't permitted, what is wrong with a field, why something was not
//! kept. Each says what to do.

use super::format;
use super::i18n::i18n::Locale;
use super::words::{stage_kind, tr};
use crate::app::{HoldError, NotPerformed};
use crate::domain::{Fault, Field, Instant, Problem, Refusal, Role};

/// Says why an act isn't permitted.
pub fn refusal(lang: Locale, refusal: &Refusal, now: Instant) -> String {
    match refusal {
        Refusal::NoSuchTask => tr!(lang, refusal.unknown_task),
        Refusal::NoSuchClient => tr!(lang, refusal.unknown_client),
        Refusal::NoSuchCreator => tr!(lang, refusal.unknown_creator),
        Refusal::IdUsed => tr!(lang, refusal.id_used),
        Refusal::NotYours { role: Role::Client } => tr!(lang, refusal.wrong_role_client),
        Refusal::NotYours { role: Role::Creator } => tr!(lang, refusal.wrong_role_creator),
        Refusal::WrongStage { stage } => tr!(lang, refusal.wrong_stage, stage = stage_kind(lang, *stage)),
        Refusal::Lapsed { at } => tr!(lang, refusal.after_deadline, due = format::when(lang, *at, now)),
        Refusal::CompletedByItself { .. } | Refusal::SignedOff { .. } => tr!(lang, refusal.task_completed),
        Refusal::InFuture => tr!(lang, refusal.in_future),
        Refusal::BeforeLast { last } => {
            tr!(lang, refusal.before_last_entry, last = format::when(lang, *last, now))
        }
        Refusal::OnlyOnMine => tr!(lang, refusal.only_on_mine),
    }
}

/// Names a field.
pub fn field(lang: Locale, field: Field) -> String {
    match field {
        Field::Name => tr!(lang, form.task_name),
        Field::Client => tr!(lang, form.client),
        Field::Creator => tr!(lang, form.creator),
        Field::Brief => tr!(lang, form.brief),
        Field::Comment => tr!(lang, form.comment),
        Field::Script => tr!(lang, form.script_file),
        Field::Video => tr!(lang, form.video_file),
        Field::Title => tr!(lang, form.title),
        Field::Link => tr!(lang, form.link),
    }
}

/// Says what is wrong with a field, and what to do.
pub fn problem(lang: Locale, problem: Problem) -> String {
    match (problem.fault, problem.field) {
        (Fault::Empty, at) => tr!(lang, problem.empty, field = field(lang, at)),
        (Fault::TooLong { max, .. }, Field::Link) => tr!(lang, problem.link_too_long, max = max),
        (Fault::TooLong { max, is }, _) => tr!(lang, problem.too_long, max = max, over = is - max),
        (Fault::NotHttps, _) => tr!(lang, problem.link_not_https),
        (Fault::NotALink, _) => tr!(lang, problem.link_invalid),
        (Fault::EmptyFile, _) => tr!(lang, problem.file_empty),
        (Fault::WrongKind, Field::Video) => tr!(lang, problem.file_wrong_kind_video),
        (Fault::WrongKind, _) => tr!(lang, problem.file_wrong_kind_script),
        (Fault::TooLarge { max }, _) => tr!(lang, problem.file_too_large, max = format::size(max)),
        (Fault::Malformed, _) => tr!(lang, problem.file_read_failed),
        (Fault::FileMissing, _) => tr!(lang, problem.file_missing),
    }
}

/// Says why an act was not performed.
pub fn not_performed(lang: Locale, why: &NotPerformed, now: Instant) -> String {
    match why {
        NotPerformed::Busy => tr!(lang, app.saving),
        NotPerformed::Worded(fault) => problem(lang, *fault),
        NotPerformed::Refused(Refusal::InFuture) => tr!(lang, problem.time_in_future),
        NotPerformed::Refused(Refusal::BeforeLast { last }) => {
            tr!(lang, problem.time_before_last, last = format::when(lang, *last, now))
        }
        NotPerformed::Refused(why) => refusal(lang, why, now),
        NotPerformed::InOtherTab => tr!(lang, problem.done_in_other_tab),
        NotPerformed::NotSaved { full: true } => tr!(lang, storage.not_saved_full),
        NotPerformed::NotSaved { full: false } => tr!(lang, storage.not_saved),
        NotPerformed::Paused => tr!(lang, storage.paused_until_saved),
    }
}

/// Says why a file was not kept, and what to do.
pub fn not_held(lang: Locale, why: &HoldError, field: Field) -> String {
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
