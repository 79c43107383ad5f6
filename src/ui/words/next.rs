//! What comes next on a task, in one sentence: worded for one's own desk, for the demo's seat whose turn it is, or for
//! those who wait.

use super::tr;
use crate::domain::{
    Cancellation, Complaint, Completion, DeskKind, Instant, Language, Reviewer, Role, Stage, Task, Turn, Visibility,
    due, turn,
};

/// What the sentence is about.
#[derive(Clone, Copy)]
enum About {
    Offered,
    Scripting,
    ScriptingAgain,
    ScriptReview(Reviewer),
    Filming,
    FilmingAgain,
    VideoReview(Reviewer),
    Ready,
    Live,
    LiveTitle,
    LivePrivate,
    LiveComplaint,
    LiveUpheld,
    LiveStuck,
    TakenDown,
}

macro_rules! running {
    ($lang:expr, $about:expr, $group:ident) => {
        match $about {
            About::Offered => tr!($lang, next_step.$group.offered),
            About::Scripting => tr!($lang, next_step.$group.scripting),
            About::ScriptingAgain => tr!($lang, next_step.$group.scripting_again),
            About::ScriptReview(Reviewer::Client) => tr!($lang, next_step.$group.script_review),
            About::ScriptReview(Reviewer::Platform) => tr!($lang, next_step.$group.script_review_by_platform),
            About::ScriptReview(Reviewer::PlatformDeciding) => tr!($lang, next_step.$group.script_review_deciding),
            About::Filming => tr!($lang, next_step.$group.filming),
            About::FilmingAgain => tr!($lang, next_step.$group.filming_again),
            About::VideoReview(Reviewer::Client) => tr!($lang, next_step.$group.video_review),
            About::VideoReview(Reviewer::Platform) => tr!($lang, next_step.$group.video_review_by_platform),
            About::VideoReview(Reviewer::PlatformDeciding) => tr!($lang, next_step.$group.video_review_deciding),
            About::Ready => tr!($lang, next_step.$group.ready),
            About::Live => tr!($lang, next_step.$group.live),
            About::LiveTitle => tr!($lang, next_step.$group.live_title),
            About::LivePrivate => tr!($lang, next_step.$group.live_private),
            About::LiveComplaint => tr!($lang, next_step.$group.live_complaint),
            About::LiveUpheld => tr!($lang, next_step.$group.live_upheld),
            About::LiveStuck => tr!($lang, next_step.$group.live_stuck),
            About::TakenDown => tr!($lang, next_step.$group.taken_down),
        }
    };
}

macro_rules! ended {
    ($lang:expr, $stage:expr, $days:expr, $group:ident, $running:expr) => {
        match $stage {
            Stage::Completed { how, .. } => match how {
                Completion::SignedOff => tr!($lang, next_step.$group.completed_signed_off),
                Completion::SevenDays => tr!($lang, next_step.$group.completed_seven_days, days = $days),
                Completion::Settled => tr!($lang, next_step.$group.completed_settled),
            },
            Stage::Cancelled { how, .. } => match how {
                Cancellation::Lapsed => tr!($lang, next_step.$group.cancelled_lapsed),
                Cancellation::Declined => tr!($lang, next_step.$group.cancelled_declined),
                Cancellation::Withdrawn => tr!($lang, next_step.$group.cancelled_withdrawn),
                Cancellation::DecidedAgainst => tr!($lang, next_step.$group.cancelled_by_platform),
                Cancellation::Settled => tr!($lang, next_step.$group.cancelled_settled),
            },
            _ => $running,
        }
    };
}

/// Says what comes next on a task, for one's own desk or for a seat of the demo.
pub fn next_step(lang: Language, desk: DeskKind, task: &Task, now: Instant, seat: Role) -> String {
    let seen = task.seen_at(now);
    let about = about(task, seen);
    let days = task.values().natural_days;
    let turn = turn(task, now);
    let yours = match seat {
        Role::Creator => turn == Turn::Creator,
        Role::Client => matches!(turn, Turn::Client | Turn::ClientOrTime),
        Role::Platform => turn == Turn::Platform,
    };
    match desk {
        DeskKind::Mine if matches!(about, About::Live) && due(task).is_none() && !seen.is_terminal() => {
            tr!(lang, next_step.next_mine.live_overruled)
        }
        DeskKind::Mine => ended!(lang, seen, days, next_mine, running!(lang, about, next_mine)),
        DeskKind::Demo if yours => ended!(lang, seen, days, next_demo, running!(lang, about, next_demo)),
        DeskKind::Demo => ended!(lang, seen, days, next_demo, running!(lang, about, next_demo_waiting)),
    }
}

/// Returns the subject of the sentence; ended tasks have their own.
fn about(task: &Task, seen: Stage) -> About {
    let again = task.next_version().is_some_and(|version| version > 1);
    match seen {
        Stage::Offered { .. } | Stage::Cancelled { .. } => About::Offered,
        Stage::Scripting if again => About::ScriptingAgain,
        Stage::Scripting => About::Scripting,
        Stage::ScriptReview { by } => About::ScriptReview(by),
        Stage::Filming if again => About::FilmingAgain,
        Stage::Filming => About::Filming,
        Stage::VideoReview { by } => About::VideoReview(by),
        Stage::Ready => About::Ready,
        Stage::TakenDown => About::TakenDown,
        Stage::Completed { .. } => About::Live,
        Stage::Live { video } => match (&task.complaint, video) {
            (Complaint::Open { .. }, _) => About::LiveComplaint,
            (Complaint::Upheld { .. }, _) if task.deletions_left() == 0 => About::LiveStuck,
            (Complaint::Upheld { .. }, _) => About::LiveUpheld,
            (_, Visibility::Private) => About::LivePrivate,
            _ if task.title_asked.is_some() && task.deletions_left() > 0 => About::LiveTitle,
            _ => About::Live,
        },
    }
}
