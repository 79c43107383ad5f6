//! The layout of the state map: a frame for each place, and one arrow for everything that leads from one place to
//! another.
//!
//! Positions of places and bends of arrows are fixed by hand; which of them exist comes from the map. An arrow without
//! a fixed shape is drawn straight, so that none is ever missing.

use std::collections::BTreeMap;

use crate::domain::{Cancellation, Completion, Move, Place, StateMap};

const WIDTH: i32 = 168;
const HEIGHT: i32 = 64;
const COLUMN: i32 = 292;
const ROW: i32 = 150;
/// The distance from an arrow to the middle line, where two arrows run between neighbors.
const LANE: i32 = 14;

const SETTLED: Place = Place::Cancelled(Cancellation::Settled);

/// A point in the picture; y grows downwards.
pub type Point = (i32, i32);

/// The frame of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Frame {
    /// Its upper left corner.
    pub at: Point,
    /// Its width and height.
    pub size: (i32, i32),
}

/// The position of an arrow's label: a centered line of text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// The middle of the text's edge at the arrow.
    pub at: Point,
    /// The maximal width of the text.
    pub width: i32,
    /// Whether the text is below that point; otherwise it is above.
    pub below: bool,
}

/// Everything that leads from one place to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrow {
    /// From where.
    pub from: Place,
    /// To where.
    pub to: Place,
    /// What leads there: time first, then acts in the order of a task's life.
    pub moves: Vec<Move>,
    /// Its corner points, from frame to frame.
    pub points: Vec<Point>,
    /// Its label; `None` if the label of another arrow into the same place covers it.
    pub label: Option<Label>,
}

/// The whole picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drawing {
    /// The frames.
    pub frames: BTreeMap<Place, Frame>,
    /// The arrows.
    pub arrows: Vec<Arrow>,
    /// The upper left corner and the size of the whole picture.
    pub bounds: Frame,
}

impl Drawing {
    /// Draws a map.
    #[must_use]
    pub fn of(map: &StateMap) -> Self {
        let frames: BTreeMap<_, _> = map.places.iter().map(|place| (*place, Frame::of(*place))).collect();
        let mut between: BTreeMap<(Place, Place), Vec<Move>> = BTreeMap::new();
        for (from, what, to) in map.ways.iter().filter(|(from, _, to)| from != to) {
            between.entry((*from, *to)).or_default().push(*what);
        }
        // All arrows to the settled end share one line, which is labelled once.
        let settles = between.keys().find(|(_, to)| *to == SETTLED).copied();
        let arrow = |((from, to), mut moves): ((Place, Place), Vec<Move>)| {
            moves.sort_by_key(|what| !matches!(what, Move::Time(_)));
            let points = bends(from, to);
            let label = if to == SETTLED && settles != Some((from, to)) { None } else { label(from, to, &points) };
            Arrow { from, to, moves, points, label }
        };
        let (right, below) =
            frames.values().fold((0, 0), |(x, y), frame| (x.max(frame.right()), y.max(frame.bottom())));
        let (beside, above) = (12, 52);
        let bounds = Frame { at: (-beside, -above), size: (right + 2 * beside, below + above + beside) };
        Self { frames, arrows: between.into_iter().map(arrow).collect(), bounds }
    }
}

/// Returns a place's column and row in the grid, from the upper left.
fn position(place: Place) -> (u8, u8) {
    match place {
        Place::Cancelled(Cancellation::Lapsed) => (0, 0),
        Place::Offered => (1, 0),
        Place::Cancelled(Cancellation::Withdrawn) => (2, 0),
        Place::Cancelled(Cancellation::Declined) => (3, 0),
        Place::Scripting => (1, 1),
        Place::ScriptReview => (2, 1),
        Place::Filming => (1, 2),
        Place::VideoReview => (2, 2),
        Place::Cancelled(Cancellation::DecidedAgainst) => (3, 2),
        Place::Cancelled(Cancellation::Settled) => (0, 3),
        Place::TakenDown => (1, 3),
        Place::Ready => (2, 3),
        Place::Completed(Completion::SignedOff) => (3, 3),
        Place::Private => (1, 4),
        Place::Public => (2, 4),
        Place::Completed(Completion::SevenDays) => (3, 4),
        Place::Completed(Completion::Settled) => (3, 5),
    }
}

impl Frame {
    fn of(place: Place) -> Self {
        let (column, row) = position(place);
        Self { at: (i32::from(column) * COLUMN, i32::from(row) * ROW), size: (WIDTH, HEIGHT) }
    }

    /// Returns its middle.
    #[must_use]
    pub fn middle(&self) -> Point {
        (self.at.0 + self.size.0 / 2, self.at.1 + self.size.1 / 2)
    }

    fn right(&self) -> i32 {
        self.at.0 + self.size.0
    }

    fn bottom(&self) -> i32 {
        self.at.1 + self.size.1
    }

    fn on_left(&self, beside: i32) -> Point {
        (self.at.0, self.middle().1 + beside)
    }

    fn on_right(&self, beside: i32) -> Point {
        (self.right(), self.middle().1 + beside)
    }

    fn on_top(&self, beside: i32) -> Point {
        (self.middle().0 + beside, self.at.1)
    }

    fn on_bottom(&self, beside: i32) -> Point {
        (self.middle().0 + beside, self.bottom())
    }
}

/// Returns the corner points of an arrow.
fn bends(from: Place, to: Place) -> Vec<Point> {
    use Place::{Completed, Filming, Offered, Private, Public, ScriptReview, Scripting, TakenDown, VideoReview};
    let (start, end) = (Frame::of(from), Frame::of(to));
    match (from, to) {
        (_, SETTLED) => settled(from, start, end),
        (Scripting, ScriptReview) | (Filming, VideoReview) => vec![start.on_right(-LANE), end.on_left(-LANE)],
        (ScriptReview, Scripting) | (VideoReview, Filming) => vec![start.on_left(LANE), end.on_right(LANE)],
        (Public, Private) => vec![start.on_left(-LANE), end.on_right(-LANE)],
        (Private, Public) => vec![start.on_right(LANE), end.on_left(LANE)],
        (ScriptReview, Filming) => over(start.on_bottom(0), end.at.1 - 34, end.on_top(0)),
        (TakenDown, VideoReview) => over(start.on_top(0), start.at.1 - 34, end.on_bottom(-44)),
        (Public, TakenDown) => over(start.on_top(-62), start.at.1 - 34, end.on_bottom(24)),
        (TakenDown, Public) => over(start.on_bottom(60), end.at.1 - 58, end.on_top(-34)),
        (Private, TakenDown) => vec![start.on_top(-60), end.on_bottom(-60)],
        (Offered, Place::Cancelled(Cancellation::Declined)) => over(start.on_top(0), start.at.1 - 26, end.on_top(0)),
        (ScriptReview, Place::Cancelled(Cancellation::DecidedAgainst)) => {
            vec![start.on_right(0), (end.middle().0, start.middle().1), end.on_top(0)]
        }
        (Public, Completed(Completion::SignedOff)) => across(start.on_right(-18), start.right() + 16, end.on_left(0)),
        (Public, Completed(Completion::Settled)) => across(start.on_right(18), start.right() + 16, end.on_left(-LANE)),
        (Private, Completed(Completion::Settled)) => {
            vec![start.on_bottom(0), (start.middle().0, end.middle().1 + LANE), end.on_left(LANE)]
        }
        _ => straight(start, end),
    }
}

/// Arrows to the settled end come from every open stage, along one line beside the first column.
fn settled(from: Place, start: Frame, end: Frame) -> Vec<Point> {
    let line = Frame::of(Place::Scripting).at.0 - 44;
    let way = |first: Vec<Point>| {
        let level = first.last().map_or(0, |point| point.1);
        first.into_iter().chain([(line, level), (line, end.middle().1), end.on_right(0)]).collect()
    };
    let above = |by: i32| way(vec![start.on_top(60), (start.middle().0 + 60, start.at.1 - by)]);
    match from {
        Place::ScriptReview | Place::VideoReview | Place::Ready => above(LANE),
        Place::Public => way(vec![start.on_bottom(0), (start.middle().0, start.bottom() + 20)]),
        Place::Scripting | Place::Filming | Place::Private | Place::TakenDown => way(vec![start.on_left(0)]),
        Place::Offered | Place::Completed(_) | Place::Cancelled(_) => straight(start, end),
    }
}

fn over(from: Point, level: i32, to: Point) -> Vec<Point> {
    vec![from, (from.0, level), (to.0, level), to]
}

fn across(from: Point, line: i32, to: Point) -> Vec<Point> {
    vec![from, (line, from.1), (line, to.1), to]
}

fn straight(start: Frame, end: Frame) -> Vec<Point> {
    let ((x, y), (to_x, to_y)) = (start.at, end.at);
    match (to_x.cmp(&x), to_y.cmp(&y)) {
        (std::cmp::Ordering::Greater, _) => vec![start.on_right(0), end.on_left(0)],
        (std::cmp::Ordering::Less, _) => vec![start.on_left(0), end.on_right(0)],
        (std::cmp::Ordering::Equal, std::cmp::Ordering::Less) => vec![start.on_top(0), end.on_bottom(0)],
        (std::cmp::Ordering::Equal, _) => vec![start.on_bottom(0), end.on_top(0)],
    }
}

/// The label is at the longest horizontal segment, or else beside the arrow.
fn label(from: Place, to: Place, points: &[Point]) -> Option<Label> {
    const ROOM: i32 = 10;
    let mut level = points.windows(2).filter(|part| part[0].1 == part[1].1);
    let level = if to == SETTLED { level.next_back() } else { level.max_by_key(|part| part[0].0.abs_diff(part[1].0)) };
    if let Some(part) = level {
        let (mut left, mut right) = (part[0].0.min(part[1].0), part[0].0.max(part[1].0));
        match (from, to) {
            // Leave room for other arrows that start or pass here.
            (Place::Public, Place::Completed(Completion::SevenDays)) => left += 18,
            (Place::TakenDown, Place::Public) | (Place::Public, Place::TakenDown) => {
                left = Frame::of(Place::TakenDown).right() - 20;
                right = Frame::of(Place::Public).at.0 + 20;
            }
            (Place::Private, Place::Completed(_)) => left = Frame::of(Place::Private).right(),
            _ => {}
        }
        let back = matches!(
            (from, to),
            (Place::ScriptReview, Place::Scripting)
                | (Place::VideoReview, Place::Filming)
                | (Place::Private, Place::Public | Place::Completed(_))
                | (Place::Public, Place::TakenDown)
        );
        return Some(Label { at: (i32::midpoint(left, right), part[0].1), width: right - left - ROOM, below: back });
    }
    let (first, last) = (points.first()?, points.last()?);
    Some(Label { at: (first.0 + 44, i32::midpoint(first.1, last.1) + 12), width: 72, below: false })
}
