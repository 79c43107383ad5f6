//! Days in a chat, relative to the day on which it is read: single days, or ranges, of which the last day counts.

use std::ops::Range;

use super::bare::{bare, has_grounds, numbered};
use super::clock::clock_after;
use super::english;
use super::months::{month_and_day, of_month, with_year};
use super::numbers::number;
use super::read::{Form, Read};
use super::spoken::{counted, past_weekday, weekday, word};
use super::text::{breaks, ends, has, past, skip, starts, word_at};
use super::words::sense_at;
use crate::domain::{BeijingDay, TimeOfDay};

/// What looks like a day.
#[derive(Debug, Clone)]
pub(super) struct Day {
    /// Its position, including its time.
    pub at: Range<usize>,
    /// The date; `None` if there is no such day, or it is over.
    pub date: Option<BeijingDay>,
    /// Its time of day, if there is one.
    pub time: Option<TimeOfDay>,
    /// Whether it is almost certainly a day, even if few words say what it is for.
    pub is_sure: bool,
    /// Whether it is the last day of a range.
    pub is_range: bool,
}

/// Parses a day at a position; `near` is the day before it in its sentence.
pub(super) fn day_at(text: &[char], at: usize, today: BeijingDay, near: Option<BeijingDay>) -> Option<Day> {
    let first = read_at(text, at, today, near)?;
    let (last, is_range) = range(text, first, today).map_or((first, false), |last| (last, true));
    let end = past_weekday(text, last.end);
    let (time, clock_end) = clock_after(text, end, last.part);
    let plain = matches!(last.form, Form::Sure | Form::Said | Form::Weekday);
    if !plain && !has_grounds(text, at, Read { end, ..last }, clock_end > end, today) {
        return None;
    }
    let recurs = is_range && first.form == Form::Weekday && last.form == Form::Weekday;
    let date = last.date.filter(|_| !recurs);
    Some(Day { at: at..clock_end, date, time, is_sure: last.form == Form::Sure, is_range })
}

fn read_at(text: &[char], at: usize, today: BeijingDay, near: Option<BeijingDay>) -> Option<Read> {
    // 脚本周五交: not 本周五.
    if starts(text, at, "本") && ends(text, at, "脚") {
        return None;
    }
    with_year(text, at, today)
        .or_else(|| of_month(text, at, today, near))
        .or_else(|| month_and_day(text, at, today))
        .or_else(|| english::day(text, at, today))
        .or_else(|| weekday(text, at, today))
        .or_else(|| word(text, at, today))
        .or_else(|| counted(text, at, today))
        .or_else(|| bare(text, at, today))
        .or_else(|| numbered(text, at, today, near))
}

/// Parses the rest of a range, such as -12月3日, 至8日, 和12月3日之间.
fn range(text: &[char], first: Read, today: BeijingDay) -> Option<Read> {
    const DASHES: &[&str] = &["--", "-", "~", "——", "—", "–", "〜", "至", "到", "to", "through"];
    const AND: &[&str] = &["和", "与", "跟", "及", "and"];
    let named = past_weekday(text, first.end);
    let (_, timed) = clock_after(text, named, first.part);
    let dash = |end: usize, words: &[&str]| {
        let at = skip(text, end);
        word_at(text, at, words).map(|dash| skip(text, at + dash.chars().count()))
    };
    let last = |at: usize| last_of_range(text, at, first, today);
    // 12月1、2日.
    let listed =
        !text[..first.end].ends_with(&['日']) && !text[..first.end].ends_with(&['号']) && first.form == Form::Sure;
    let dashes: Vec<&str> = DASHES.iter().copied().chain(listed.then_some("、")).collect();
    let ranges = [named, timed].into_iter().find_map(|end| dash(end, &dashes)).and_then(last);
    ranges.or_else(|| {
        let both = dash(named, AND).and_then(last)?;
        let between = word_at(text, skip(text, both.end), &["之间", "中间", "期间"]).is_some();
        let english = word_at(text, skip(text, named), &["and"]).is_some();
        let begins = named.saturating_sub(24);
        (between || english && has(&text[begins..named], &["between"])).then_some(both)
    })
}

fn last_of_range(text: &[char], at: usize, first: Read, today: BeijingDay) -> Option<Read> {
    if let Some(last) = read_at(text, at, today, first.date) {
        let begins = first.date.unwrap_or(today);
        let is_later = |read: &Read| read.date.is_some_and(|date| date >= begins);
        // 12月28日-1月3日, 下周一到周三: relative to the first day.
        let read =
            if is_later(&last) { last } else { read_at(text, at, begins, None).filter(is_later).unwrap_or(last) };
        return Some(read);
    }
    let (day, end) = number(text, at, 31)?;
    let signed = past(text, end, &["日", "号"]);
    // 12/1-3; Dec 10-12 and 12月10-12发布 if the number ends there.
    let is_signed = text[..first.end].ends_with(&['日']) || text[..first.end].ends_with(&['号']);
    let closes = text.get(end).is_none_or(|c| breaks(*c) || *c == ' ') || sense_at(text, end).is_some();
    let alone = signed == end
        && match first.form {
            Form::Bare => !text.get(end).is_some_and(|c| matches!(c, ':' | '点' | '/')),
            Form::Sure => !is_signed && closes,
            Form::Said | Form::Weekday | Form::Numbered => false,
        };
    let (year, month, from) = first.date?.ymd();
    (day > from && (signed > end || alone)).then(|| Read {
        end: signed,
        date: BeijingDay::from_ymd(year, month, day),
        ..first
    })
}

/// Finds all days in a text.
pub(super) fn days_of(text: &[char], today: BeijingDay) -> Vec<Day> {
    let (mut days, mut at): (Vec<Day>, usize) = (Vec::new(), 0);
    while at < text.len() {
        let line = text[..at].iter().rposition(|c| matches!(c, '\n' | '。')).map_or(0, |place| place + 1);
        let near = days.last().filter(|day| day.at.start >= line).and_then(|day| day.date);
        match day_at(text, at, today, near) {
            Some(mut day) => {
                at = day.at.end.max(at + 1);
                // 周五11.27: the weekday belongs to the day.
                if let Some(same) = days.pop_if(|last| last.date == day.date && skip(text, last.at.end) == day.at.start)
                {
                    day.at.start = same.at.start;
                }
                days.push(day);
            }
            None => at += 1,
        }
    }
    days
}
