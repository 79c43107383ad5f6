//! Deadlines and what they rest on: the due instant, the days that were counted, the other readings.
//!
//! A task has at most one running deadline, and its consequence is always the last thing that happens
//! to it. A consequence is derived here and never stored.

use super::instant::{BeijingDay, DAY, Instant};
use super::rules::{Counting, Rules};
use super::task::{Stage, Task};

/// What time does when a deadline passes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consequence {
    /// The task is cancelled: a loss (S7).
    Lapse,
    /// The task is complete: a gain (S9).
    Complete,
}

/// A running deadline. An act is in time if and only if it happens before `due_at` (D4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline {
    /// What the counting starts from: assignment (D3), or the video becoming public (D10).
    pub start: Instant,
    /// The first instant that is too late.
    pub due_at: Instant,
    /// What happens then.
    pub consequence: Consequence,
    rules: Rules,
}

/// Another way to read "7 natural days", and what it gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reading {
    /// How it counts.
    pub counting: Counting,
    /// When the task would complete.
    pub due_at: Instant,
}

/// Returns the task's running deadline, if it has one.
#[must_use]
pub fn due(task: &Task) -> Option<Deadline> {
    match task.stage {
        Stage::Offered => Some(accept_by(task.assigned_at, task.rules)),
        Stage::Live { public_since } => Some(completes_by_itself(public_since, task.rules)),
        Stage::Scripting
        | Stage::ScriptReview
        | Stage::Filming
        | Stage::VideoReview
        | Stage::Ready
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => None,
    }
}

/// Returns the deadline for accepting a task that was assigned then (S7, D3).
#[must_use]
pub fn accept_by(assigned_at: Instant, rules: Rules) -> Deadline {
    let due_at = assigned_at.plus(rules.accept_within());
    Deadline { start: assigned_at, due_at, consequence: Consequence::Lapse, rules }
}

/// Returns when a task completes by itself whose video has been public since then (S9, D1).
#[must_use]
pub fn completes_by_itself(public_since: Instant, rules: Rules) -> Deadline {
    let due_at = natural_days_after(public_since, rules.natural_days(), rules.counting());
    Deadline { start: public_since, due_at, consequence: Consequence::Complete, rules }
}

impl Deadline {
    /// Returns the Beijing days that are counted, first to last; none where hours are counted.
    #[must_use]
    pub fn counted_days(&self) -> Vec<BeijingDay> {
        let first_after = match (self.consequence, self.rules.counting()) {
            (Consequence::Lapse, _) | (Consequence::Complete, Counting::Hours) => return Vec::new(),
            (Consequence::Complete, Counting::FromNextDay) => 1,
            (Consequence::Complete, Counting::FromSameDay) => 0,
        };
        let first = self.start.beijing_day().plus_days(first_after);
        (0..self.rules.natural_days()).map(|n| first.plus_days(n)).collect()
    }

    /// Returns the other readings of the article's words (D1); none for a lapse, where there is one reading.
    #[must_use]
    pub fn other_readings(&self) -> Vec<Reading> {
        let reading = |counting| Reading {
            counting,
            due_at: natural_days_after(self.start, self.rules.natural_days(), counting),
        };
        match self.consequence {
            Consequence::Lapse => Vec::new(),
            Consequence::Complete => {
                Counting::ALL.into_iter().filter(|way| *way != self.rules.counting()).map(reading).collect()
            }
        }
    }
}

fn natural_days_after(start: Instant, days: u32, counting: Counting) -> Instant {
    let day = start.beijing_day();
    match counting {
        Counting::FromNextDay => day.plus_days(days + 1).start(),
        Counting::Hours => start.plus(i64::from(days) * DAY),
        Counting::FromSameDay => day.plus_days(days).start(),
    }
}
