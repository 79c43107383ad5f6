//! From the engine's words to texts for people. Every match is exhaustive, so that a stage, an act or a
//! refusal without a text is a compile error. There is no text in here: they stand in `locales/`.

use leptos::prelude::*;

use super::i18n::i18n::Locale;
use crate::app::{App, Language};
use crate::domain::{
    Act, ActKind, Cancellation, ClientKind, Completion, Consequence, DeskKind, Instant, Role, Stage, StageKind, Task,
    Turn, turn,
};

/// Returns a text of `locales/` in a language, with its variables. The closure is never called: by it
/// `leptos_i18n` checks that there is such a text and that it takes these variables and no others.
macro_rules! tr {
    ($lang:expr, $($key:ident).+ $(, $name:ident = $value:expr)* $(,)?) => {
        $crate::ui::texts::text(
            $lang,
            {
                let _ = |$($name: &dyn ::std::fmt::Display),*| {
                    ::leptos_i18n::td_string!($crate::ui::i18n::i18n::Locale::zh_CN, $($key).+ $(, $name = $name)*)
                };
                &$crate::ui::texts::all::$($key)::+
            },
            &[$((stringify!($name), &$value)),*],
        )
    };
}
pub(crate) use tr;

/// Returns the language of the screens being drawn. A change of language draws them anew.
pub fn lang() -> Locale {
    locale(expect_context::<&'static App>().settings.language())
}

/// Returns the locale of a language.
pub fn locale(language: Language) -> Locale {
    match language {
        Language::Chinese => Locale::zh_CN,
        Language::English => Locale::en,
    }
}

/// Names a stage.
pub fn stage(lang: Locale, stage: Stage) -> String {
    match stage {
        Stage::Completed { how: Completion::SignedOff, .. } => tr!(lang, stage.completed_signed_off),
        Stage::Completed { how: Completion::SevenDays, .. } => tr!(lang, stage.completed_seven_days),
        Stage::Cancelled { how: Cancellation::Lapsed, .. } => tr!(lang, stage.cancelled_lapsed),
        Stage::Offered
        | Stage::Scripting
        | Stage::ScriptReview
        | Stage::Filming
        | Stage::VideoReview
        | Stage::Ready
        | Stage::Live { .. } => stage_kind(lang, stage.kind()),
    }
}

/// Names a stage without its data.
pub fn stage_kind(lang: Locale, kind: StageKind) -> String {
    match kind {
        StageKind::Offered => tr!(lang, stage.offered),
        StageKind::Scripting => tr!(lang, stage.scripting),
        StageKind::ScriptReview => tr!(lang, stage.script_review),
        StageKind::Filming => tr!(lang, stage.filming),
        StageKind::VideoReview => tr!(lang, stage.video_review),
        StageKind::Ready => tr!(lang, stage.ready),
        StageKind::Live => tr!(lang, stage.live),
        StageKind::Completed => tr!(lang, stage.completed),
        StageKind::Cancelled => tr!(lang, stage.cancelled),
    }
}

/// Names a task's stage as seen at an instant, with the version that is to come after a rejection.
pub fn stage_of(lang: Locale, task: &Task, now: Instant) -> String {
    let seen = task.seen_at(now);
    let named = stage(lang, seen);
    match task.next_version().filter(|version| *version > 1) {
        Some(version) => tr!(lang, stage.with_version, stage = named, n = version),
        None => named,
    }
}

/// Says whose turn it is, from the seat of a role.
pub fn turn_of(lang: Locale, seen: Stage, seat: Role) -> String {
    match (turn(seen), seat) {
        (Turn::Creator, Role::Creator) | (Turn::Client, Role::Client) => tr!(lang, who.you),
        (Turn::Creator, Role::Client) => tr!(lang, who.creator),
        (Turn::Client, Role::Creator) => tr!(lang, who.client),
        (Turn::ClientOrTime, _) => tr!(lang, who.client_or_time),
        (Turn::NoOne, _) => tr!(lang, who.no_one),
    }
}

/// Names a role.
pub fn role(lang: Locale, role: Role) -> String {
    match role {
        Role::Client => tr!(lang, role.client),
        Role::Creator => tr!(lang, role.creator),
    }
}

/// Names a kind of client.
pub fn client_kind(lang: Locale, kind: ClientKind) -> String {
    match kind {
        ClientKind::Brand => tr!(lang, client_kind.brand),
        ClientKind::Mcn => tr!(lang, client_kind.mcn),
        ClientKind::StarCreator => tr!(lang, client_kind.star_creator),
    }
}

/// Names an act in the voice of a desk: recorded as a past fact on one's own, done elsewhere.
pub fn act(lang: Locale, desk: DeskKind, kind: ActKind) -> String {
    match desk {
        DeskKind::Mine => recorded(lang, kind),
        DeskKind::Demo => done(lang, kind),
    }
}

fn recorded(lang: Locale, kind: ActKind) -> String {
    match kind {
        ActKind::AddClient => tr!(lang, act_record.add_client),
        ActKind::AddCreator => tr!(lang, act_record.add_creator),
        ActKind::Assign => tr!(lang, act_record.assign),
        ActKind::Accept => tr!(lang, act_record.accept),
        ActKind::SubmitScript => tr!(lang, act_record.submit_script),
        ActKind::ApproveScript => tr!(lang, act_record.approve_script),
        ActKind::RejectScript => tr!(lang, act_record.reject_script),
        ActKind::SubmitVideo => tr!(lang, act_record.submit_video),
        ActKind::ApproveVideo => tr!(lang, act_record.approve_video),
        ActKind::RejectVideo => tr!(lang, act_record.reject_video),
        ActKind::Publish => tr!(lang, act_record.publish),
        ActKind::SignOff => tr!(lang, act_record.sign_off),
        ActKind::TakeBack => tr!(lang, act_record.take_back),
    }
}

fn done(lang: Locale, kind: ActKind) -> String {
    match kind {
        ActKind::AddClient => tr!(lang, act_do.add_client),
        ActKind::AddCreator => tr!(lang, act_do.add_creator),
        ActKind::Assign => tr!(lang, act_do.assign),
        ActKind::Accept => tr!(lang, act_do.accept),
        ActKind::SubmitScript => tr!(lang, act_do.submit_script),
        ActKind::ApproveScript => tr!(lang, act_do.approve_script),
        ActKind::RejectScript => tr!(lang, act_do.reject_script),
        ActKind::SubmitVideo => tr!(lang, act_do.submit_video),
        ActKind::ApproveVideo => tr!(lang, act_do.approve_video),
        ActKind::RejectVideo => tr!(lang, act_do.reject_video),
        ActKind::Publish => tr!(lang, act_do.publish),
        ActKind::SignOff => tr!(lang, act_do.sign_off),
        ActKind::TakeBack => tr!(lang, act_do.take_back),
    }
}

/// Tells what an act was, for the history.
pub fn happened(lang: Locale, act: &Act) -> String {
    match act {
        Act::AddClient { name, .. } => tr!(lang, history.add_client, name = name.clone()),
        Act::AddCreator { name, .. } => tr!(lang, history.add_creator, name = name.clone()),
        Act::Assign { .. } => tr!(lang, history.assign),
        Act::Accept { .. } => tr!(lang, history.accept),
        Act::SubmitScript { .. } => tr!(lang, history.submit_script),
        Act::ApproveScript { .. } => tr!(lang, history.approve_script),
        Act::RejectScript { .. } => tr!(lang, history.reject_script),
        Act::SubmitVideo { .. } => tr!(lang, history.submit_video),
        Act::ApproveVideo { .. } => tr!(lang, history.approve_video),
        Act::RejectVideo { .. } => tr!(lang, history.reject_video),
        Act::Publish { .. } => tr!(lang, history.publish),
        Act::SignOff { .. } => tr!(lang, history.sign_off),
        Act::TakeBack { .. } => tr!(lang, history.take_back),
    }
}

/// Tells what time did, for the history.
pub fn consequence(lang: Locale, what: Consequence) -> String {
    match what {
        Consequence::Lapse => tr!(lang, history.lapsed),
        Consequence::Complete => tr!(lang, history.completed_by_time),
    }
}

/// Says what comes next on a task, to one's own desk or to a seat of the demo.
pub fn next_step(lang: Locale, desk: DeskKind, task: &Task, now: Instant, seat: Role) -> String {
    let seen = task.seen_at(now);
    let again = task.next_version().is_some_and(|version| version > 1);
    match desk {
        DeskKind::Mine => next_on_mine(lang, seen, again),
        DeskKind::Demo => match (turn(seen), seat) {
            (Turn::Creator, Role::Creator) | (Turn::Client | Turn::ClientOrTime, Role::Client) | (Turn::NoOne, _) => {
                next_for_seat(lang, seen, again)
            }
            (Turn::Creator, Role::Client) | (Turn::Client | Turn::ClientOrTime, Role::Creator) => {
                next_for_others(lang, seen)
            }
        },
    }
}

fn next_on_mine(lang: Locale, seen: Stage, again: bool) -> String {
    match seen {
        Stage::Offered => tr!(lang, next_step.next_mine.offered),
        Stage::Scripting if again => tr!(lang, next_step.next_mine.scripting_again),
        Stage::Scripting => tr!(lang, next_step.next_mine.scripting),
        Stage::ScriptReview => tr!(lang, next_step.next_mine.script_review),
        Stage::Filming if again => tr!(lang, next_step.next_mine.filming_again),
        Stage::Filming => tr!(lang, next_step.next_mine.filming),
        Stage::VideoReview => tr!(lang, next_step.next_mine.video_review),
        Stage::Ready => tr!(lang, next_step.next_mine.ready),
        Stage::Live { .. } => tr!(lang, next_step.next_mine.live),
        Stage::Completed { how: Completion::SignedOff, .. } => tr!(lang, next_step.next_mine.completed_signed_off),
        Stage::Completed { how: Completion::SevenDays, .. } => tr!(lang, next_step.next_mine.completed_seven_days),
        Stage::Cancelled { how: Cancellation::Lapsed, .. } => tr!(lang, next_step.next_mine.cancelled_lapsed),
    }
}

fn next_for_seat(lang: Locale, seen: Stage, again: bool) -> String {
    match seen {
        Stage::Offered => tr!(lang, next_step.next_demo.offered),
        Stage::Scripting if again => tr!(lang, next_step.next_demo.scripting_again),
        Stage::Scripting => tr!(lang, next_step.next_demo.scripting),
        Stage::ScriptReview => tr!(lang, next_step.next_demo.script_review),
        Stage::Filming if again => tr!(lang, next_step.next_demo.filming_again),
        Stage::Filming => tr!(lang, next_step.next_demo.filming),
        Stage::VideoReview => tr!(lang, next_step.next_demo.video_review),
        Stage::Ready => tr!(lang, next_step.next_demo.ready),
        Stage::Live { .. } => tr!(lang, next_step.next_demo.live),
        Stage::Completed { how: Completion::SignedOff, .. } => tr!(lang, next_step.next_demo.completed_signed_off),
        Stage::Completed { how: Completion::SevenDays, .. } => tr!(lang, next_step.next_demo.completed_seven_days),
        Stage::Cancelled { how: Cancellation::Lapsed, .. } => tr!(lang, next_step.next_demo.cancelled_lapsed),
    }
}

fn next_for_others(lang: Locale, seen: Stage) -> String {
    match seen {
        Stage::Offered => tr!(lang, next_step.next_demo_waiting.offered),
        Stage::Scripting => tr!(lang, next_step.next_demo_waiting.scripting),
        Stage::ScriptReview => tr!(lang, next_step.next_demo_waiting.script_review),
        Stage::Filming => tr!(lang, next_step.next_demo_waiting.filming),
        Stage::VideoReview => tr!(lang, next_step.next_demo_waiting.video_review),
        Stage::Ready => tr!(lang, next_step.next_demo_waiting.ready),
        Stage::Live { .. } => tr!(lang, next_step.next_demo_waiting.live),
        Stage::Completed { .. } | Stage::Cancelled { .. } => next_for_seat(lang, seen, false),
    }
}
