//! By when something was agreed: a day, perhaps with a time of day (D26).

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::as_text;
use super::instant::{BeijingDay, Instant};

/// A time of day on a 24-hour clock; 24:00 is the end of the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    hour: u8,
    minute: u8,
}

impl TimeOfDay {
    /// Makes a time of day from hour (0–24) and minute (0–59); `None` if there is no such time. After 24:00 there is
    /// none.
    #[must_use]
    pub fn new(hour: u32, minute: u32) -> Option<Self> {
        let fits = hour < 24 && minute < 60 || (hour, minute) == (24, 0);
        fits.then_some(Self { hour: u8::try_from(hour).ok()?, minute: u8::try_from(minute).ok()? })
    }

    /// Returns the hour, 0 to 24.
    #[must_use]
    pub fn hour(self) -> u32 {
        self.hour.into()
    }

    /// Returns the minute, 0 to 59.
    #[must_use]
    pub fn minute(self) -> u32 {
        self.minute.into()
    }

    /// Parses `20:00`; `None` if there is no such time.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (hour, minute) = text.split_once(':')?;
        let two = |part: &str| (part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok());
        Self::new(two(hour)??, two(minute)??)
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:02}:{:02}", self.hour, self.minute)
    }
}

/// By when: the end of a day, or a time on it. Written as `2026-03-05` or `2026-03-05T20:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct By {
    /// The day.
    pub day: BeijingDay,
    /// The time; `None`: the end of the day.
    pub time: Option<TimeOfDay>,
}

impl By {
    /// Returns the instant until which it can be met.
    #[must_use]
    pub fn ends_at(self) -> Instant {
        match self.time {
            Some(time) => self.day.at(time.hour(), time.minute()),
            None => self.day.plus_days(1).start(),
        }
    }

    /// Parses `2026-03-05` or `2026-03-05T20:00`; `None` if there is no such day or time.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text.split_once('T') {
            None => BeijingDay::parse(text).map(Self::from),
            Some((day, time)) => Some(Self { day: BeijingDay::parse(day)?, time: Some(TimeOfDay::parse(time)?) }),
        }
    }
}

impl From<BeijingDay> for By {
    fn from(day: BeijingDay) -> Self {
        Self { day, time: None }
    }
}

impl std::fmt::Display for By {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.time {
            None => self.day.fmt(f),
            Some(time) => write!(f, "{}T{time}", self.day),
        }
    }
}

impl Serialize for By {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for By {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        as_text::read(deserializer, "a day such as 2026-03-05, or with a time, 2026-03-05T20:00", Self::parse)
    }
}
