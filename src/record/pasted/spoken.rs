//! Days by their weekday, or by how far off they are.

use super::days::{Day, past, skip};
use super::numbers::number;
use super::{ends, starts};
use crate::domain::BeijingDay;

const WEEKDAYS: [char; 7] = ['一', '二', '三', '四', '五', '六', '日'];
const WEEKS: [&str; 3] = ["星期", "礼拜", "周"];

/// 周五, 这周五, 下周三, 下下周一; 上周五 is over, and 每周五, 周一至周五, 一周三次 are no days.
pub(super) fn weekday(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    const NEAREST: i64 = -1;
    const NONE: i64 = -2;
    let before = [
        ("下下个", 2),
        ("下下", 2),
        ("下个", 1),
        ("下", 1),
        ("这个", 0),
        ("本", 0),
        ("这", 0),
        ("上个", NONE),
        ("上", NONE),
        ("每个", NONE),
        ("每", NONE),
        ("", NEAREST),
    ];
    let (word, weeks) = before.into_iter().find(|(word, _)| {
        starts(text, at, word) && WEEKS.iter().any(|week| starts(text, at + word.chars().count(), week))
    })?;
    let (weekday, end) = named_weekday(text, at + word.chars().count())?;
    let counted = word.is_empty() && at > 0 && number(text, at - 1, 99).is_some();
    let recurs = ["次", "更", "期", "常", "条"].iter().any(|word| starts(text, end, word));
    if counted || recurs || ["两", "几", "半"].iter().any(|word| ends(text, at, word)) {
        return None;
    }
    if let Some(range) = ["至", "到", "-", "~"].iter().find(|dash| starts(text, end, dash)) {
        let last = named_weekday(text, end + range.chars().count());
        if let Some((_, end)) = last {
            return Some(Day { at: at..end, date: None, is_sure: false });
        }
    }
    let days = i64::from(weekday) - i64::from(today.weekday());
    let days = match weeks {
        NONE => None,
        NEAREST => Some(days.rem_euclid(7)),
        weeks => Some(days + 7 * weeks),
    };
    let date = days.and_then(|days| u32::try_from(days).ok()).map(|days| today.plus_days(days));
    Some(Day { at: at..end, date, is_sure: false })
}

fn named_weekday(text: &[char], at: usize) -> Option<(u32, usize)> {
    let week = WEEKS.into_iter().find(|week| starts(text, at, week))?;
    let at = at + week.chars().count();
    let sign = *text.get(at)?;
    let sign = if sign == '天' { '日' } else { sign };
    let place = WEEKDAYS.iter().position(|weekday| *weekday == sign)?;
    Some((u32::try_from(place).ok()?, at + 1))
}

/// 今天, 明晚, 大后天.
pub(super) fn word(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    const WORDS: [(&str, u32); 9] = [
        ("今天", 0),
        ("今日", 0),
        ("今晚", 0),
        ("明天", 1),
        ("明日", 1),
        ("明晚", 1),
        ("明早", 1),
        ("大后天", 3),
        ("后天", 2),
    ];
    let (word, days) = WORDS.into_iter().find(|(word, _)| starts(text, at, word))?;
    let end = at + word.chars().count();
    (!starts(text, end, "猫")).then(|| Day { at: at..end, date: Some(today.plus_days(days)), is_sure: false })
}

/// A weekday that explains the day, such as （周四）, is no day of its own.
pub(super) fn past_weekday(text: &[char], end: usize) -> usize {
    let open = past(text, skip(text, end), &["（", "("]);
    let Some((_, named)) = named_weekday(text, open) else { return end };
    let close = text[named..].iter().take(4).position(|c| matches!(c, '）' | ')'));
    close.map_or(named, |long| named + long + 1)
}
