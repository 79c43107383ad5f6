//! Days as a chat writes them, relative to the day on which it is read.

use std::ops::Range;

use super::numbers::{digits, number};
use super::spoken::{past_weekday, weekday, word};
use super::{ends, starts};
use crate::domain::BeijingDay;

/// What reads as a day.
#[derive(Debug, Clone)]
pub(super) struct Day {
    /// Where it stands.
    pub at: Range<usize>,
    /// Which it is; `None` if there is no such day, or it is over.
    pub date: Option<BeijingDay>,
    /// Whether it can hardly be anything else, also where nothing says what it is for.
    pub is_sure: bool,
}

/// A day without a year that would be further off than this has rather just passed.
const AHEAD: i64 = 300;

/// Reads the day that begins here.
pub(super) fn day_at(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    // 脚本周五交: no 本周五.
    if starts(text, at, "本") && ends(text, at, "脚") {
        return None;
    }
    let read = with_year(text, at, today)
        .or_else(|| of_month(text, at, today))
        .or_else(|| month_and_day(text, at, today))
        .or_else(|| weekday(text, at, today))
        .or_else(|| word(text, at, today))
        .or_else(|| bare(text, at, today))
        .or_else(|| number_of_day(text, at, today));
    read.map(|day| Day { at: at..past_weekday(text, day.at.end), ..day })
}

/// 2026-03-05, 2026/3/5, 2026.3.5, 2026年3月5日, 明年3月5日.
fn with_year(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    let spoken = [("去年", -1), ("今年", 0), ("明年", 1)];
    let (year, month_at, signs) = if let Some((_, more)) = spoken.iter().find(|(word, _)| starts(text, at, word)) {
        (today.ymd().0 + more, at + 2, ['月', '日'])
    } else {
        let (year, end) = number(text, at, 9999)?;
        let sign = *text.get(end)?;
        match (sign, end - at) {
            ('年', 2 | 4) => (year_of(year), skip(text, end + 1), ['月', '日']),
            ('-' | '/' | '.', 4) => (year_of(year), end + 1, [sign, ' ']),
            _ => return None,
        }
    };
    let (month, end) = number(text, month_at, 12)?;
    let end = if signs[0] == '月' { skip(text, end) } else { end };
    let day_at = (text.get(end) == Some(&signs[0])).then(|| skip(text, end + 1))?;
    let (day, end) = number(text, day_at, 31)?;
    let end = if signs[1] == '日' { past(text, end, &["日", "号"]) } else { end };
    Some(Day { at: at..end, date: BeijingDay::from_ymd(year, month, day), is_sure: true })
}

fn year_of(year: u32) -> i32 {
    let year = i32::try_from(year).unwrap_or(0);
    if year < 100 { 2000 + year } else { year }
}

/// 3月5日, 3月5号, 三月五号, 3月5前, 3月5-8日 (the last day counts), 3月底.
fn month_and_day(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    const COUNTED: [&str; 16] =
        ["个", "条", "支", "天", "次", "款", "件", "万", "元", "块", "期", "场", "家", "位", "%", "k"];
    let (month, end) = number(text, at, 12)?;
    let end = skip(text, end);
    if !starts(text, end, "月") {
        return None;
    }
    if starts(text, end, "月底") {
        return Some(Day { at: at..end + 2, date: last_of(month, today), is_sure: false });
    }
    let (day, end) = number(text, skip(text, end + 1), 31)?;
    let signed = past(text, end, &["日", "号"]);
    if signed == end && COUNTED.iter().any(|word| starts(text, skip(text, end), word)) {
        return None;
    }
    let (day, end) = until(text, signed).filter(|(last, _)| *last > day).unwrap_or((day, signed));
    Some(Day { at: at..end, date: nearest(month, day, today), is_sure: true })
}

/// The last day of a range, such as -8日.
fn until(text: &[char], at: usize) -> Option<(u32, usize)> {
    let dash = ["-", "~", "～", "—", "–", "至", "到"].into_iter().find(|dash| starts(text, at, dash))?;
    let (last, end) = number(text, at + dash.chars().count(), 31)?;
    let signed = past(text, end, &["日", "号"]);
    (signed > end).then_some((last, signed))
}

/// 本月5号, 下个月5号, 月底, 下月底.
fn of_month(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    let months = [("下个月", 1), ("下月", 1), ("这个月", 0), ("本月", 0), ("月", 0)];
    let (word, more) = months.into_iter().find(|(word, _)| starts(text, at, word))?;
    let end = at + word.chars().count();
    let (year, month) = month_after(today, more);
    if starts(text, end, "底") {
        return Some(Day { at: at..end + 1, date: last_day(year, month), is_sure: false });
    }
    let (day, end) = number(text, end, 31).filter(|_| word != "月")?;
    let signed = past(text, end, &["日", "号"]);
    let date = BeijingDay::from_ymd(year, month, day);
    (signed > end).then_some(Day { at: at..signed, date, is_sure: true })
}

/// 5号; not 3号色, 1号链接, 第5号.
fn number_of_day(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    const NAMED: &str = "链色线楼店款机口位选主牌门院厂模产商码房桌馆";
    let (day, end) = number(text, at, 31)?;
    let named = text.get(end + 1).is_some_and(|c| NAMED.contains(*c) || c.is_ascii_alphanumeric());
    if !starts(text, end, "号") || named || stuck(text, at) || ends(text, at, "第") || ends(text, at, "月") {
        return None;
    }
    let of = |more| (month_after(today, more), day);
    let date = [of(0), of(1), of(2)]
        .into_iter()
        .find_map(|((year, month), day)| BeijingDay::from_ymd(year, month, day).filter(|date| *date >= today));
    Some(Day { at: at..end + 1, date, is_sure: false })
}

/// 3/5 and 3.5: only where nothing around makes it a price, a version or a ratio.
fn bare(text: &[char], at: usize, today: BeijingDay) -> Option<Day> {
    const BEFORE: [&str; 26] = [
        "比例", "尺寸", "画幅", "占", "第", "共", "价格", "报价", "单价", "价", "预算", "费用", "版本", "评分", "约",
        "¥", "￥", "$", "×", "满", "高", "时长", "系统", "长度", "费", "涨",
    ];
    const AFTER: [&str; 43] = [
        "的", "比", "屏", "竖", "横", "条", "集", "页", "部分", "分", "秒", "倍", "折", "千", "万", "元", "块", "版",
        "小时", "寸", "米", "斤", "升", "次", "个", "天", "度", "亿", "星", "节", "大促", "画", "以上", "左右", "时",
        "支", "份", "毫", "公", "克", "复制", "%", "+",
    ];
    let (month, end) = digits(text, at).filter(|(month, _)| (1..=12).contains(month))?;
    let sign = text.get(end).filter(|sign| matches!(sign, '/' | '.'))?;
    let (day, end) = digits(text, end + 1).filter(|(day, _)| (1..=31).contains(day))?;
    let label = text[..at].iter().rposition(|c| !matches!(c, ' ' | ':' | '：')).map_or(0, |place| place + 1);
    let next = skip(text, end);
    let goes_on = text.get(end) == Some(sign) && text.get(end + 1).is_some_and(char::is_ascii_digit);
    let other = BEFORE.iter().any(|word| ends(text, label, word))
        || AFTER.iter().any(|word| starts(text, next, word))
        || [text.get(next), label.checked_sub(1).and_then(|at| text.get(at))]
            .iter()
            .flatten()
            .any(|c| c.is_ascii_alphabetic());
    (!stuck(text, at) && !goes_on && !other).then(|| Day {
        at: at..past(text, end, &["日", "号"]),
        date: nearest(month, day, today),
        is_sure: false,
    })
}

/// Tells whether a number goes on to the left, as in V1.2, 1:30 or 10.24.3.
fn stuck(text: &[char], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|at| text.get(at));
    before.is_some_and(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '/' | '-' | ':' | '#' | '¥' | '￥' | '$'))
}

/// The nearest such day to come.
fn nearest(month: u32, day: u32, today: BeijingDay) -> Option<BeijingDay> {
    let (year, _, _) = today.ymd();
    let to_come = |date: &BeijingDay| (0..=AHEAD).contains(&date.days_since(today));
    [year, year + 1].into_iter().filter_map(|year| BeijingDay::from_ymd(year, month, day)).find(to_come)
}

fn last_of(month: u32, today: BeijingDay) -> Option<BeijingDay> {
    let (year, present, _) = today.ymd();
    last_day(if month < present { year + 1 } else { year }, month)
}

fn last_day(year: i32, month: u32) -> Option<BeijingDay> {
    (28..=31).rev().find_map(|day| BeijingDay::from_ymd(year, month, day))
}

fn month_after(today: BeijingDay, more: u32) -> (i32, u32) {
    let (year, month, _) = today.ymd();
    if month + more > 12 { (year + 1, month + more - 12) } else { (year, month + more) }
}

/// Steps over the first of the words that stands here.
pub(super) fn past(text: &[char], at: usize, words: &[&str]) -> usize {
    words.iter().find(|word| starts(text, at, word)).map_or(at, |word| at + word.chars().count())
}

/// Steps over blanks.
pub(super) fn skip(text: &[char], at: usize) -> usize {
    at + text.get(at..).map_or(0, |rest| rest.iter().take_while(|c| **c == ' ').count())
}
