//! A deadline's progress as boxes: the time for accepting is four quarters that empty; counted days are boxes that
//! fill. Where hours are counted instead of days, there are no boxes and no day numbers.

use super::deadline::{Consequence, Deadline};
use super::instant::{HOUR, Instant};
use super::rules::Counting;

/// Into how many boxes the time for accepting is divided, however long it is.
pub const QUARTERS: i64 = 4;

impl Deadline {
    /// Returns how long one of the four boxes of the time for accepting lasts, in milliseconds.
    #[must_use]
    pub fn quarter(&self) -> i64 {
        i64::from(self.rules.values().accept_within_hours) * HOUR / QUARTERS
    }

    /// Returns how many of these boxes are left, including the one in use.
    #[must_use]
    pub fn quarters_left(&self, now: Instant) -> i64 {
        let left = self.due_at.since(now).max(0);
        ((left + self.quarter() - 1) / self.quarter()).min(QUARTERS)
    }

    /// Returns which of the counted days today is (0 on a day of publication that isn't counted), and how many there
    /// are; `None` where no days are counted.
    #[must_use]
    pub fn day_of(&self, now: Instant) -> Option<(usize, usize)> {
        let days = self.counted_days();
        let today = now.beijing_day();
        (!days.is_empty()).then(|| (days.iter().filter(|day| **day <= today).count(), days.len()))
    }

    /// Returns after how many hours the task completes, where hours are counted instead of days (D1).
    #[must_use]
    pub fn hours_in_a_row(&self) -> Option<u32> {
        let values = self.rules.values();
        let hours = self.consequence == Consequence::Complete && values.counting == Counting::Hours;
        hours.then(|| 24 * u32::from(values.natural_days))
    }
}
