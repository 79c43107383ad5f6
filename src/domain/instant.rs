//! Instants to the millisecond, and days in Beijing time (a fixed +08:00, D1).
//!
//! There is deliberately no `now`: the caller passes the time.

use chrono::{DateTime, Datelike, FixedOffset, NaiveDate, NaiveTime, SecondsFormat};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::as_text;

/// One minute in milliseconds.
pub const MINUTE: i64 = 60_000;
/// One hour in milliseconds.
pub const HOUR: i64 = 60 * MINUTE;
/// One day of exactly 24 hours in milliseconds.
pub const DAY: i64 = 24 * HOUR;

const BEIJING_SECONDS_EAST: i32 = 8 * 3600;
/// 1970-01-01T08:00 Beijing time.
const EARLIEST: i64 = 0;
/// How far Beijing time is ahead of UTC, in milliseconds.
const EAST: i64 = 8 * HOUR;
/// 9999-12-31 as days since 1970-01-01.
const LATEST_DAY: u32 = 2_932_896;

/// An instant: milliseconds since 1970-01-01T00:00:00Z, from 1970 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Instant(i64);

impl Instant {
    /// 9999-12-31T23:59:59.999 Beijing time; later instants have no common written form.
    pub const LATEST: Self = Self(253_402_271_999_999);

    /// Makes an instant from milliseconds since 1970; values outside 1970 to 9999 are clamped.
    #[must_use]
    pub fn from_millis(millis: i64) -> Self {
        Self(millis.clamp(EARLIEST, Self::LATEST.0))
    }

    /// Returns the milliseconds since 1970.
    #[must_use]
    pub fn millis(self) -> i64 {
        self.0
    }

    /// Returns the instant so many milliseconds later, or earlier if negative.
    #[must_use]
    pub fn plus(self, millis: i64) -> Self {
        Self::from_millis(self.0.saturating_add(millis))
    }

    /// Returns the milliseconds from `earlier` to this instant; negative if `earlier` is later.
    #[must_use]
    pub fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// Truncates to the minute, the precision that people type.
    #[must_use]
    pub fn minute(self) -> Self {
        Self(self.0 - self.0.rem_euclid(MINUTE))
    }

    /// Returns the calendar day in Beijing time.
    #[must_use]
    pub fn beijing_day(self) -> BeijingDay {
        BeijingDay(u32::try_from((self.0 + EAST) / DAY).unwrap_or(LATEST_DAY))
    }

    /// Returns hour and minute in Beijing time.
    #[must_use]
    pub fn beijing_clock(self) -> (u32, u32) {
        let minutes = u32::try_from((self.0 + EAST) % DAY / MINUTE).unwrap_or_default();
        (minutes / 60, minutes % 60)
    }

    /// Parses RFC 3339 with any offset; digits finer than milliseconds are dropped.
    ///
    /// # Errors
    /// A sentence fragment saying what is wrong with the text.
    pub fn parse(text: &str) -> Result<Self, &'static str> {
        let millis = match as_written_here(text) {
            Some(millis) => millis,
            None => DateTime::parse_from_rfc3339(text).map_err(|_| "not a time in RFC 3339")?.timestamp_millis(),
        };
        if (EARLIEST..=Self::LATEST.0).contains(&millis) {
            Ok(Self(millis))
        } else {
            Err("a year outside 1970 to 9999")
        }
    }

    fn in_beijing(self) -> DateTime<FixedOffset> {
        let utc = DateTime::from_timestamp_millis(self.0).unwrap_or_default();
        let east = FixedOffset::east_opt(BEIJING_SECONDS_EAST).unwrap_or_else(|| chrono::Offset::fix(&chrono::Utc));
        utc.with_timezone(&east)
    }
}

impl std::fmt::Display for Instant {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.in_beijing().to_rfc3339_opts(SecondsFormat::Millis, false))
    }
}

impl Serialize for Instant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Instant {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_text::read(deserializer, "a time in RFC 3339, of a year from 1970 to 9999", |text| Self::parse(text).ok())
    }
}

/// Parses the one form that this app writes, `2026-03-01T12:10:00.000+08:00`. A journal has two in every entry, and a
/// parser of all forms takes many times as long.
fn as_written_here(text: &str) -> Option<i64> {
    const FORM: &[u8; 29] = b"0000-00-00T00:00:00.000+08:00";
    let signs: &[u8; 29] = text.as_bytes().try_into().ok()?;
    let fits = |at: usize| if at < 23 && FORM[at] == b'0' { signs[at].is_ascii_digit() } else { signs[at] == FORM[at] };
    if !(0..FORM.len()).all(fits) {
        return None;
    }
    let number = |from: usize, to: usize| signs[from..to].iter().fold(0, |all, sign| all * 10 + u32::from(sign - b'0'));
    let day = NaiveDate::from_ymd_opt(i32::try_from(number(0, 4)).ok()?, number(5, 7), number(8, 10))?;
    let time = NaiveTime::from_hms_milli_opt(number(11, 13), number(14, 16), number(17, 19), number(20, 23))?;
    Some(day.and_time(time).and_utc().timestamp_millis() - i64::from(BEIJING_SECONDS_EAST) * 1000)
}

/// A calendar day in Beijing time, from 1970 to 9999. It is a whole number, the days since 1970-01-01, as days are
/// counted far more often than they are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BeijingDay(u32);

impl BeijingDay {
    /// Makes a day from year, month (1–12) and day of the month; `None` if there is no such day.
    #[must_use]
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        let date = (1970..=9999).contains(&year).then(|| NaiveDate::from_ymd_opt(year, month, day)).flatten()?;
        u32::try_from(date.to_epoch_days()).ok().map(Self)
    }

    /// Parses `2026-03-01`; `None` if there is no such day.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        let digits = |part: &str, long: usize| part.len() == long && part.bytes().all(|b| b.is_ascii_digit());
        if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
            return None;
        }
        Self::from_ymd(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
    }

    /// Returns the instant at which the day begins, 00:00.
    #[must_use]
    pub fn start(self) -> Instant {
        self.at(0, 0)
    }

    /// Returns the instant at that hour (0–23) and minute of the day.
    #[must_use]
    pub fn at(self, hour: u32, minute: u32) -> Instant {
        Instant::from_millis(i64::from(self.0) * DAY + i64::from(hour) * HOUR + i64::from(minute) * MINUTE - EAST)
    }

    /// Returns the day so many days later, but no later than the last day of 9999.
    #[must_use]
    pub fn plus_days(self, days: u32) -> Self {
        Self(self.0.saturating_add(days).min(LATEST_DAY))
    }

    /// Returns the number of days from `earlier` to this day.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i64 {
        i64::from(self.0) - i64::from(earlier.0)
    }

    /// Returns year, month (1–12) and day of the month.
    #[must_use]
    pub fn ymd(self) -> (i32, u32, u32) {
        let date = i32::try_from(self.0).ok().and_then(NaiveDate::from_epoch_days).unwrap_or_default();
        (date.year(), date.month(), date.day())
    }

    /// Returns the weekday, 0 for Monday to 6 for Sunday.
    #[must_use]
    pub fn weekday(self) -> u32 {
        // 1970-01-01 was a Thursday.
        (self.0 + 3) % 7
    }
}

impl std::fmt::Display for BeijingDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl Serialize for BeijingDay {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for BeijingDay {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_text::read(deserializer, "a day such as 2026-03-01", Self::parse)
    }
}
