//! Agreed dates in words: what, when, and how near (D23, D26). That passing one cancels nothing is said once where they
//! are listed, not with each.

use super::{format, tr};
use crate::domain::{Agreed, AgreedDates, AgreedKind, BeijingDay, By, Instant, Language, Nearness};

/// Says by when: the day as `written` formats it, with the time if there is one.
pub fn by(lang: Language, by: By, written: impl Fn(Language, BeijingDay) -> String) -> String {
    let date = written(lang, by.day);
    match by.time {
        Some(time) => tr!(lang, deadline.time_on, date = date, time = time.to_string()),
        None => date,
    }
}

/// Says in a sentence what was agreed; `of` are all agreed dates of its task.
pub fn agreed(
    lang: Language,
    one: &Agreed,
    of: &AgreedDates,
    written: impl Fn(Language, BeijingDay) -> String,
) -> String {
    let date = by(lang, one.by(), written);
    match one.kind {
        AgreedKind::Script => tr!(lang, deadline.agreed_script, date = date),
        AgreedKind::Video => tr!(lang, deadline.agreed_video, date = date),
        AgreedKind::Publish => tr!(lang, deadline.agreed_publish, date = date),
        AgreedKind::KeepPublic => tr!(lang, deadline.keep_public, date = date),
        AgreedKind::Other(_) => tr!(lang, deadline.agreed_other, date = date, what = what(one, of)),
    }
}

/// Says the same as part of a line.
pub fn agreed_in_line(
    lang: Language,
    one: &Agreed,
    of: &AgreedDates,
    written: impl Fn(Language, BeijingDay) -> String,
) -> String {
    let date = by(lang, one.by(), written);
    match one.kind {
        AgreedKind::Script => tr!(lang, list.agreed_script, date = date),
        AgreedKind::Video => tr!(lang, list.agreed_video, date = date),
        AgreedKind::Publish => tr!(lang, list.agreed_publish, date = date),
        AgreedKind::KeepPublic => tr!(lang, list.agreed_public, date = date),
        AgreedKind::Other(_) => tr!(lang, list.agreed_other, date = date, what = what(one, of)),
    }
}

/// Returns what an agreed date in words of one's own is for.
fn what(one: &Agreed, of: &AgreedDates) -> String {
    one.what(of).unwrap_or_default().to_owned()
}

/// Says how near a day is.
pub fn near(lang: Language, near: Nearness) -> String {
    match near {
        Nearness::Passed(1) => tr!(lang, deadline.near_passed_one),
        Nearness::Passed(n) => tr!(lang, deadline.near_passed, n = n),
        Nearness::PassedToday => tr!(lang, deadline.near_passed_today),
        Nearness::Today => tr!(lang, deadline.near_today),
        Nearness::Tomorrow => tr!(lang, deadline.near_tomorrow),
        Nearness::Ahead(n) => tr!(lang, deadline.near_ahead, n = n),
    }
}

/// Says in one line what was agreed and how near it is: 约定3月8日交脚本 · 明天.
pub fn agreed_and_near(lang: Language, one: &Agreed, of: &AgreedDates, now: Instant) -> String {
    let agreed = agreed_in_line(lang, one, of, format::day);
    tr!(lang, list.agreed_near, agreed = agreed, near = near(lang, one.nearness(now)))
}

/// Returns the style with which a day stands out: today, tomorrow, or passed; neither loses anything.
pub fn stands_out(near: Nearness) -> Option<&'static str> {
    match near {
        Nearness::Passed(_) | Nearness::PassedToday => Some("loss"),
        Nearness::Today | Nearness::Tomorrow => Some("soon"),
        Nearness::Ahead(_) => None,
    }
}
