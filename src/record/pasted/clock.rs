//! A time of day after a day: 晚8点, 18:00, 下午三点半, at 6pm.

use super::numbers::{digits, number};
use super::text::{past, past_all, skip, starts};
use crate::domain::TimeOfDay;

/// A part of the day, which tells whether an hour is before or after noon.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Night,
    Morning,
    Noon,
    Afternoon,
    Evening,
}

const PARTS: &[(&str, Part)] = &[
    ("凌晨", Part::Night),
    ("清晨", Part::Morning),
    ("早上", Part::Morning),
    ("早晨", Part::Morning),
    ("早", Part::Morning),
    ("上午", Part::Morning),
    ("中午", Part::Noon),
    ("午间", Part::Noon),
    ("下午", Part::Afternoon),
    ("午后", Part::Afternoon),
    ("傍晚", Part::Evening),
    ("晚上", Part::Evening),
    ("晚间", Part::Evening),
    ("夜里", Part::Evening),
    ("夜间", Part::Evening),
    ("当晚", Part::Evening),
    ("晚", Part::Evening),
];

/// Words between a day and its time.
const BETWEEN: [&str; 12] = ["当天", "当日", "那天", "这天", "的", "(", "（", "at", "by", "before", "@", "约"];

/// Parses the time after a day, whose own word (今晚) may imply the part of the day; returns where it ends. A part of the
/// day without an hour gives no time, but is skipped.
pub(super) fn clock_after(text: &[char], end: usize, implied: Option<Part>) -> (Option<TimeOfDay>, usize) {
    let at = past_all(text, end, &BETWEEN);
    let (part, hour_at) = part_at(text, at).map_or((implied, at), |(part, end)| (Some(part), end));
    let Some((clock, clock_end)) = hour_after(text, hour_at, part) else {
        return (None, if hour_at > at { hour_at } else { end });
    };
    let dash = past(text, skip(text, clock_end), &["-", "~", "—", "–", "到", "至", "to"]);
    let until = (dash > skip(text, clock_end)).then(|| later(text, dash, part)).flatten();
    let (clock, end) = until.unwrap_or((clock, clock_end));
    let open = text[..at].ends_with(&['(']) || text[..at].ends_with(&['（']);
    (clock, if open { past(text, end, &[")", "）"]) } else { end })
}

fn later(text: &[char], at: usize, part: Option<Part>) -> Option<(Option<TimeOfDay>, usize)> {
    let at = skip(text, at);
    let (part, at) = part_at(text, at).map_or((part, at), |(part, end)| (Some(part), end));
    hour_after(text, at, part)
}

fn part_at(text: &[char], at: usize) -> Option<(Part, usize)> {
    let here = PARTS.iter().filter(|(word, _)| starts(text, at, word)).max_by_key(|(word, _)| word.len())?;
    // 晚于, 晚些 and 早点 don't name a part of the day.
    let other = ["晚于", "晚些", "早点", "早于", "早些"].iter().any(|word| starts(text, at, word));
    (!other).then(|| (here.1, skip(text, at + here.0.chars().count())))
}

/// Parses 8点, 8点半, 20:30, 6pm.
fn hour_after(text: &[char], at: usize, part: Option<Part>) -> Option<(Option<TimeOfDay>, usize)> {
    /// In 3点建议 the word means a point, not an hour.
    const POINTS: [&str; 7] = ["建议", "要求", "意见", "说明", "注意", "修改", "反馈"];
    let at = skip(text, at);
    let zero = starts(text, at, "零点").then_some((0, at + 1));
    let (hour, end) = zero.or_else(|| number(text, at, 24))?;
    let mut minute = 0;
    let end = if starts(text, end, ":") {
        let (read, read_end) = digits(text, end + 1).filter(|(minute, to)| *minute < 60 && *to == end + 3)?;
        minute = read;
        let seconds = digits(text, read_end + 1).filter(|_| starts(text, read_end, ":"));
        seconds.map_or(read_end, |(_, end)| end)
    } else if starts(text, end, "点") || starts(text, end, "时") {
        let after = past(text, end + 1, &["钟", "整"]);
        if POINTS.iter().any(|word| starts(text, after, word)) {
            return None;
        }
        let quarter = [("半", 30), ("一刻", 15), ("三刻", 45)].into_iter().find(|(word, _)| starts(text, after, word));
        match (quarter, number(text, after, 59)) {
            (Some((word, minutes)), _) => {
                minute = minutes;
                after + word.chars().count()
            }
            (None, Some((minutes, end))) => {
                minute = minutes;
                past(text, end, &["分钟", "分"])
            }
            (None, None) => after,
        }
    } else {
        half(text, end)?;
        end
    };
    let (part, end) = half(text, end).map_or((part, end), |(part, end)| (Some(part), end));
    Some((on_the_clock(hour, minute, part), end))
}

fn half(text: &[char], at: usize) -> Option<(Part, usize)> {
    let at = skip(text, at);
    let halves = [("pm", Part::Afternoon), ("p.m.", Part::Afternoon), ("am", Part::Morning), ("a.m.", Part::Morning)];
    let (word, part) = halves.into_iter().find(|(word, _)| starts(text, at, word))?;
    let end = at + word.len();
    (!text.get(end).is_some_and(char::is_ascii_alphanumeric)).then_some((part, end))
}

/// Converts an hour to 24 hours; an hour that doesn't fit the part of the day, such as 晚上2点, gives no time.
fn on_the_clock(hour: u32, minute: u32, part: Option<Part>) -> Option<TimeOfDay> {
    let hour = match (part, hour) {
        (Some(Part::Night | Part::Morning), 12) => 0,
        (Some(Part::Night), hour) if hour > 6 => return None,
        (Some(Part::Noon), 1 | 2) | (Some(Part::Afternoon), 1..=11) | (Some(Part::Evening), 5..=11) => hour + 12,
        (Some(Part::Evening), 12 | 0 | 24) => 24,
        (Some(Part::Evening), 1..=4) => return None,
        (_, hour) => hour,
    };
    TimeOfDay::new(hour, minute)
}
