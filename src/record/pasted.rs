//! Finds agreed dates in a pasted text, as people write them in a chat: 3月5日前交脚本, 下周三晚8点发布, 公开到12月30日.
//!
//! Step 1 finds what looks like a day, by form alone (`days`); step 2 decides whether it stands (`standing`); step 3
//! what it is for (`purpose`). Results are only suggested, never applied, so all steps are strict: what may be a price,
//! a version or a ratio is no day, and a day on which nothing is due isn't suggested.

mod bare;
mod clock;
mod covered;
mod days;
mod english;
mod lexicon;
mod means;
mod months;
mod numbers;
mod purpose;
mod read;
mod spoken;
mod standing;
mod text;
mod together;
mod words;

use crate::domain::{BeijingDay, TimeOfDay, limits};
use days::{Day, days_of};
use lexicon::Sense;
pub use means::{Means, days_public};
use numbers::number;
use purpose::{Purpose, purpose_of};
use standing::{Standing, standing};
use text::{clause, clause_of, ends, find, past_all, signs, starts};
use together::together;
use words::words;

/// A date, or a number of days, in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A day, perhaps with a time, and what it is for according to the words around it.
    Day {
        /// Which day.
        day: BeijingDay,
        /// At what time, if the text says so.
        time: Option<TimeOfDay>,
        /// What for, if the text says so.
        means: Option<Means>,
    },
    /// For how many days the video is to stay public.
    PublicFor(u32),
}

/// Finds the dates in a text that was written on or shortly before `today`, in order and without duplicates. A day
/// without a year is the next such day; past days are left out.
#[must_use]
pub fn found_in(text: &str, today: BeijingDay) -> Vec<Found> {
    let text = covered::covered(signs(text));
    let days = days_of(&text, today);
    let first: Vec<Option<Purpose>> = (0..days.len()).map(|n| told(&text, &days, n, today)).collect();
    let standings: Vec<Standing> = (0..days.len()).map(|n| standing(&text, &days, n, today)).collect();
    let told = together(&text, &days, &first, &standings);
    let mut found: Vec<(usize, Found)> = Vec::new();
    for (day, purpose) in days.iter().zip(told) {
        let Some(date) = day.date.filter(|date| *date >= today) else { continue };
        let means = match purpose {
            Some(Purpose::For(all)) => all.into_iter().map(Some).collect(),
            Some(Purpose::Open) => vec![None],
            Some(Purpose::Else) | None => Vec::new(),
        };
        let time = day.time.or_else(|| time_behind(&text, day));
        found.extend(means.into_iter().map(|means| (day.at.start, Found::Day { day: date, time, means })));
    }
    found.extend(public_for(&text).into_iter().map(|(at, days)| (at, Found::PublicFor(days))));
    found.sort_by_key(|(at, _)| *at);
    let mut once: Vec<Found> = Vec::new();
    for (_, one) in found {
        if !once.iter().any(|other| is_same(*other, one)) {
            once.push(one);
        }
    }
    once
}

/// 12月10日发布，晚8点: the next clause contains only the time.
fn time_behind(text: &[char], day: &Day) -> Option<TimeOfDay> {
    let own = clause_of(text, &day.at);
    let next = text.get(own.end).filter(|c| matches!(c, '，' | ',')).map(|_| clause(text, own.end + 1))?;
    let (time, end) = clock::clock_after(text, next.start, None);
    time.filter(|_| past_all(text, end, &["准时", "整", "左右", "前", "之前", "发", "发布", "吧", "哈"]) >= next.end)
}

/// Reads a time of day at the beginning of a text; returns what follows it.
pub(super) fn time_at_start(text: &str) -> (Option<TimeOfDay>, String) {
    let signs = signs(text);
    let (time, end) = clock::clock_after(&signs, 0, None);
    (time, signs[end.min(signs.len())..].iter().collect())
}

fn is_same(one: Found, other: Found) -> bool {
    match (one, other) {
        (Found::Day { day, means, time }, Found::Day { day: other, means: for_other, time: at }) => {
            day == other && means == for_other && (time == at || at.is_none())
        }
        (one, other) => one == other,
    }
}

/// Returns what the nth day is for, according to its own words and those around it; `None` if it isn't to be suggested.
fn told(text: &[char], days: &[Day], n: usize, today: BeijingDay) -> Option<Purpose> {
    let day = &days[n];
    let own = clause_of(text, &day.at);
    let mut own_words = words(text, own.start..day.at.start);
    own_words.extend(words(text, day.at.end..own.end));
    let telling = |sense: Sense| !matches!(sense, Sense::Deliver | Sense::Blank | Sense::Event);
    let tells_itself = own_words.iter().any(|word| telling(word.sense));
    let alone = is_alone(text, day, own.start, own.end);
    let due = alone && day.is_sure || is_due(text, day) || own_words.iter().any(|word| word.sense == Sense::Deliver);
    match purpose_of(text, days, n) {
        Some(purpose) if tells_itself || alone || due => Some(purpose),
        // A chat's header, such as 2026-11-25 10:23, isn't a day of the task.
        None if due && (day.date != Some(today) || !alone || is_due(text, day)) => Some(Purpose::Open),
        Some(_) | None => None,
    }
}

/// Tells whether a clause contains only the day and words that go with any day.
fn is_alone(text: &[char], day: &Day, start: usize, end: usize) -> bool {
    let end = end.max(day.at.end);
    past_all(text, start, lexicon::WITH_ANY_DAY) >= day.at.start
        && past_all(text, day.at.end, lexicon::WITH_ANY_DAY) >= end
}

/// Tells whether a deadline word is near: 前 or 截止 after the day, or 最晚 before it.
fn is_due(text: &[char], day: &Day) -> bool {
    let own = clause_of(text, &day.at);
    let end = day.at.end.min(own.end.max(day.at.end));
    let near = &text[end..own.end.max(end).min(end + 9)];
    let by = ["前", "截止", "为止"].iter().any(|word| find(near, word).is_some_and(|at| !starts(near, at, "前后")));
    let told = &text[own.start..day.at.start];
    by || text::has(
        told,
        &[
            "最晚",
            "最迟",
            "截止",
            "ddl",
            "deadline",
            "due",
            "by",
            "before",
            "不晚于",
            "不迟于",
            "later than",
            "晚于",
            "期限",
        ],
    )
}

/// Finds "保留30天" and the like: a number of days in a clause that tells of keeping the video.
fn public_for(text: &[char]) -> Vec<(usize, u32)> {
    const KEPT: [&str; 9] = ["保留", "公开", "不删", "得删", "能删", "勿删", "删除", "隐藏", "下架"];
    let mut found = Vec::new();
    for at in 0..text.len() {
        let Some((days, end)) = number(text, at, limits::KEEP_PUBLIC_DAYS) else { continue };
        let clause = clause(text, at);
        let told = KEPT.iter().any(|word| find(&text[clause.clone()], word).is_some());
        let is_days = starts(text, end, "天") && !starts(text, end, "天自动");
        // 公开满7天 is the rule's own count.
        if told && is_days && !ends(text, at, "满") && days > 0 {
            found.push((at, days));
        }
    }
    found
}
