//! Agreed dates in words: what, when, and how near (D23, D26). That passing one cancels nothing is said once where they
//! are listed, not with each.

use super::{format, tr};
use crate::domain::{Agreed, AgreedKind, BeijingDay, Instant, Language, Nearness};

/// Says in a sentence what was agreed for a day.
pub fn agreed(lang: Language, kind: AgreedKind, date: &str) -> String {
    match kind {
        AgreedKind::Script => tr!(lang, deadline.agreed_script, date = date),
        AgreedKind::Video => tr!(lang, deadline.agreed_video, date = date),
        AgreedKind::Publish => tr!(lang, deadline.agreed_publish, date = date),
        AgreedKind::KeepPublic => tr!(lang, deadline.keep_public, date = date),
    }
}

/// Says the same as part of a line, with the day formatted by `written`.
pub fn agreed_in_line(lang: Language, one: &Agreed, written: impl Fn(Language, BeijingDay) -> String) -> String {
    let date = written(lang, one.day);
    match one.kind {
        AgreedKind::Script => tr!(lang, list.agreed_script, date = date),
        AgreedKind::Video => tr!(lang, list.agreed_video, date = date),
        AgreedKind::Publish => tr!(lang, list.agreed_publish, date = date),
        AgreedKind::KeepPublic => tr!(lang, list.agreed_public, date = date),
    }
}

/// Says how near a day is.
pub fn near(lang: Language, near: Nearness) -> String {
    match near {
        Nearness::Passed(1) => tr!(lang, deadline.near_passed_one),
        Nearness::Passed(n) => tr!(lang, deadline.near_passed, n = n),
        Nearness::Today => tr!(lang, deadline.near_today),
        Nearness::Tomorrow => tr!(lang, deadline.near_tomorrow),
        Nearness::Ahead(n) => tr!(lang, deadline.near_ahead, n = n),
    }
}

/// Says in one line what was agreed and how near it is: 约定3月8日交脚本 · 明天.
pub fn agreed_and_near(lang: Language, one: &Agreed, now: Instant) -> String {
    let agreed = agreed_in_line(lang, one, format::day);
    tr!(lang, list.agreed_near, agreed = agreed, near = near(lang, one.nearness(now)))
}

/// Returns the style with which a day stands out: today, tomorrow, or passed; neither loses anything.
pub fn stands_out(near: Nearness) -> Option<&'static str> {
    match near {
        Nearness::Passed(_) => Some("loss"),
        Nearness::Today | Nearness::Tomorrow => Some("soon"),
        Nearness::Ahead(_) => None,
    }
}
