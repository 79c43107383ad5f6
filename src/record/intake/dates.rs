//! A cell that holds a day: 2026/3/5, 3月5日 18:40, 3.5, 46086, 上周五. The whole cell must be read, so that 12月5日前
//! 不得发布 is none.

use super::super::pasted::time_at_start;
use super::english;
use super::row::DayTime;
use super::years::{Lean, shifted, with_year};
use crate::domain::{BeijingDay, Instant, TimeOfDay, normal};

/// What a cell was read as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cell {
    /// A day.
    Day(DayTime),
    /// It has the form of a day, but there is none such.
    Impossible,
}

/// Excel counts days from 1899-12-30; this is 1970-01-01.
const EXCEL_1970: i64 = 25_569;
/// Excel's numbers for the years 2000 to 2099.
const EXCEL: std::ops::RangeInclusive<i64> = 36_526..=73_050;
/// The plausible years.
const YEARS: std::ops::RangeInclusive<i32> = 2000..=2099;

/// Words before and after a day that say no more than that it is one.
const BEFORE: [&str; 19] = [
    "不晚于",
    "最晚",
    "最迟",
    "截止到",
    "截止",
    "截至",
    "预计",
    "计划",
    "暂定",
    "大概",
    "大约",
    "约",
    "定于",
    "于",
    "在",
    "by",
    "on",
    "before",
    "due",
];
const AFTER: [&str; 25] = [
    "之前",
    "以前",
    "前",
    "左右",
    "截止",
    "为止",
    "当天",
    "(含)",
    "(含当天)",
    "内",
    "吧",
    "交",
    "提交",
    "交付",
    "发布",
    "上线",
    "发",
    "eod",
    "已发布",
    "已发",
    "已交",
    "已提交",
    "。",
    "~",
    "起",
];

/// Reads a cell of a date column; `None` if it holds something else than a day.
pub(super) fn date_in(cell: &str, today: BeijingDay, lean: Lean) -> Option<Cell> {
    let text = normal(cell.trim());
    if text.is_empty() || text.chars().count() > 40 {
        return None;
    }
    if let Some(day) = number(&text) {
        return Some(Cell::Day(day));
    }
    if let Ok(at) = Instant::parse(cell.trim()) {
        let (hour, minute) = at.beijing_clock();
        return Some(Cell::Day(DayTime { day: at.beijing_day(), time: TimeOfDay::new(hour, minute) }));
    }
    let text = trimmed(&text);
    let (day, rest) = day_at_start(text, today, lean)?;
    let rest = past_weekday(rest);
    let (time, rest) = time(rest);
    if !trimmed(&rest).is_empty() {
        return None;
    }
    Some(match (day, time) {
        (Some(day), Time::At(time)) => Cell::Day(DayTime { day, time: Some(time) }),
        (Some(day), Time::None) => Cell::Day(DayTime { day, time: None }),
        (None, _) | (_, Time::Impossible) => Cell::Impossible,
    })
}

fn trimmed(text: &str) -> &str {
    let mut text = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, ':' | ',' | ';'));
    while let Some(rest) = BEFORE.iter().find_map(|word| text.strip_prefix(word)) {
        text = rest.trim_start();
    }
    while let Some(rest) = AFTER.iter().find_map(|word| text.strip_suffix(word)) {
        text = rest.trim_end();
    }
    text
}

/// Excel's number of a day, a day in eight digits, or milliseconds since 1970 as 飞书 exports them.
fn number(text: &str) -> Option<DayTime> {
    if !text.bytes().all(|b| b.is_ascii_digit() || b == b'.') {
        return None;
    }
    let whole = text.split('.').next().unwrap_or_default();
    match (whole.len(), text.contains('.')) {
        (8, false) => {
            let part = |from: usize, to: usize| text[from..to].parse::<u32>().ok();
            let year = i32::try_from(part(0, 4)?).ok().filter(|year| YEARS.contains(year))?;
            BeijingDay::from_ymd(year, part(4, 6)?, part(6, 8)?).map(|day| DayTime { day, time: None })
        }
        (13, false) if text.starts_with('1') => {
            let at = Instant::from_millis(text.parse().ok()?);
            let (hour, minute) = at.beijing_clock();
            Some(DayTime { day: at.beijing_day(), time: TimeOfDay::new(hour, minute) })
        }
        (5, _) => excel(text.parse().ok()?),
        _ => None,
    }
}

/// Returns the day of Excel's number; its fraction is the time.
pub(super) fn excel(number: f64) -> Option<DayTime> {
    let minutes = (number * 1440.0).round();
    if !(0.0..1e9).contains(&minutes) {
        return None;
    }
    #[expect(clippy::cast_possible_truncation, reason = "it is in that range")]
    let minutes = minutes as i64;
    let days = minutes / 1440;
    if !EXCEL.contains(&days) {
        return None;
    }
    let day = BeijingDay::from_ymd(1970, 1, 1)?.plus_days(u32::try_from(days - EXCEL_1970).ok()?);
    let of_day = u32::try_from(minutes % 1440).ok()?;
    Some(DayTime {
        day,
        time: Some(of_day).filter(|minutes| *minutes > 0).and_then(|of_day| TimeOfDay::new(of_day / 60, of_day % 60)),
    })
}

enum Time {
    None,
    At(TimeOfDay),
    Impossible,
}

fn time(rest: &str) -> (Time, String) {
    let rest = rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, 't' | ',' | '，'));
    if rest.is_empty() {
        return (Time::None, String::new());
    }
    match time_at_start(rest) {
        (Some(time), rest) => (Time::At(time), rest.trim_start_matches(is_of_seconds).to_owned()),
        // 25:00 has the form of a time; 上午 without an hour says nothing.
        (None, rest) if rest.starts_with(|c: char| c.is_ascii_digit()) && is_clock(&rest) => {
            (Time::Impossible, String::new())
        }
        (None, rest) => (Time::None, rest),
    }
}

fn is_of_seconds(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ':' | 'z')
}

fn is_clock(text: &str) -> bool {
    text.len() >= 4 && text.contains(':') && text.chars().all(|c| c.is_ascii_digit() || c == ':')
}

/// Returns the day at the beginning and what follows; the day is `None` if there is none such.
fn day_at_start(text: &str, today: BeijingDay, lean: Lean) -> Option<(Option<BeijingDay>, &str)> {
    spoken(text, today, lean)
        .or_else(|| english::day_at_start(text, today, lean))
        .or_else(|| written(text, today, lean))
}

/// 2026-03-05, 26.3.5, 2026年3月5日, 3月5日, 3/5, 3-5, 3.5, 5号.
fn written(text: &str, today: BeijingDay, lean: Lean) -> Option<(Option<BeijingDay>, &str)> {
    let (first, rest) = digits(text)?;
    let (sign, after) = sign(rest)?;
    if matches!(sign, '日' | '号') {
        return (1..=31).contains(&first).then(|| (of_month(first, today, lean), after));
    }
    let (second, rest) = digits(after.trim_start())?;
    let is_dated = matches!(sign, '/' | '-' | '.' | '年' | '月');
    let next = |sign: char| rest.trim_start().strip_prefix(sign).and_then(digits_trimmed);
    let third = match sign {
        '年' => next('月'),
        '/' | '-' | '.' => next(sign),
        _ => None,
    };
    if !is_dated {
        return None;
    }
    let closed = |rest: &'_ str| rest.trim_start().strip_prefix(['日', '号']).map_or(rest.len(), str::len);
    let end = |rest: &'_ str| rest.len() - closed(rest);
    match (sign, third) {
        (_, Some((third, rest))) if first >= 100 || sign == '年' => {
            let year = i32::try_from(if first < 100 { 2000 + first } else { first }).ok()?;
            let day = BeijingDay::from_ymd(year, second, third).filter(|_| YEARS.contains(&year));
            Some((day, &rest[end(rest)..]))
        }
        // 26.3.5 has the year first, 3/5/2026 last, and 31/3/2026 the day first.
        ('/' | '-' | '.', Some((third, rest))) => {
            let (year, month, day) = match (third >= 100, first > 12) {
                (true, true) => (third, second, first),
                (true, false) => (third, first, second),
                (false, _) => (2000 + first, second, third),
            };
            let year = i32::try_from(year).ok().filter(|year| YEARS.contains(year))?;
            Some((BeijingDay::from_ymd(year, month, day), &rest[end(rest)..]))
        }
        // 2026年3月 and 2026-03 are no days.
        _ if first >= 100 || sign == '年' => None,
        _ => {
            // 9.9元, 3-5条: only a day stands alone.
            let rest = &rest[end(rest)..];
            Some((with_year(first, second, today, lean), rest))
        }
    }
}

fn digits(text: &str) -> Option<(u32, &str)> {
    let long = text.bytes().take_while(u8::is_ascii_digit).count();
    if long == 0 || long > 4 {
        return None;
    }
    Some((text[..long].parse().ok()?, &text[long..]))
}

fn digits_trimmed(text: &str) -> Option<(u32, &str)> {
    digits(text.trim_start())
}

fn sign(text: &str) -> Option<(char, &str)> {
    let text = text.trim_start();
    let sign = text.chars().next()?;
    Some((sign, &text[sign.len_utf8()..]))
}

fn of_month(day: u32, today: BeijingDay, lean: Lean) -> Option<BeijingDay> {
    let (year, month, _) = today.ymd();
    let months = [-1, 0, 1].map(|more| {
        let months = year * 12 + i32::try_from(month).unwrap_or(1) - 1 + more;
        BeijingDay::from_ymd(months.div_euclid(12), u32::try_from(months.rem_euclid(12)).unwrap_or(0) + 1, day)
    });
    let fits = |day: &BeijingDay| match lean {
        Lean::Past => *day <= today,
        Lean::Future => *day >= today,
        Lean::Near => true,
    };
    months.into_iter().flatten().filter(fits).min_by_key(|day| day.days_since(today).abs())
}

/// 今天, 昨晚, 上周五, 3天前.
fn spoken(text: &str, today: BeijingDay, lean: Lean) -> Option<(Option<BeijingDay>, &str)> {
    const DAYS: [(&str, i32); 24] = [
        ("大前天", -3),
        ("前天", -2),
        ("昨天", -1),
        ("昨日", -1),
        ("今天", 0),
        ("今日", 0),
        ("大后天", 3),
        ("后天", 2),
        ("明天", 1),
        ("明日", 1),
        ("yesterday", -1),
        ("today", 0),
        ("tomorrow", 1),
        ("当天", 0),
        ("刚刚", 0),
        ("just now", 0),
        ("刚才", 0),
        ("前日", -2),
        ("后日", 2),
        ("今早", 0),
        ("昨早", -1),
        ("明早", 1),
        ("明儿", 1),
        ("今儿", 0),
    ];
    const EVENINGS: [(&str, i32); 3] = [("昨晚", -1), ("今晚", 0), ("明晚", 1)];
    if let Some((rest, more)) = DAYS.iter().find_map(|(word, more)| Some((text.strip_prefix(word)?, *more))) {
        return Some((Some(shifted(today, more)), rest));
    }
    // The part of the day stays before its time.
    if let Some((word, more)) = EVENINGS.iter().find(|(word, _)| text.starts_with(word)) {
        let rest = &text[word.len() - '晚'.len_utf8()..];
        return Some((Some(shifted(today, *more)), if rest == "晚" { "" } else { rest }));
    }
    ago(text, today).or_else(|| weekday(text, today, lean))
}

fn ago(text: &str, today: BeijingDay) -> Option<(Option<BeijingDay>, &str)> {
    let (many, rest) = digits(text)?;
    let rest = rest.trim_start();
    let units = [("天前", -1), ("日前", -1), ("天后", 1), ("周前", -7), ("周后", 7), ("days ago", -1), ("day ago", -1)];
    let (rest, unit) = units.into_iter().find_map(|(word, unit)| Some((rest.strip_prefix(word)?, unit)))?;
    let many = i32::try_from(many).ok().filter(|many| *many <= 400)?;
    Some((Some(shifted(today, many * unit)), rest))
}

fn weekday(text: &str, today: BeijingDay, lean: Lean) -> Option<(Option<BeijingDay>, &str)> {
    let before = [
        ("上上", -2),
        ("上个", -1),
        ("上", -1),
        ("这个", 0),
        ("这", 0),
        ("本", 0),
        ("下下", 2),
        ("下个", 1),
        ("下", 1),
    ];
    let (weeks, rest) = before
        .into_iter()
        .find_map(|(word, weeks)| Some((Some(weeks), text.strip_prefix(word).filter(|rest| starts_week(rest))?)))
        .unwrap_or((None, text));
    let rest = ["星期", "礼拜", "周"].iter().find_map(|word| rest.strip_prefix(word))?;
    let sign = rest.chars().next()?;
    let place = "一二三四五六日天".chars().position(|weekday| weekday == sign)?.min(6);
    let days = i32::try_from(place).ok()? - i32::try_from(today.weekday()).ok()?;
    let more = match (weeks, lean) {
        (Some(weeks), _) => days + 7 * weeks,
        (None, Lean::Past) => days - if days > 0 { 7 } else { 0 },
        (None, Lean::Future | Lean::Near) => days.rem_euclid(7),
    };
    Some((Some(shifted(today, more)), &rest[sign.len_utf8()..]))
}

fn starts_week(text: &str) -> bool {
    ["星期", "礼拜", "周"].iter().any(|word| text.starts_with(word))
}

/// （周四）, 周四, thu.
fn past_weekday(rest: &str) -> &str {
    let open = rest.trim_start().trim_start_matches('(');
    let named = ["星期", "礼拜", "周"].iter().find_map(|word| open.strip_prefix(word));
    let named = named.and_then(|rest| rest.strip_prefix(['一', '二', '三', '四', '五', '六', '日', '天']));
    named.or_else(|| english::past_weekday(open)).map_or(rest, |rest| rest.strip_prefix(')').unwrap_or(rest))
}
