//! Decides whether a day stands: it may be forbidden, an earliest day, recurring, in another calendar, over, or moved
//! to another day.

use std::ops::Range;

use super::days::Day;
use super::lexicon::{
    CANCELS, CHANGES, FILLERS, FROM_AFTER, FROM_BEFORE, HELD, HOLDS, LUNAR, NEGLECTS, NOT_FROM, PERIODS, QUOTES,
    RECURS, SHIFTS, Sense, VOIDS,
};
use super::means::Means;
use super::numbers::number;
use super::purpose::Purpose;
use super::text::{
    back, back_all, breaks, clause, clause_of, ends_any, has, past, past_all, sentence, skip, starts, word_at,
};
use super::words::{forbids_at, words};
use crate::domain::BeijingDay;

/// Whether and how a day stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    /// Something happens by or on this day.
    Stands,
    /// The video must stay public until this day.
    Kept,
    /// It doesn't count.
    Not,
}

impl Standing {
    /// Returns what a day is for, given how it stands.
    pub(super) fn of(self, purpose: Option<Purpose>) -> Option<Purpose> {
        match self {
            Self::Stands => purpose,
            Self::Kept => Some(Purpose::For(vec![Means::KeepPublic])),
            Self::Not => None,
        }
    }
}

/// Decides how the nth day stands.
pub(super) fn standing(text: &[char], days: &[Day], n: usize, today: BeijingDay) -> Standing {
    let day = &days[n];
    let own = clause_of(text, &day.at);
    let from = n.checked_sub(1).map_or(0, |n| days[n].at.end).max(own.start).min(day.at.start);
    let to = days.get(n + 1).map_or(text.len(), |next| next.at.start).min(own.end).max(day.at.end);
    let has_sense = |sense| words(text, from..to).iter().any(|word| word.sense == sense);
    if recurs(text, own.start, &day.at, to)
        || has(&text[own.start..day.at.start], LUNAR)
        || is_lunar_note(text, day.at.end)
        || is_quoted(text, day.at.start)
    {
        return Standing::Not;
    }
    if day.date.is_some_and(|date| is_today_or_far(date, today)) && is_done(text, day.at.end, to) {
        return Standing::Not;
    }
    let deleted = has_sense(Sense::Delete) || has_sense(Sense::Keep);
    if forbidden_after(text, day.at.end, to) || forbidden_earlier(text, from, day.at.start) {
        return if deleted { Standing::Kept } else { Standing::Not };
    }
    if forbidden_next(text, day, own.end, has_thing(text, own.start, day.at.start)) {
        return Standing::Not;
    }
    if begins(text, day, from) {
        let goes = words(text, day.at.end..to).iter().any(|word| word.sense == Sense::Delete);
        return if goes { Standing::Kept } else { Standing::Not };
    }
    Standing::Stands
}

/// Tells whether a day may be over: it is today, or so far ahead that last year's may be meant.
fn is_today_or_far(date: BeijingDay, today: BeijingDay) -> bool {
    const FAR: i64 = 150;
    date == today || date.days_since(today) > FAR
}

/// 每月5号; also the second day in 每月5号、20号.
fn recurs(text: &[char], own: usize, day: &Range<usize>, to: usize) -> bool {
    let listed = own.checked_sub(1).is_some_and(|at| text[at] == '、');
    let from = if listed { sentence(text, own).start } else { own };
    (from..day.start).chain(day.end..to).any(|at| word_at(text, at, RECURS).is_some())
}

fn is_lunar_note(text: &[char], end: usize) -> bool {
    let open = skip(text, end);
    text.get(open).is_some_and(|c| matches!(c, '（' | '(')) && LUNAR.iter().any(|word| starts(text, open + 1, word))
}

/// 标题写《12月12日见》: part of what the video says, not a day of the task.
fn is_quoted(text: &[char], at: usize) -> bool {
    let within = sentence(text, at);
    let marks = [('“', '”'), ('「', '」'), ('『', '』'), ('《', '》'), ('‘', '’')];
    let open = marks.into_iter().find_map(|(open, close)| {
        let start = text[within.start..at].iter().rposition(|c| *c == open)? + within.start;
        (!text[start..at].contains(&close)).then_some(start)
    });
    open.is_some_and(|open| text[open] == '《' || has(&text[clause(text, open).start..open], QUOTES))
}

/// 今天交了, 今天已发: it has already happened.
fn is_done(text: &[char], end: usize, to: usize) -> bool {
    const DONE: &[&str] = &["已", "已经", "刚", "刚刚", "了", "过了", "收到", "的", "already", "sent", "was"];
    has(&text[end..to], DONE) && !has(&text[end..to], &["要", "之前", "前", "把", "了解", "为了", "定了", "好了"])
}

fn has_thing(text: &[char], from: usize, to: usize) -> bool {
    words(text, from..to).iter().any(|word| matches!(word.sense, Sense::Script | Sense::Video))
}

/// 12月5日前不得发布, 12月5日取消: forbidden, and no other act is named between the day and that.
fn forbidden_after(text: &[char], end: usize, to: usize) -> bool {
    let void = has(&text[end..to], VOIDS) && !has(&text[end..to], HOLDS);
    let called_off = void || word_at(text, past_all(text, end, FILLERS), CANCELS).is_some();
    let forbidden = (end..to).find_map(|at| forbids_at(text, at).map(|after| (at, after)));
    let is_first =
        |at: usize| words(text, end..at).iter().all(|word| matches!(word.sense, Sense::Script | Sense::Video));
    called_off || forbidden.is_some_and(|(at, after)| is_first(at) && !is_neglect(text, after))
}

/// 不要在12月12日发布, 别发在12月12日: forbidden, and no other act is named before the day.
fn forbidden_earlier(text: &[char], from: usize, at: usize) -> bool {
    const AT: &[&str] =
        &["在", "于", "到", "选", "定", "放", "卡", "before", "on", "until", "till", "by", "at", "than"];
    let forbidden = (from..at).rev().find_map(|start| forbids_at(text, start).filter(|end| *end <= at));
    forbidden.is_some_and(|after| {
        let happens = words(text, after..at)
            .iter()
            .any(|word| !matches!(word.sense, Sense::Script | Sense::Video | Sense::Delete | Sense::Keep));
        !is_neglect(text, after) && (!happens || ends_any(text, back(text, at), AT))
    })
}

/// 12月5日前，不得公开: the day's clause says nothing else, and the next one forbids.
fn forbidden_next(text: &[char], day: &Day, own: usize, is_told: bool) -> bool {
    let bare = past_all(text, day.at.end, FILLERS) >= own;
    let comma = text.get(own).is_some_and(|c| matches!(c, '，' | ',' | '）' | ')'));
    if !bare || !comma || is_told {
        return false;
    }
    let next = clause(text, own + 1);
    let start = past_all(text, next.start, FILLERS);
    let Some(after) = (start..next.end.min(start + 4)).find_map(|at| forbids_at(text, at)) else { return false };
    let done = words(text, start..next.end).iter().any(|word| matches!(word.sense, Sense::Publish | Sense::Deliver));
    !is_neglect(text, after) && (done || has(&text[after..next.end], &["泄露", "透露", "剧透", "曝光", "露出"]))
}

/// 不要忘了, 不要晚于: only lateness or forgetting is forbidden.
fn is_neglect(text: &[char], after: usize) -> bool {
    let at = past_all(text, after, &["再", "给", "就", "会", "把", "能"]);
    word_at(text, at, NEGLECTS).is_some() || starts(text, after, "给忘")
}

/// 12月5日后, 最早12月5日: the earliest day, not the latest.
fn begins(text: &[char], day: &Day, from: usize) -> bool {
    let end = back(text, day.at.end);
    let at = past_all(text, end, &["当天", "当日", "这天", "那天", ")", "）"]);
    let is_other = word_at(text, at, NOT_FROM).is_some();
    let after = !is_other && word_at(text, at, FROM_AFTER).is_some();
    let near =
        back_all(text, day.at.start, &["在", "于", "是", ":", "得", "要", "可以", "可", "能", "也", "到"]).max(from);
    let from_it = |near: usize| ends_any(text, near, FROM_BEFORE) && !ends_any(text, near, &["各自", "亲自", "独自"]);
    let before = from_it(near) || from_it(back(text, day.at.start));
    let late = ends_any(text, back(text, day.at.start), &["晚于", "迟于"]) && is_upper(text, from, day.at.start);
    let counted = starts(text, day.at.end.saturating_sub(1), "后");
    // 12月底至1月初: a range whose end isn't a day.
    let to = past(text, end, &["至", "到"]);
    let after = after || to > end && (number(text, to, 9999).is_some() || word_at(text, to, PERIODS).is_some());
    after && !counted || before && !day.is_range && !late
}

/// 不晚于, 别晚于: the latest day.
fn is_upper(text: &[char], from: usize, at: usize) -> bool {
    let word = back(text, at).saturating_sub(2);
    ends_any(text, word, &["不"]) || (from..word).any(|start| forbids_at(text, start).is_some())
}

/// Tells whether the words before a day say that another day was moved to it.
pub(super) fn is_changed_into(text: &[char], from: usize, at: usize) -> bool {
    let near = back_all(text, at, &["了", "在", ":", "到", "为", "成"]).max(from);
    let stretched = ["推迟", "延后", "延期", "顺延", "提前", "改", "调整", "挪", "延长"];
    let until = ends_any(text, back(text, at), &["到", "至", "成", "为"]);
    let tail = &text[at.saturating_sub(9).max(from)..at];
    ends_any(text, back(text, at), CHANGES) || ends_any(text, near, CHANGES) || until && has(tail, &stretched)
}

/// Tells whether a day is said to have held before but no longer.
pub(super) fn is_former(text: &[char], day: &Day) -> bool {
    /// How far away the words about another day may be, in characters.
    const FAR: usize = 60;
    let own = clause(text, day.at.start);
    let within = sentence(text, day.at.start);
    let held = has(&text[own.start..day.at.start], HELD) || ends_any(text, day.at.start, &["原", "旧"]);
    let bracketed =
        own.start.checked_sub(1).is_some_and(|at| matches!(text[at], '（' | '(')) && breaks(text[own.start - 1]);
    let earlier = within.start.max(own.start.saturating_sub(FAR))..own.start;
    let elsewhere = [&text[earlier], &text[day.at.end..within.end.min(day.at.end + FAR)]];
    held && (bracketed || elsewhere.iter().any(|part| has(part, SHIFTS) || has(part, &["现在"])))
}
