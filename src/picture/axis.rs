//! The axis of a task's life: a cell a day, divided at Beijing's midnights. A day in which much happened is wider, and
//! a stretch in which nothing happened is one narrow cell. Several lives can share one axis, so that they compare.

use std::collections::BTreeSet;

use crate::domain::{BeijingDay, Count, CountEnd, Instant, Timeline};

/// A count of more days than this isn't drawn day by day.
const DAY_BY_DAY: i64 = 16;
/// From so many days without anything on, they are one narrow cell.
const STRETCH: i64 = 2;
/// No day takes more room than for so many marks.
const CROWDED: usize = 8;

/// Where each instant stands, in pixels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Axis {
    /// The cells, from the first day to the last, without gaps between them.
    pub cells: Vec<Cell>,
    /// Instants with their places, rising; between them time runs evenly.
    stops: Vec<(Instant, i32)>,
}

/// One or several days.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// The first day.
    pub day: BeijingDay,
    /// How many days; more than one is a stretch in which nothing happened.
    pub days: i64,
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
}

/// The room that an axis gives, in parts or in pixels.
#[derive(Debug, Clone, Copy)]
struct Room {
    day: i32,
    mark: i32,
    stretch: i32,
}

impl Axis {
    /// Lays out lives between two places, for a picture of a given width.
    #[must_use]
    pub fn across(lives: &[&Timeline], from: i32, to: i32) -> Self {
        let days = Days::of(lives);
        let room = Room { day: 10, mark: 11, stretch: 8 };
        let parts = days.cells.iter().map(|cell| cell.room(room)).sum::<i32>().max(1);
        let mut taken = 0;
        Self::placed(&days, from, false, |cell| {
            taken += cell.room(room);
            from + i32::try_from(i64::from(to - from) * i64::from(taken) / i64::from(parts)).unwrap_or(to)
        })
    }

    /// Lays out lives from a place on, with room for a line of text beside each mark.
    #[must_use]
    pub fn down(lives: &[&Timeline], from: i32, line: i32) -> Self {
        let room = Room { day: line * 3 / 4, mark: line, stretch: line };
        let mut end = from;
        Self::placed(&Days::of(lives), from, true, |cell| {
            end += cell.room(room);
            end
        })
    }

    /// `evenly`: the marks of a day stand at even distances, whatever the clock says.
    fn placed(days: &Days, begin: i32, evenly: bool, mut end_of: impl FnMut(&OneOrMore) -> i32) -> Self {
        let mut from = begin;
        let (mut cells, mut stops) = (Vec::new(), Vec::new());
        for cell in &days.cells {
            let to = end_of(cell).max(from);
            stops.push((cell.day.start(), from));
            let many = i32::try_from(cell.marks.len() + 1).unwrap_or(i32::MAX);
            let (start, end) = (cell.day.start(), cell.end());
            for (n, at) in (1..).zip(&cell.marks) {
                let even = i64::from(to - from) * n / i64::from(many);
                let by_clock = i64::from(to - from) * at.since(start) / end.since(start).max(1);
                // Across, half by the clock, half evenly: in order and apart, and still where in the day it was.
                let place = if evenly { even } else { i64::midpoint(even, by_clock) };
                stops.push((*at, from + i32::try_from(place).unwrap_or(0)));
            }
            cells.push(Cell { day: cell.day, days: cell.days, from, to });
            from = to;
        }
        stops.extend(days.cells.last().map(|last| (last.end(), from)));
        Self { cells, stops }
    }

    /// Returns where an instant stands; one before the first day or after the last stands at that end.
    #[must_use]
    pub fn place(&self, at: Instant) -> i32 {
        let after = self.stops.partition_point(|(stop, _)| *stop <= at);
        match (after.checked_sub(1).and_then(|n| self.stops.get(n)), self.stops.get(after)) {
            (Some((before, from)), Some((next, to))) => {
                let whole = next.since(*before).max(1);
                from + i32::try_from(i64::from(to - from) * at.since(*before) / whole).unwrap_or(0)
            }
            (Some((_, place)), None) | (None, Some((_, place))) => *place,
            (None, None) => 0,
        }
    }

    /// Returns the instant that stands at a place, within the axis.
    #[must_use]
    pub fn instant(&self, place: i32) -> Option<Instant> {
        let after = self.stops.partition_point(|(_, stop)| *stop <= place);
        match (after.checked_sub(1).and_then(|n| self.stops.get(n)), self.stops.get(after)) {
            (Some((before, from)), Some((next, to))) => {
                let whole = i64::from((to - from).max(1));
                Some(before.plus(next.since(*before) * i64::from(place - from) / whole))
            }
            (Some((at, _)), None) | (None, Some((at, _))) => Some(*at),
            (None, None) => None,
        }
    }

    /// Returns where it ends.
    #[must_use]
    pub fn end(&self) -> i32 {
        self.cells.last().map_or(0, |cell| cell.to)
    }
}

/// The days of some lives, before they have places.
struct Days {
    cells: Vec<OneOrMore>,
}

struct OneOrMore {
    day: BeijingDay,
    days: i64,
    /// The instants of marks in it, each once, rising.
    marks: Vec<Instant>,
}

impl OneOrMore {
    fn end(&self) -> Instant {
        self.day.plus_days(u32::try_from(self.days).unwrap_or(1)).start()
    }

    fn room(&self, room: Room) -> i32 {
        match i32::try_from(self.marks.len().min(CROWDED)).unwrap_or(0) {
            0 if self.days >= STRETCH => room.stretch,
            0 => room.day,
            many => (many * room.mark).max(room.day) + room.day / 2,
        }
    }
}

impl Days {
    fn of(lives: &[&Timeline]) -> Self {
        let marks: BTreeSet<Instant> = lives.iter().flat_map(|life| life.marks.iter().map(|mark| mark.at)).collect();
        let mut kept: BTreeSet<BeijingDay> = marks.iter().map(|at| day_of(*at)).collect();
        kept.extend(lives.iter().map(|life| day_of(life.now)));
        kept.extend(lives.iter().flat_map(|life| life.counts.iter().flat_map(days_of)));
        let (Some(first), Some(last)) = (kept.first().copied(), kept.last().copied()) else {
            return Self { cells: Vec::new() };
        };
        let mut cells: Vec<OneOrMore> = Vec::new();
        let mut day = first;
        for next in kept.range(first..=last) {
            let between = next.days_since(day);
            if between >= STRETCH {
                cells.push(OneOrMore { day, days: between, marks: Vec::new() });
            } else if between == 1 {
                cells.push(OneOrMore { day, days: 1, marks: Vec::new() });
            }
            let (from, to) = (next.start(), next.plus_days(1).start());
            // At midnight ends the day before: only what is within needs room.
            let marks = marks.iter().copied().filter(|at| from < *at && *at < to).collect();
            cells.push(OneOrMore { day: *next, days: 1, marks });
            day = next.plus_days(1);
        }
        Self { cells }
    }
}

/// Returns the day on whose part of the axis an instant stands: midnight is the end of the day before.
fn day_of(at: Instant) -> BeijingDay {
    at.plus(-1).beijing_day()
}

/// Returns the days that a count shows: each, or its ends where they are many.
fn days_of(count: &Count) -> Vec<BeijingDay> {
    let (first, last) = (count.deadline.start.beijing_day(), day_of(ends(count)));
    let long = last.days_since(first).max(0);
    let others = shown_readings(count).into_iter().map(day_of);
    let days: Vec<BeijingDay> = if long > DAY_BY_DAY {
        vec![first, last]
    } else {
        (0..=long).map(|n| first.plus_days(u32::try_from(n).unwrap_or(0))).collect()
    };
    days.into_iter().chain(others).collect()
}

/// Returns where the drawing of a count ends: at its due instant, or where it was met or broken off.
pub(super) fn ends(count: &Count) -> Instant {
    match count.end {
        CountEnd::Running | CountEnd::RanOut => count.deadline.due_at.max(count.until),
        CountEnd::Held => count.deadline.counted_to.max(count.until),
        CountEnd::Met | CountEnd::BrokenOff => count.until,
    }
}

/// Returns when a count would end in the other readings of the rule, where that is of use (D1).
pub(super) fn shown_readings(count: &Count) -> Vec<Instant> {
    match count.end {
        CountEnd::Running | CountEnd::RanOut => {
            count.deadline.proof().others.iter().map(|reading| reading.due_at).collect()
        }
        CountEnd::Held | CountEnd::Met | CountEnd::BrokenOff => Vec::new(),
    }
}
