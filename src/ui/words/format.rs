//! Instants, spans and sizes for people. Days and clock times are Beijing time; minutes, never seconds.
//!
//! The patterns are in `locales/` and not from `Intl`, because 24:00 and 「3月9日（周一）」 are part of the texts; only a time
//! zone other than Beijing's would need `Intl`.

use super::tr;
use crate::domain::{BeijingDay, DAY, HOUR, Instant, Language, MINUTE, Month};

/// Writes the clock time, such as 18:40.
pub fn clock(at: Instant) -> String {
    let (hour, minute) = at.beijing_clock();
    format!("{hour}:{minute:02}")
}

/// Writes a span of hours and minutes, such as 6小时.
pub fn span(lang: Language, span: i64) -> String {
    match (span / HOUR, span % HOUR / MINUTE) {
        (0, minutes) => tr!(lang, deadline.span_minutes, minutes = minutes),
        (hours, 0) => tr!(lang, deadline.span_hours, hours = hours),
        (hours, minutes) => tr!(lang, deadline.span_both, hours = hours, minutes = minutes),
    }
}

/// Writes a day, such as 3月9日.
pub fn day(lang: Language, day: BeijingDay) -> String {
    let (_, month, of_month) = day.ymd();
    tr!(lang, deadline.date_short, month = month_name(lang, month), day = of_month)
}

/// Writes a day with its year, such as 2026年3月9日.
pub fn day_year(lang: Language, day: BeijingDay) -> String {
    let (year, month, of_month) = day.ymd();
    tr!(lang, deadline.date_year, year = year, month = month_name(lang, month), day = of_month)
}

/// Writes a month with its year, such as 2026年3月.
pub fn month(lang: Language, month: Month) -> String {
    let (year, month) = month.parts();
    tr!(lang, deadline.month_year, year = year, month = month_name(lang, month))
}

fn month_name(lang: Language, month: u32) -> String {
    match month {
        1 => tr!(lang, deadline.month_1),
        2 => tr!(lang, deadline.month_2),
        3 => tr!(lang, deadline.month_3),
        4 => tr!(lang, deadline.month_4),
        5 => tr!(lang, deadline.month_5),
        6 => tr!(lang, deadline.month_6),
        7 => tr!(lang, deadline.month_7),
        8 => tr!(lang, deadline.month_8),
        9 => tr!(lang, deadline.month_9),
        10 => tr!(lang, deadline.month_10),
        11 => tr!(lang, deadline.month_11),
        _ => tr!(lang, deadline.month_12),
    }
}

/// Writes a weekday in short, such as 周一.
pub fn weekday(lang: Language, day: BeijingDay) -> String {
    match day.weekday() {
        0 => tr!(lang, deadline.weekday_short_mon),
        1 => tr!(lang, deadline.weekday_short_tue),
        2 => tr!(lang, deadline.weekday_short_wed),
        3 => tr!(lang, deadline.weekday_short_thu),
        4 => tr!(lang, deadline.weekday_short_fri),
        5 => tr!(lang, deadline.weekday_short_sat),
        _ => tr!(lang, deadline.weekday_short_sun),
    }
}

/// Writes a weekday for above a box, such as 一.
pub fn weekday_box(lang: Language, day: BeijingDay) -> String {
    match day.weekday() {
        0 => tr!(lang, deadline.weekday_box_mon),
        1 => tr!(lang, deadline.weekday_box_tue),
        2 => tr!(lang, deadline.weekday_box_wed),
        3 => tr!(lang, deadline.weekday_box_thu),
        4 => tr!(lang, deadline.weekday_box_fri),
        5 => tr!(lang, deadline.weekday_box_sat),
        _ => tr!(lang, deadline.weekday_box_sun),
    }
}

/// Writes a day with its weekday, such as 3月9日（周一）.
pub fn day_weekday(lang: Language, at: BeijingDay) -> String {
    tr!(lang, deadline.date_weekday, date = day(lang, at), weekday = weekday(lang, at))
}

/// Writes a day and a clock time, such as 3月9日（周一）18:40.
pub fn moment(lang: Language, at: Instant) -> String {
    tr!(lang, deadline.time_on, date = day_weekday(lang, at.beijing_day()), time = clock(at))
}

/// Writes a day and a clock time in short, such as 3月9日18:40.
pub fn short(lang: Language, at: Instant) -> String {
    tr!(lang, deadline.time_on, date = day(lang, at.beijing_day()), time = clock(at))
}

/// Writes an instant as people say it: 今天18:40, 明天10:00, or with the day.
pub fn when(lang: Language, at: Instant, now: Instant) -> String {
    let time = clock(at);
    match at.beijing_day().days_since(now.beijing_day()) {
        0 if at.beijing_clock().0 >= 18 => tr!(lang, deadline.time_tonight, time = time),
        0 => tr!(lang, deadline.time_today, time = time),
        1 => tr!(lang, deadline.time_tomorrow, time = time),
        -1 => tr!(lang, deadline.time_yesterday, time = time),
        _ => tr!(lang, deadline.time_on, date = day(lang, at.beijing_day()), time = time),
    }
}

/// Returns the day that ends at an instant of 00:00, or else the instant's own day.
pub fn last_day(due: Instant) -> BeijingDay {
    due.plus(-1).beijing_day()
}

/// Writes the end of something: 3月9日（周一）24:00 for midnight, else day and clock time.
pub fn end(lang: Language, at: Instant) -> String {
    if at == at.beijing_day().start() {
        tr!(lang, deadline.end_of, date = day_weekday(lang, last_day(at)))
    } else {
        moment(lang, at)
    }
}

/// Writes the same in short: 3月9日24:00.
pub fn end_short(lang: Language, at: Instant) -> String {
    if at == at.beijing_day().start() {
        tr!(lang, deadline.end_of_short, date = day(lang, last_day(at)))
    } else {
        short(lang, at)
    }
}

/// Writes the same with the year: 2026年3月9日24:00.
pub fn end_year(lang: Language, at: Instant) -> String {
    if at == at.beijing_day().start() {
        tr!(lang, deadline.end_of_short, date = day_year(lang, last_day(at)))
    } else {
        tr!(lang, deadline.time_on, date = day_year(lang, at.beijing_day()), time = clock(at))
    }
}

/// Writes the time left until an instant; the longer, the coarser.
pub fn left(lang: Language, due: Instant, now: Instant) -> String {
    let left = due.since(now);
    match left {
        ..MINUTE => tr!(lang, deadline.left_under_minute),
        MINUTE..HOUR => tr!(lang, deadline.left_minutes, minutes = left / MINUTE),
        HOUR.. if left < 2 * DAY => {
            let (hours, minutes) = (left / HOUR, left % HOUR / MINUTE);
            if minutes == 0 {
                tr!(lang, deadline.left_hours_only, hours = hours)
            } else {
                tr!(lang, deadline.left_hours, hours = hours, minutes = minutes)
            }
        }
        _ => tr!(lang, deadline.left_days, days = left / DAY),
    }
}

/// Writes how far two instants lie apart: 5天, 3天4小时, 6小时.
pub fn apart(lang: Language, apart: i64) -> String {
    match (apart / DAY, apart % DAY) {
        (0, rest) => span(lang, rest),
        (days, 0) => tr!(lang, timeline.days_apart, n = days),
        (days, rest) => format!("{}{}", tr!(lang, timeline.days_apart, n = days), span(lang, rest)),
    }
}

/// Writes for how long something has waited.
pub fn waited(lang: Language, since: Instant, now: Instant) -> String {
    match now.since(since) / DAY {
        ..=0 => tr!(lang, deadline.waited_under_day),
        1 => tr!(lang, deadline.waited_one),
        days => tr!(lang, deadline.waited_many, n = days),
    }
}

/// Writes for how long it has been one's own turn.
pub fn untouched(lang: Language, since: Instant, now: Instant) -> String {
    match now.since(since) / DAY {
        ..=0 => tr!(lang, deadline.untouched_under_day),
        1 => tr!(lang, deadline.untouched_one),
        days => tr!(lang, deadline.untouched_many, n = days),
    }
}

/// Writes a large number in groups of three, such as 12,000.
pub fn figure(number: u64) -> String {
    let digits = number.to_string();
    let mut written = String::with_capacity(digits.len() * 4 / 3);
    for (n, digit) in digits.chars().enumerate() {
        if n > 0 && (digits.len() - n).is_multiple_of(3) {
            written.push(',');
        }
        written.push(digit);
    }
    written
}

/// Formats an amount in fen as yuan: 1,200 or 1,200.50.
pub fn yuan(fen: u64) -> String {
    match fen % 100 {
        0 => figure(fen / 100),
        part => format!("{}.{part:02}", figure(fen / 100)),
    }
}

/// Writes a size in bytes, such as 84 MB.
pub fn size(bytes: u64) -> String {
    const STEP: u64 = 1024;
    let tenths = |unit: u64| (bytes * 10 + unit / 2) / unit;
    let short = |unit: u64, name: &str| {
        let tenths = tenths(unit);
        if tenths >= 100 || tenths.is_multiple_of(10) {
            format!("{} {name}", (tenths + 5) / 10)
        } else {
            format!("{}.{} {name}", tenths / 10, tenths % 10)
        }
    };
    match bytes {
        0..STEP => format!("{bytes} B"),
        STEP..1_048_576 => short(STEP, "KB"),
        1_048_576..1_073_741_824 => short(STEP * STEP, "MB"),
        _ => short(STEP * STEP * STEP, "GB"),
    }
}
