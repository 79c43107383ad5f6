//! A month of one's tasks in figures: how many began, how many came to which end, how long reviews took, and what the
//! tasks brought.

use super::act::{Act, Entry, Fee};
use super::act_kind::ActKind;
use super::desk::{Desk, TaskLog};
use super::instant::Instant;
use super::stage::{Cancellation, Stage};

/// A month in Beijing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

/// What happened in a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct MonthFigures {
    /// How many tasks began: their first entry is of that month.
    pub begun: usize,
    /// How many were completed.
    pub completed: usize,
    /// How many lapsed, as nobody accepted them in time (S7).
    pub lapsed: usize,
    /// The median of how long the reviews took that ended in it, in milliseconds; `None` if there was none.
    pub review: Option<i64>,
    /// What the tasks brought.
    pub fees: Fees,
}

/// What tasks brought in a month, in fen, by one's own notes (only on one's own desk).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fees {
    /// The fees of the tasks that began in it. A cancelled task counts only if its fee arrived all the same.
    pub noted: u64,
    /// What of that hasn't arrived.
    pub open: u64,
    /// What arrived in it, whenever the task began.
    pub arrived: u64,
}

impl Fees {
    fn add(&mut self, fee: Fee, month: Month, begun: bool, cancelled: bool) {
        match fee.arrived {
            Some(day) => {
                self.noted += if begun { fee.fen } else { 0 };
                self.arrived += if Month::of(day.start()) == month { fee.fen } else { 0 };
            }
            None if begun && !cancelled => {
                self.noted += fee.fen;
                self.open += fee.fen;
            }
            None => {}
        }
    }
}

impl Month {
    /// Returns the month of an instant.
    #[must_use]
    pub fn of(at: Instant) -> Self {
        let (year, month, _) = at.beijing_day().ymd();
        Self { year, month }
    }

    /// Returns its year, and its number from 1 to 12.
    #[must_use]
    pub fn parts(self) -> (i32, u32) {
        (self.year, self.month)
    }

    /// Returns the month as it stands in addresses: `2026-03`.
    #[must_use]
    pub fn word(self) -> String {
        format!("{:04}-{:02}", self.year, self.month)
    }

    /// Reads such a word.
    #[must_use]
    pub fn read(word: &str) -> Option<Self> {
        let (year, month) = word.split_once('-')?;
        let (year, month) = (year.parse().ok()?, month.parse().ok()?);
        (1..=12).contains(&month).then_some(Self { year, month })
    }
}

/// Returns the month in which a task began.
#[must_use]
pub fn begun_in(log: &TaskLog) -> Option<Month> {
    let first = log.standing().first()?;
    // What was noted later began when Xingtu says that it stood there.
    let since = match &first.act {
        Act::AddAligned { facts, .. } => facts.since.min(first.at),
        _ => first.at,
    };
    Some(Month::of(since))
}

/// Returns the months in which a desk's tasks began, latest first.
#[must_use]
pub fn months(desk: &Desk) -> Vec<Month> {
    let mut all: Vec<_> = desk.logs().filter_map(begun_in).collect();
    all.sort_unstable();
    all.dedup();
    all.reverse();
    all
}

/// Returns a month's figures, as seen at `now`.
#[must_use]
pub fn month_figures(desk: &Desk, month: Month, now: Instant) -> MonthFigures {
    let mut figures = MonthFigures::default();
    let mut reviews = Vec::new();
    for log in desk.logs() {
        let begun = begun_in(log) == Some(month);
        figures.begun += usize::from(begun);
        let seen = log.task().seen_at(now);
        if let Some(fee) = log.task().fee {
            figures.fees.add(fee, month, begun, matches!(seen, Stage::Cancelled { .. }));
        }
        match seen {
            Stage::Completed { at, .. } => figures.completed += usize::from(Month::of(at) == month),
            Stage::Cancelled { at, how: Cancellation::Lapsed } => figures.lapsed += usize::from(Month::of(at) == month),
            _ => {}
        }
        reviews.extend(reviews_of(log.standing()).filter(|(ended, _)| Month::of(*ended) == month));
    }
    figures.review = median(reviews.into_iter().map(|(_, took)| took).collect());
    figures
}

/// Returns when each of a task's reviews by the client ended, and how long it took.
fn reviews_of(entries: &[Entry]) -> impl Iterator<Item = (Instant, i64)> {
    let mut handed_in = None;
    entries.iter().filter_map(move |entry| match entry.act.kind() {
        ActKind::SubmitScript | ActKind::SubmitVideo => {
            handed_in = Some(entry.at);
            None
        }
        ActKind::ApproveScript | ActKind::RejectScript | ActKind::ApproveVideo | ActKind::RejectVideo => {
            handed_in.take().map(|since| (entry.at, entry.at.since(since)))
        }
        _ => None,
    })
}

/// Returns the middle one, or of two the lower.
fn median(mut all: Vec<i64>) -> Option<i64> {
    all.sort_unstable();
    all.get(all.len().saturating_sub(1) / 2).copied()
}
