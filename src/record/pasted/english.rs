//! Days in English: Dec 3, 3rd of December, next Friday, tomorrow, in 3 days, end of November.

use super::clock::Part;
use super::months::{last_day, last_of, month_after, nearest};
use super::numbers::digits;
use super::read::{Form, Read};
use super::text::{back, ends_any, has, is_whole, past, sentence, skip, starts};
use crate::domain::BeijingDay;

const MONTHS: [(&str, &str); 12] = [
    ("january", "jan"),
    ("february", "feb"),
    ("march", "mar"),
    ("april", "apr"),
    ("may", "may"),
    ("june", "jun"),
    ("july", "jul"),
    ("august", "aug"),
    ("september", "sep"),
    ("october", "oct"),
    ("november", "nov"),
    ("december", "dec"),
];
const WEEKDAYS: [(&str, &str); 7] = [
    ("monday", "mon"),
    ("tuesday", "tue"),
    ("wednesday", "wed"),
    ("thursday", "thu"),
    ("friday", "fri"),
    ("saturday", "sat"),
    ("sunday", "sun"),
];

/// Parses a day at a position.
pub(super) fn day(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let stuck = at.checked_sub(1).and_then(|at| text.get(at)).is_some_and(char::is_ascii_alphanumeric);
    if stuck || !text.get(at)?.is_ascii_alphanumeric() {
        return None;
    }
    month_first(text, at, today)
        .or_else(|| day_first(text, at, today))
        .or_else(|| weekday(text, at, today))
        .or_else(|| said(text, at, today))
        .or_else(|| month_end(text, at, today))
}

/// Dec 3, December 3rd, 2026.
fn month_first(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let (month, end) = month(text, at)?;
    let (day, end) = day_number(text, skip(text, end))?;
    Some(dated(text, month, day, end, today))
}

/// 3 Dec, 3rd of December.
fn day_first(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let (day, end) = day_number(text, at)?;
    let end = past(text, skip(text, end), &["of"]);
    let (month, end) = month(text, skip(text, end))?;
    Some(dated(text, month, day, end, today))
}

fn dated(text: &[char], month: u32, day: u32, end: usize, today: BeijingDay) -> Read {
    let year_at = skip(text, past(text, end, &[","]));
    let year = digits(text, year_at).filter(|(year, to)| (2000..2100).contains(year) && *to == year_at + 4);
    match year {
        Some((year, end)) => {
            let year = i32::try_from(year).unwrap_or(0);
            Read::new(end, BeijingDay::from_ymd(year, month, day), Form::Sure)
        }
        None => Read::new(end, nearest(month, day, today), Form::Sure),
    }
}

/// Parses a month's name; May only with a capital, since it is also a verb.
fn month(text: &[char], at: usize) -> Option<(u32, usize)> {
    let place = MONTHS.iter().position(|(long, short)| named(text, at, long) || named(text, at, short))?;
    let (long, short) = MONTHS[place];
    let end = at + if named(text, at, long) { long.len() } else { short.len() };
    let is_verb = long == "may" && text[at] != 'M';
    (!is_verb).then_some((u32::try_from(place + 1).ok()?, past(text, end, &["."])))
}

fn named(text: &[char], at: usize, word: &str) -> bool {
    starts(text, at, word) && is_whole(text, at, word)
}

fn day_number(text: &[char], at: usize) -> Option<(u32, usize)> {
    let (day, end) = digits(text, at).filter(|(day, _)| (1..=31).contains(day))?;
    let end = ["st", "nd", "rd", "th"].iter().find(|word| starts(text, end, word)).map_or(end, |word| end + word.len());
    let timed = text.get(end) == Some(&':') && text.get(end + 1).is_some_and(char::is_ascii_digit);
    let goes_on = timed || text.get(end).is_some_and(|c| c.is_ascii_alphanumeric() || *c == '%');
    (!goes_on).then_some((day, end))
}

/// Friday, this Friday, next Friday. Last Friday is over, and Mondays recur.
fn weekday(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let leads = [("next", Some(7)), ("this", Some(0)), ("coming", None), ("last", Some(-7))];
    let lead = leads.into_iter().find(|(word, _)| named(text, at, word));
    let name_at = lead.map_or(at, |(word, _)| skip(text, at + word.len()));
    let (place, end) = weekday_at(text, name_at)?;
    let short = end - name_at < 6;
    let by = ["by", "on", "before", "until", "till", "due"];
    if short && lead.is_none() && !ends_any(text, back(text, at), &by) {
        return None;
    }
    let days = i64::try_from(place).ok()? - i64::from(today.weekday());
    let days = match lead {
        Some((_, Some(more))) => days + more,
        Some((_, None)) | None => days.rem_euclid(7),
    };
    let date = u32::try_from(days).ok().map(|days| today.plus_days(days));
    Some(Read::new(end, date, if lead.is_some() { Form::Said } else { Form::Weekday }))
}

fn weekday_at(text: &[char], at: usize) -> Option<(usize, usize)> {
    let place = WEEKDAYS.iter().position(|(long, short)| named(text, at, long) || named(text, at, short))?;
    let (long, short) = WEEKDAYS[place];
    Some((place, at + if named(text, at, long) { long.len() } else { short.len() }))
}

/// Returns the end of a weekday's name.
pub(super) fn weekday_name(text: &[char], at: usize) -> Option<usize> {
    weekday_at(text, at).map(|(_, end)| end)
}

fn said(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let words = [
        ("the day after tomorrow", Some(2), None),
        ("day after tomorrow", Some(2), None),
        ("tomorrow night", Some(1), Some(Part::Evening)),
        ("tomorrow", Some(1), None),
        ("today", Some(0), None),
        ("tonight", Some(0), Some(Part::Evening)),
        ("yesterday", None, None),
    ];
    let (word, days, part) = words.into_iter().find(|(word, _, _)| named(text, at, word))?;
    let date = days.map(|days| today.plus_days(days));
    Some(Read { part, ..Read::new(at + word.len(), date, Form::Said) })
}

/// End of November, end of this month, end of next month.
fn month_end(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let end_of = ["the end of", "end of"].into_iter().find(|word| named(text, at, word))?;
    let next = skip(text, past(text, skip(text, at + end_of.len()), &["the"]));
    let of = |more| {
        let (year, month) = month_after(today, more);
        last_day(year, month)
    };
    let words = [("month", of(0)), ("this month", of(0)), ("next month", of(1)), ("year", last_day(today.ymd().0, 12))];
    let spoken = words.into_iter().find(|(word, _)| named(text, next, word));
    if let Some((word, date)) = spoken {
        return Some(Read::new(next + word.len(), date, Form::Said));
    }
    let (month, end) = month(text, next)?;
    let told = has(&text[sentence(text, at).start..at], &["every", "each"]);
    (!told).then(|| Read::new(end, last_of(month, today), Form::Said))
}
