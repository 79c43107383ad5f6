//! Agreed dates within a pasted text, as people write them in a chat: 3月5日前交脚本, 下周三发布, 保留30天.
//!
//! What is found is offered and never taken over, so it is read with care rather than greed: a day of which
//! nothing says what it is for counts only where it can hardly be anything else, and what looks like a price, a
//! version or a ratio doesn't count.

mod days;
mod numbers;
mod purpose;
mod spoken;

use std::ops::Range;

use crate::domain::{AgreedDates, AgreedKind, BeijingDay, limits};
use days::{Day, day_at};
use numbers::number;
use purpose::{Purpose, purpose_of};

/// A date, or a number of days, that stands in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Found {
    /// A day, and what the words around it say it is for.
    Day(BeijingDay, Option<Means>),
    /// For how many days the video is to stay public.
    PublicFor(u32),
}

/// What a day is agreed for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each is documented at the agreed date of the same name")]
pub enum Means {
    Script,
    Video,
    Publish,
}

impl Means {
    /// All of them, in the order of a task's life.
    pub const ALL: [Self; 3] = [Self::Script, Self::Video, Self::Publish];

    /// Returns the kind of agreed date.
    #[must_use]
    pub fn kind(self) -> AgreedKind {
        match self {
            Self::Script => AgreedKind::Script,
            Self::Video => AgreedKind::Video,
            Self::Publish => AgreedKind::Publish,
        }
    }

    /// Returns where agreed dates keep such a day.
    pub fn of(self, agreed: &mut AgreedDates) -> &mut Option<BeijingDay> {
        match self {
            Self::Script => &mut agreed.script_by,
            Self::Video => &mut agreed.video_by,
            Self::Publish => &mut agreed.publish_by,
        }
    }
}

/// Finds the dates in a text that was written on or shortly before `today`, in the text's order, each once. Days
/// without a year are the nearest to come; days that are over aren't given.
#[must_use]
pub fn found_in(text: &str, today: BeijingDay) -> Vec<Found> {
    let text: Vec<char> = text.chars().map(narrow).collect();
    let days = days_of(&text, today);
    let mut found: Vec<(usize, Found)> = Vec::new();
    for (n, day) in days.iter().enumerate() {
        let Some(date) = day.date.filter(|date| *date >= today) else { continue };
        let (means, is_sure) = match purpose_of(&text, &days, n) {
            Some(Purpose::For(means)) => (Some(means), true),
            Some(Purpose::Else) => continue,
            None => (None, day.is_sure || is_by(&text, day.at.end)),
        };
        if is_sure {
            found.push((day.at.start, Found::Day(date, means)));
        }
    }
    found.extend(public_for(&text).into_iter().map(|(at, days)| (at, Found::PublicFor(days))));
    found.sort_by_key(|(at, _)| *at);
    let mut once: Vec<Found> = Vec::new();
    for (_, one) in found {
        if !once.contains(&one) {
            once.push(one);
        }
    }
    once
}

fn days_of(text: &[char], today: BeijingDay) -> Vec<Day> {
    let (mut days, mut at) = (Vec::new(), 0);
    while at < text.len() {
        match day_at(text, at, today) {
            Some(day) => {
                at = day.at.end;
                days.push(day);
            }
            None => at += 1,
        }
    }
    days
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

/// Tells whether 前 or 截止 stands right after, at most a time of day between.
fn is_by(text: &[char], end: usize) -> bool {
    let near = &text[end..clause(text, end).end.min(end + 9)];
    ["前", "截止"].iter().any(|word| find(near, word).is_some())
}

/// The part of a sentence around a place, up to the next comma.
fn clause(text: &[char], at: usize) -> Range<usize> {
    around(text, at, |c| closes(c) || matches!(c, '，' | ',' | '、' | '→' | '|' | '｜'))
}

/// The sentence around a place.
fn sentence(text: &[char], at: usize) -> Range<usize> {
    around(text, at, closes)
}

fn around(text: &[char], at: usize, parts: impl Fn(char) -> bool) -> Range<usize> {
    let start = text[..at].iter().rposition(|c| parts(*c)).map_or(0, |place| place + 1);
    let end = text[at..].iter().position(|c| parts(*c)).map_or(text.len(), |place| at + place);
    start..end
}

fn closes(c: char) -> bool {
    matches!(c, '\n' | '\r' | '。' | '！' | '!' | '？' | '?' | '；' | ';')
}

fn starts(text: &[char], at: usize, word: &str) -> bool {
    let mut rest = text.get(at..).unwrap_or_default().iter();
    word.chars().all(|c| rest.next() == Some(&c))
}

fn ends(text: &[char], at: usize, word: &str) -> bool {
    at.checked_sub(word.chars().count()).is_some_and(|from| starts(text, from, word))
}

fn find(text: &[char], word: &str) -> Option<usize> {
    (0..text.len()).find(|at| starts(text, *at, word))
}

/// Digits and the signs between them are often typed in full width.
fn narrow(c: char) -> char {
    match c {
        '０'..='９' | '／' | '．' | '－' => char::from_u32(u32::from(c) - 0xFEE0).unwrap_or(c),
        '\u{3000}' | '\u{a0}' | '\t' => ' ',
        _ => c,
    }
}
