//! Which year a day is of that is written without one.

use crate::domain::{BeijingDay, DAY};

/// Which year a day without one is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lean {
    /// The last such day: something that has happened.
    Past,
    /// The next such day, or one that went by not long ago: something to be done.
    Future,
    /// The nearest such day.
    Near,
}

/// For how long a day to do something by may have gone by, in days.
const GONE: i64 = 60;
/// Returns the day of that month and day that fits; `None` if no year has one.
pub(super) fn with_year(month: u32, day: u32, today: BeijingDay, lean: Lean) -> Option<BeijingDay> {
    let (year, _, _) = today.ymd();
    let days = (year - 4..=year + 4).filter_map(|year| BeijingDay::from_ymd(year, month, day));
    let fits = |day: &BeijingDay| match lean {
        Lean::Past => *day <= today,
        Lean::Future => day.days_since(today) >= -GONE,
        Lean::Near => true,
    };
    let days: Vec<_> = days.collect();
    let fitting = days.iter().copied().filter(fits).min_by_key(|day| day.days_since(today).abs());
    let first_ahead = days.iter().copied().filter(fits).min();
    if lean == Lean::Future { first_ahead } else { fitting }
}

/// Returns the day so many days later.
pub(super) fn shifted(day: BeijingDay, more: i32) -> BeijingDay {
    let earlier = || day.start().plus(i64::from(more) * DAY).beijing_day();
    u32::try_from(more).map_or_else(|_| earlier(), |more| day.plus_days(more))
}
