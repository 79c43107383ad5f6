//! Days in English: Mar 5, 5th March 2026, March 5, 2026, Thu.

use super::years::{Lean, with_year};
use crate::domain::BeijingDay;

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTHS_IN_FULL: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Returns the day at the beginning and what follows.
pub(super) fn day_at_start(text: &str, today: BeijingDay, lean: Lean) -> Option<(Option<BeijingDay>, &str)> {
    let text = past_weekday(text).unwrap_or(text).trim_start_matches([' ', ',']);
    let (month, day, rest) = month_first(text).or_else(|| day_first(text))?;
    let after = rest.trim_start_matches([' ', ',', '-']);
    match number(after).filter(|(year, rest)| (2000..=2099).contains(year) && !rest.starts_with(':')) {
        Some((year, rest)) => Some((BeijingDay::from_ymd(i32::try_from(year).ok()?, month, day), rest)),
        None => Some((with_year(month, day, today, lean), rest)),
    }
}

/// Skips the name of a weekday.
pub(super) fn past_weekday(text: &str) -> Option<&str> {
    let (name, rest) = word(text)?;
    let is_weekday = WEEKDAYS.iter().any(|short| name.starts_with(short)) && (name.len() <= 4 || name.ends_with("day"));
    is_weekday.then(|| rest.trim_start_matches(['.', ',']))
}

fn month_first(text: &str) -> Option<(u32, u32, &str)> {
    let (month, rest) = month(text)?;
    let (day, rest) = number(rest.trim_start_matches([' ', '.', '-']))?;
    Some((month, day, past_ordinal(rest))).filter(|_| day <= 31)
}

fn day_first(text: &str) -> Option<(u32, u32, &str)> {
    let (day, rest) = number(text).filter(|(day, _)| *day <= 31)?;
    let rest = past_ordinal(rest).trim_start_matches([' ', '-']);
    let (month, rest) = month(rest.strip_prefix("of ").unwrap_or(rest))?;
    Some((month, day, rest))
}

fn month(text: &str) -> Option<(u32, &str)> {
    let (name, rest) = word(text)?;
    let name = if name == "sept" { "sep" } else { name };
    let place = MONTHS
        .iter()
        .position(|month| *month == name)
        .or_else(|| MONTHS_IN_FULL.iter().position(|month| *month == name))?;
    Some((u32::try_from(place).ok()? + 1, rest.strip_prefix('.').unwrap_or(rest)))
}

fn past_ordinal(rest: &str) -> &str {
    ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest)
}

fn word(text: &str) -> Option<(&str, &str)> {
    let long = text.bytes().take_while(u8::is_ascii_lowercase).count();
    (long > 0).then(|| text.split_at(long))
}

fn number(text: &str) -> Option<(u32, &str)> {
    let long = text.bytes().take_while(u8::is_ascii_digit).count();
    Some((text.get(..long).filter(|_| (1..=4).contains(&long))?.parse().ok()?, &text[long..]))
}
