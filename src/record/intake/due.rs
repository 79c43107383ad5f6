//! What a cell or a text offers as dates to be agreed.

use super::super::pasted::{Found, Means, found_in};
use super::dates::Cell;
use super::heads::Field;
use super::years::shifted;
use crate::domain::{BeijingDay, limits, normal};

/// How far back a day with a year is still offered, in days.
const BACK: i32 = 400;

/// Returns the dates of a cell: the day that it is, or what a reader of texts finds in it together with its head.
pub(super) fn dates_of(head: &str, cell: &str, field: Field, read: Option<Cell>, today: BeijingDay) -> Vec<Found> {
    let own = match field {
        Field::ScriptBy => Some(Means::Script),
        Field::VideoBy => Some(Means::Video),
        Field::PublishBy => Some(Means::Publish),
        Field::KeepPublic => Some(Means::KeepPublic),
        _ => None,
    };
    if let Some(Cell::Day(at)) = read {
        let means = own.or_else(|| purpose_of(head, today));
        return vec![Found::Day { day: at.day, time: at.time, means }];
    }
    let text = if field == Field::Dates { cell.to_owned() } else { format!("{head}：{cell}") };
    let mut found = dates_in(&text, today);
    for one in &mut found {
        if let Found::Day { means, .. } = one {
            *means = means.or(own);
        }
    }
    found
}

/// Returns the dates of a text, also those of a year that is named and that are over.
pub(super) fn dates_in(text: &str, today: BeijingDay) -> Vec<Found> {
    let found = found_in(text, today);
    let looks_back = found.is_empty() && names_years(text);
    if looks_back { found_in(text, shifted(today, -BACK)) } else { found }
}

/// Tells what a day would be for under a head that isn't in the list.
fn purpose_of(head: &str, today: BeijingDay) -> Option<Means> {
    let day = today.plus_days(30);
    found_in(&format!("{head}：{day}"), today).into_iter().find_map(|found| match found {
        Found::Day { means, .. } => means,
        Found::PublicFor(_) => None,
    })
}

fn names_years(text: &str) -> bool {
    let is_year = |(at, _): (usize, &str)| text[at + 4..].starts_with(['-', '/', '.', '年']);
    let digits = |at: usize| text.get(at..at + 4).is_some_and(|year| year.bytes().all(|b| b.is_ascii_digit()));
    text.match_indices("20").filter(|(at, _)| digits(*at)).any(is_year)
}

/// Returns for how many days a cell says that the video is kept public: 30天, 不少于3个月, 30. `Err` if that isn't
/// possible, `None` if it says something else.
pub(super) fn for_how_long(cell: &str) -> Option<Result<u32, ()>> {
    const UNITS: [(&str, u32); 14] = [
        ("天", 1),
        ("日", 1),
        ("个自然日", 1),
        ("自然日", 1),
        ("days", 1),
        ("day", 1),
        ("d", 1),
        ("周", 7),
        ("weeks", 7),
        ("个月", 30),
        ("月", 30),
        ("months", 30),
        ("年", 365),
        ("", 1),
    ];
    let text = normal(cell.trim());
    let text = text.trim_start_matches(|c: char| !c.is_ascii_digit() && !matches!(c, '一' | '三' | '六' | '半'));
    let (number, rest) = match text.chars().next()? {
        '一' => (1, &text[3..]),
        '三' => (3, &text[3..]),
        '六' => (6, &text[3..]),
        '半' => (0, &text[3..]),
        _ => {
            let long = text.bytes().take_while(u8::is_ascii_digit).count();
            (text[..long].parse::<u32>().ok()?, &text[long..])
        }
    };
    let rest = rest
        .trim()
        .trim_end_matches(['+', '。'])
        .trim_end_matches("以上")
        .trim_end_matches("及")
        .trim_end_matches("不删");
    if number == 0 && text.starts_with('半') {
        return matches!(rest, "年").then_some(Ok(183));
    }
    let (_, unit) = UNITS.iter().find(|(word, _)| rest.trim() == *word)?;
    // A number of five digits is Excel's number of a day.
    if rest.is_empty() && number > 9_999 {
        return None;
    }
    let days = number.checked_mul(*unit).filter(|days| (1..=limits::KEEP_PUBLIC_DAYS).contains(days));
    Some(days.ok_or(()))
}
