//! Named rule sets, carried by a task from its assignment, so that a later change of a set never
//! moves an existing task. A named set never changes: another value is another name.

use serde::{Deserialize, Serialize};

use super::instant::DAY;

/// The rules that a task was assigned under.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Rules {
    /// The article of 2021 (S1–S10), with this tool's readings where it is silent.
    #[serde(rename = "article-2021")]
    Article2021,
}

/// How "7 natural days" are counted (D1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counting {
    /// Calendar days in Beijing time, the day of publication not counted: 00:00 of day D+8.
    FromNextDay,
    /// Exactly 168 hours from publication.
    Hours,
    /// Calendar days in Beijing time, the day of publication counted: 00:00 of day D+7.
    FromSameDay,
}

impl Counting {
    /// All readings, the one that this tool takes first.
    pub const ALL: [Self; 3] = [Self::FromNextDay, Self::Hours, Self::FromSameDay];
}

impl Rules {
    /// Returns how long the creator has for accepting, in milliseconds: 24 hours (S7, D3).
    #[must_use]
    pub fn accept_within(self) -> i64 {
        match self {
            Self::Article2021 => DAY,
        }
    }

    /// Returns after how many natural days a public video without complaint completes the task (S9).
    #[must_use]
    pub fn natural_days(self) -> u32 {
        match self {
            Self::Article2021 => 7,
        }
    }

    /// Returns how those days are counted (D1).
    #[must_use]
    pub fn counting(self) -> Counting {
        match self {
            Self::Article2021 => Counting::FromNextDay,
        }
    }
}
