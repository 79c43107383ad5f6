//! Names of stages: in a review with the reviewer, and with a complaint if there is one.

use super::tr;
use crate::domain::{
    Cancellation, Complaint, Completion, Instant, Language, Place, Reviewer, Shown, Stage, StageKind, Task, Values,
};

/// Names a stage, with the article's numbers.
pub fn stage(lang: Language, at: Stage) -> String {
    stage_under(lang, at, Values::ARTICLE_2021)
}

/// Names a stage of a task that has these numbers.
pub fn stage_under(lang: Language, stage: Stage, values: Values) -> String {
    let reviewer = match stage {
        Stage::ScriptReview { by } | Stage::VideoReview { by } => by,
        _ => Reviewer::Client,
    };
    place(lang, Place::of(stage), reviewer, values)
}

/// Names a stage as Xingtu shows it.
pub fn shown(lang: Language, shown: Shown) -> String {
    let (at, reviewer) = match shown {
        Shown::Offered => (Place::Offered, Reviewer::Client),
        Shown::Scripting => (Place::Scripting, Reviewer::Client),
        Shown::ScriptReview(by) => (Place::ScriptReview, by),
        Shown::Filming => (Place::Filming, Reviewer::Client),
        Shown::VideoReview(by) => (Place::VideoReview, by),
        Shown::Ready => (Place::Ready, Reviewer::Client),
        Shown::Public => (Place::Public, Reviewer::Client),
        Shown::Private => (Place::Private, Reviewer::Client),
        Shown::TakenDown => (Place::TakenDown, Reviewer::Client),
        Shown::Completed(how) => (Place::Completed(how), Reviewer::Client),
        Shown::Cancelled(how) => (Place::Cancelled(how), Reviewer::Client),
    };
    place(lang, at, reviewer, Values::ARTICLE_2021)
}

/// Names a place of the state map.
pub fn place_of(lang: Language, at: Place) -> String {
    place(lang, at, Reviewer::Client, Values::ARTICLE_2021)
}

fn place(lang: Language, place: Place, reviewer: Reviewer, values: Values) -> String {
    match (place, reviewer) {
        (Place::Offered, _) => tr!(lang, stage.offered),
        (Place::Scripting, _) => tr!(lang, stage.scripting),
        (Place::ScriptReview, Reviewer::Client) => tr!(lang, stage.script_review),
        (Place::ScriptReview, Reviewer::Platform) => tr!(lang, stage.script_review_by_platform),
        (Place::ScriptReview, Reviewer::PlatformDeciding) => tr!(lang, stage.script_review_deciding),
        (Place::Filming, _) => tr!(lang, stage.filming),
        (Place::VideoReview, Reviewer::Client) => tr!(lang, stage.video_review),
        (Place::VideoReview, Reviewer::Platform) => tr!(lang, stage.video_review_by_platform),
        (Place::VideoReview, Reviewer::PlatformDeciding) => tr!(lang, stage.video_review_deciding),
        (Place::Ready, _) => tr!(lang, stage.ready),
        (Place::Public, _) => tr!(lang, stage.live),
        (Place::Private, _) => tr!(lang, stage.live_private),
        (Place::TakenDown, _) => tr!(lang, stage.taken_down),
        (Place::Completed(Completion::SignedOff), _) => tr!(lang, stage.completed_signed_off),
        (Place::Completed(Completion::SevenDays), _) => {
            tr!(lang, stage.completed_seven_days, days = values.natural_days)
        }
        (Place::Completed(Completion::Settled), _) => tr!(lang, stage.completed_settled),
        (Place::Cancelled(Cancellation::Lapsed), _) => {
            tr!(lang, stage.cancelled_lapsed, hours = values.accept_within_hours)
        }
        (Place::Cancelled(Cancellation::Declined), _) => tr!(lang, stage.cancelled_declined),
        (Place::Cancelled(Cancellation::Withdrawn), _) => tr!(lang, stage.cancelled_withdrawn),
        (Place::Cancelled(Cancellation::DecidedAgainst), _) => tr!(lang, stage.cancelled_by_platform),
        (Place::Cancelled(Cancellation::Settled), _) => tr!(lang, stage.cancelled_settled),
    }
}

/// Names a stage without its data.
pub fn stage_kind(lang: Language, kind: StageKind) -> String {
    match kind {
        StageKind::Offered => tr!(lang, stage.offered),
        StageKind::Scripting => tr!(lang, stage.scripting),
        StageKind::ScriptReview => tr!(lang, stage.script_review),
        StageKind::Filming => tr!(lang, stage.filming),
        StageKind::VideoReview => tr!(lang, stage.video_review),
        StageKind::Ready => tr!(lang, stage.ready),
        StageKind::Live => tr!(lang, stage.live),
        StageKind::TakenDown => tr!(lang, stage.taken_down),
        StageKind::Completed => tr!(lang, stage.completed),
        StageKind::Cancelled => tr!(lang, stage.cancelled),
    }
}

/// Returns the name of a task's stage as seen at an instant: with the next version's number after a rejection, and with
/// the complaint if there is one (D12).
pub fn stage_of(lang: Language, task: &Task, now: Instant) -> String {
    let seen = task.seen_at(now);
    let live = matches!(seen, Stage::Live { .. });
    let named_so = |seen| stage_under(lang, seen, task.values());
    let named = match (&task.complaint, task.next_version().filter(|version| *version > 1)) {
        (Complaint::Open { .. }, _) if live => stage_kind(lang, StageKind::Live),
        (_, Some(version)) => tr!(lang, stage.with_version, stage = named_so(seen), n = version),
        (_, None) => named_so(seen),
    };
    match task.complaint {
        _ if seen.is_terminal() => named,
        Complaint::None | Complaint::Over { .. } => named,
        Complaint::Open { .. } => tr!(lang, stage.and_open, stage = named),
        // Without a deletion left the video can't be deleted and republished.
        Complaint::Upheld { .. } if live && task.deletions_left() > 0 => tr!(lang, stage.live_upheld),
        Complaint::Upheld { .. } => tr!(lang, stage.and_upheld, stage = named),
    }
}
