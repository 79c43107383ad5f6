//! Days of a named month: 2026年3月5日, 明年3月底, 3月5号, 下个月5号, 月底.

use super::numbers::{number, spelled_year};
use super::read::{Form, Read};
use super::text::{ends, past, skip, starts, word_at};
use crate::domain::BeijingDay;

/// How many days ahead a day without a year may be; beyond that it is more likely to have just passed.
const AHEAD: i64 = 300;
/// The plausible years.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 明年3月5日, 明年3月底, 年底.
pub(super) fn with_year(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    let spoken = [("前年", -2), ("去年", -1), ("今年", 0), ("明年", 1), ("来年", 1), ("后年", 2)];
    let (year, end) = if let Some((word, more)) = spoken.iter().find(|(word, _)| starts(text, at, word)) {
        (today.ymd().0 + more, at + word.chars().count())
    } else if let Some(end) = year_end(text, at) {
        return Some(Read::new(end, last_day(today.ymd().0, 12), Form::Said));
    } else {
        let (year, end) = number(text, at, 9999).or_else(|| spelled_year(text, at))?;
        let sign = *text.get(end)?;
        match (sign, end - at) {
            ('年', 2 | 4) => (year_of(year), end + 1),
            ('-' | '/' | '.', 4) => return written(text, year_of(year), end, sign),
            _ => return None,
        }
    };
    let ended = past(text, end, &["年底", "年末", "底", "末"]);
    if ended > end {
        return Some(Read::new(ended, last_day(year, 12), Form::Said));
    }
    let (month, end) = number(text, skip(text, end), 12)?;
    let end = skip(text, end);
    let month_end = past(text, end, &["月份", "月"]);
    if month_end == end {
        return None;
    }
    if let Some(end) = end_of_month(text, month_end) {
        return Some(Read::new(end, last_day(year, month), Form::Sure));
    }
    let (day, end) = number(text, skip(text, month_end), 31)?;
    Some(Read::new(
        past(text, skip(text, end), &["日", "号"]).max(end),
        BeijingDay::from_ymd(year, month, day),
        Form::Sure,
    ))
}

/// Parses the rest of 2026-03-05; a longer number of this form, such as an order number, isn't a date.
fn written(text: &[char], year: i32, at: usize, sign: char) -> Option<Read> {
    let (month, end) = number(text, at + 1, 12)?;
    let (day, end) = (text.get(end) == Some(&sign)).then(|| number(text, end + 1, 31))??;
    let goes_on =
        text.get(end).is_some_and(|c| *c == sign) && text.get(end + 1).is_some_and(char::is_ascii_alphanumeric);
    let end = if text.get(end) == Some(&'T') { end + 1 } else { past(text, end, &["日", "号"]) };
    (YEARS.contains(&year) && !goes_on).then(|| Read::new(end, BeijingDay::from_ymd(year, month, day), Form::Sure))
}

fn year_of(year: u32) -> i32 {
    let year = i32::try_from(year).unwrap_or(0);
    if year < 100 { 2000 + year } else { year }
}

fn year_end(text: &[char], at: usize) -> Option<usize> {
    const OTHER: [&str; 8] = ["去", "每", "往", "历", "当", "同", "前", "上"];
    let end = past(text, at, &["年底", "年末"]);
    let counted = at > 0 && number(text, at - 1, 9999).is_some();
    (end > at && !counted && !OTHER.iter().any(|word| ends(text, at, word))).then_some(end)
}

/// 3月5日, 3月5号, 三月五号, 3月5前, 3月底.
pub(super) fn month_and_day(text: &[char], at: usize, today: BeijingDay) -> Option<Read> {
    const COUNTED: [&str; 21] = [
        "个", "条", "支", "天", "次", "款", "件", "万", "元", "块", "期", "场", "家", "位", "%", "k", "多", "余", "篇",
        "集", "人",
    ];
    let (month, end) = number(text, at, 12)?;
    let end = skip(text, end);
    let month_end = past(text, end, &["月份", "月"]);
    if month_end == end {
        return None;
    }
    if let Some(end) = end_of_month(text, month_end) {
        return Some(Read::new(end, last_of(month, today), Form::Said));
    }
    let (day, end) = number(text, skip(text, month_end), 31)?;
    let signed = past(text, skip(text, end), &["日", "号"]).max(end);
    let named = signed == skip(text, end);
    if named && COUNTED.iter().any(|word| starts(text, skip(text, end), word)) {
        return None;
    }
    Some(Read::new(if named { end } else { signed }, nearest(month, day, today), Form::Sure))
}

/// 本月5号, 下个月5号, 月底, 下个月月底; 上个月5号 is over.
pub(super) fn of_month(text: &[char], at: usize, today: BeijingDay, near: Option<BeijingDay>) -> Option<Read> {
    const OVER: u32 = 99;
    const OTHER: [&str; 14] = ["次", "当", "各", "隔", "几", "某", "逐", "个", "每", "腊", "正", "冬", "闰", "月"];
    let months = [
        ("下下个月", 2),
        ("下下月", 2),
        ("下个月", 1),
        ("下月", 1),
        ("这个月", 0),
        ("本月", 0),
        ("上上个月", OVER),
        ("上个月", OVER),
        ("上月", OVER),
        ("月", 0),
    ];
    let (word, more) = months.into_iter().find(|(word, _)| starts(text, at, word))?;
    let (end, alone) = (at + word.chars().count(), word == "月");
    // 12月11日上线，月底前不删: the end of that month.
    let today = near.filter(|near| alone && *near > today).unwrap_or(today);
    let of = |found: &dyn Fn(i32, u32) -> Option<BeijingDay>| {
        let (year, month) = month_after(today, more);
        if more == OVER { None } else { found(year, month) }
    };
    let other =
        alone && (OTHER.iter().any(|word| ends(text, at, word)) || at > 0 && number(text, at - 1, 99).is_some());
    // 月月底 recurs every month.
    let other = other || alone && starts(text, end, "月");
    if let Some(end) = end_of_month(text, end) {
        return (!other).then(|| Read::new(end, of(&last_day), Form::Said));
    }
    let (day, end) = number(text, skip(text, end), 31).filter(|_| !alone)?;
    let signed = past(text, end, &["日", "号"]);
    let date = of(&|year, month| BeijingDay::from_ymd(year, month, day));
    (signed > end).then(|| Read::new(signed, date, Form::Sure))
}

/// Skips 底 after a month.
fn end_of_month(text: &[char], at: usize) -> Option<usize> {
    word_at(text, at, &["底", "末", "月底", "月末", "的最后一天", "最后一天"]).map(|word| at + word.chars().count())
}

/// Returns the next such day.
pub(super) fn nearest(month: u32, day: u32, today: BeijingDay) -> Option<BeijingDay> {
    let (year, _, _) = today.ymd();
    let to_come = |date: &BeijingDay| (0..=AHEAD).contains(&date.days_since(today));
    [year, year + 1].into_iter().filter_map(|year| BeijingDay::from_ymd(year, month, day)).find(to_come)
}

pub(super) fn last_of(month: u32, today: BeijingDay) -> Option<BeijingDay> {
    let (year, present, _) = today.ymd();
    last_day(if month < present { year + 1 } else { year }, month)
}

pub(super) fn last_day(year: i32, month: u32) -> Option<BeijingDay> {
    (28..=31).rev().find_map(|day| BeijingDay::from_ymd(year, month, day))
}

pub(super) fn month_after(today: BeijingDay, more: u32) -> (i32, u32) {
    let (year, month, _) = today.ymd();
    let months = month - 1 + more;
    (year + i32::try_from(months / 12).unwrap_or(0), months % 12 + 1)
}
