//! The layout of a task's life along an axis: what the client did above the counts, what the creator did below them,
//! the platform last and only where it acts; or upright, with time running down and a line of text beside each mark.

use super::axis::{Axis, ends, shown_readings};
use super::lettering::{halves, width_of_bold};
use super::map::Point;
use crate::domain::{Consequence, CountEnd, Instant, Marked, Role, Timeline};

/// The height of the days above everything else.
pub const HEADER: i32 = 26;
/// The height of a line of text.
const LINE: i32 = 20;
/// From the line of a lane to its nearest text, and to the counts.
const NEAR: i32 = 12;
const BAR: i32 = 22;
/// How many texts may stand one above the other in a lane.
const ROWS: usize = 4;
/// From one line of a text in two lines to the next.
pub const SECOND: i32 = 17;
/// Marks nearer than this are one dot.
const TOGETHER: i32 = 11;
const BETWEEN: i32 = 6;
/// Upright: from the dots to where the line of now ends, and to where the texts begin.
const PAST_DOTS: i32 = 8;
const TO_TEXT: i32 = 16;
const WITH_WORDS: Upright = Upright { bar: (8, 44), dots: 72, together: LINE };
const SLIM: Upright = Upright { bar: (2, 26), dots: 42, together: TOGETHER };
/// Upright, where the texts begin.
pub const TEXT_AT: i32 = WITH_WORDS.dots + TO_TEXT;
/// The width of a life without words.
const THUMB: i32 = 96;

/// A task's life with places.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineDrawing {
    /// Width and height.
    pub size: (i32, i32),
    /// The lanes, each with its line's place.
    pub lanes: Vec<Lane>,
    /// What happened and will happen.
    pub dots: Vec<Dot>,
    /// The counts.
    pub bars: Vec<Bar>,
    /// Where the counts stand, and how high they are; upright: from the left, and how wide.
    pub counts_at: (i32, i32),
    /// Whether time runs down.
    pub upright: bool,
    /// How far the line of now reaches, from the top or from the left.
    pub reach: i32,
}

/// Where everything stands in a picture in which time runs down.
#[derive(Debug, Clone, Copy)]
struct Upright {
    /// Where the counts stand, and how wide they are.
    bar: (i32, i32),
    dots: i32,
    /// Marks nearer than this are one dot.
    together: i32,
}

/// The lane of a role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Lane {
    /// Whose.
    pub by: Role,
    /// Where its line is.
    pub at: i32,
}

/// One mark, or several that stand too near for a dot each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dot {
    /// The numbers of the marks.
    pub marks: Vec<usize>,
    /// Whose lane; `None` on the counts, where time acts.
    pub by: Option<Role>,
    /// Where.
    pub at: Point,
    /// Its text.
    pub text: String,
    /// The text's second line, if it has one, below the first.
    pub second: Option<String>,
    /// Where the text begins, on its baseline; `None` where there is no room for it.
    pub text_at: Option<Point>,
}

/// A count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    /// What it counts to.
    pub consequence: Consequence,
    /// How it ended.
    pub end: CountEnd,
    /// Its parts, without gaps.
    pub parts: Vec<Part>,
    /// The counted days, from 1, each with where it begins and ends; none where hours are counted.
    pub days: Vec<(i32, i32)>,
    /// Where it would end in the other readings of the rule.
    pub readings: Vec<i32>,
}

/// A part of a count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// Where it begins.
    pub from: i32,
    /// Where it ends.
    pub to: i32,
    /// What it shows.
    pub look: PartLook,
}

/// What a part of a count shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartLook {
    /// Time that has passed.
    Passed,
    /// Time in which a complaint holds the count.
    Held,
    /// Time that is left, if nobody acts.
    Ahead,
}

impl TimelineDrawing {
    /// Lays a life out along an axis that runs across a picture of a width. `words` names the marks of these numbers.
    #[must_use]
    pub fn across(life: &Timeline, axis: &Axis, width: i32, words: impl Fn(&[usize]) -> String) -> Self {
        let place = |at| axis.place(at);
        let lanes: Vec<(Role, Vec<Dot>)> =
            lanes_of(life).map(|by| (by, dots(life, Some(by), TOGETHER, &place, &words))).collect();
        let mut rows: Vec<Vec<Option<(usize, i32)>>> = Vec::new();
        let mut heights = Vec::new();
        for (by, of_lane) in &lanes {
            let found = in_rows(of_lane, width);
            let many = found.iter().flatten().map(|(row, _)| row + 1).max().unwrap_or(1);
            heights.push((*by, LINE * i32::try_from(many).unwrap_or(1)));
            rows.push(found);
        }
        let height = |by: Role| heights.iter().find(|(lane, _)| *lane == by).map_or(LINE, |(_, height)| *height);
        let client = HEADER + height(Role::Client) + NEAR;
        let counts = client + NEAR;
        let creator = counts + BAR + NEAR;
        let platform = creator + NEAR + height(Role::Creator) + NEAR;
        let lane_at = |by: Role| match by {
            Role::Client => client,
            Role::Creator => creator,
            Role::Platform => platform,
        };
        let mut placed = Vec::new();
        for ((by, of_lane), rows) in lanes.into_iter().zip(rows) {
            for (mut dot, row) in of_lane.into_iter().zip(rows) {
                let at = lane_at(by);
                let off = |row| LINE * i32::try_from(row).unwrap_or(0);
                let y =
                    |row| if by == Role::Client { at - NEAR - off(row) } else { at + NEAR + LINE - BETWEEN + off(row) };
                dot.text_at = row.map(|(row, begin)| (begin, y(row)));
                dot.at.1 = at;
                placed.push(dot);
            }
        }
        let middle = counts + BAR / 2;
        for mut dot in dots(life, None, TOGETHER, &place, &words) {
            let (text, second) = halves(&dot.text, width);
            let long = width_of_bold(text).max(second.map_or(0, width_of_bold));
            let text_at = (dot.at.0 + 2 * BETWEEN).min(width - long).max(0);
            let above = if second.is_some() { SECOND / 2 } else { 0 };
            (dot.at.1, dot.text_at) = (middle, Some((text_at, middle + 5 - above)));
            (dot.second, dot.text) = (second.map(str::to_owned), text.to_owned());
            placed.push(dot);
        }
        let acts = |by| placed.iter().any(|dot| dot.by == Some(by));
        let lanes: Vec<Lane> = Role::ALL
            .into_iter()
            .filter(|by| *by != Role::Platform || acts(*by))
            .map(|by| Lane { by, at: lane_at(by) })
            .collect();
        let last = if acts(Role::Platform) {
            platform + NEAR + height(Role::Platform)
        } else {
            creator + NEAR + height(Role::Creator)
        };
        Self {
            size: (width, last + NEAR),
            lanes,
            dots: placed,
            bars: bars(life, axis),
            counts_at: (counts, BAR),
            upright: false,
            reach: last + NEAR,
        }
    }

    /// Lays a life out along an axis that runs down.
    #[must_use]
    pub fn down(life: &Timeline, axis: &Axis, width: i32, words: impl Fn(&[usize]) -> String) -> Self {
        let mut drawing = Self::upright(life, axis, width, WITH_WORDS, words);
        let mut above = i32::MIN / 2;
        for dot in &mut drawing.dots {
            // Two roles at almost one time share a line.
            let y = (dot.at.1 + 5).max(above + LINE);
            (dot.text_at, above) = (Some((TEXT_AT, y)), y);
        }
        drawing.size.1 = drawing.size.1.max(above + NEAR);
        drawing
    }

    /// Lays a life out along an axis that runs down, as wide as a thumb, without words.
    #[must_use]
    pub fn slim(life: &Timeline, axis: &Axis) -> Self {
        Self::upright(life, axis, THUMB, SLIM, |_| String::new())
    }

    /// Tells whether it has no words.
    #[must_use]
    pub fn is_slim(&self) -> bool {
        self.upright && self.size.0 == THUMB
    }

    fn upright(
        life: &Timeline,
        axis: &Axis,
        width: i32,
        Upright { bar, dots: dots_at, together }: Upright,
        words: impl Fn(&[usize]) -> String,
    ) -> Self {
        let place = |at| axis.place(at);
        let all = lanes_of(life).map(Some).chain([None]);
        let mut placed: Vec<Dot> = all.flat_map(|by| dots(life, by, together, &place, &words)).collect();
        placed.sort_by_key(|dot| dot.at.0);
        for dot in &mut placed {
            dot.at = (if dot.by.is_some() { dots_at } else { bar.0 + bar.1 / 2 }, dot.at.0);
        }
        Self {
            size: (width, axis.end() + NEAR),
            lanes: Vec::new(),
            dots: placed,
            bars: bars(life, axis),
            counts_at: bar,
            upright: true,
            reach: dots_at + PAST_DOTS,
        }
    }
}

fn lanes_of(life: &Timeline) -> impl Iterator<Item = Role> + use<'_> {
    Role::ALL.into_iter().filter(|by| life.marks.iter().any(|mark| by_of(mark.what) == Some(*by)))
}

fn by_of(what: Marked) -> Option<Role> {
    match what {
        Marked::Act { by, .. } => Some(by),
        Marked::Time(_) => None,
    }
}

/// Returns the dots of a lane in their order, along the axis only.
fn dots(
    life: &Timeline,
    by: Option<Role>,
    together: i32,
    place: &impl Fn(Instant) -> i32,
    words: &impl Fn(&[usize]) -> String,
) -> Vec<Dot> {
    let mut dots: Vec<Dot> = Vec::new();
    for (number, mark) in life.marks.iter().enumerate().filter(|(_, mark)| by_of(mark.what) == by) {
        let at = place(mark.at);
        match dots.last_mut() {
            Some(last) if at - last.at.0 < together && !mark.ahead => last.marks.push(number),
            _ => dots.push(Dot {
                marks: vec![number],
                by,
                at: (at, 0),
                text: String::new(),
                second: None,
                text_at: None,
            }),
        }
    }
    for dot in &mut dots {
        dot.text = words(&dot.marks);
    }
    dots
}

/// Returns in which row each text stands, 0 nearest to its lane, and where it begins: at its dot, or before it where it
/// would have no room otherwise. Neither another text of its row nor the line from a dot to a text farther off crosses it.
fn in_rows(dots: &[Dot], width: i32) -> Vec<Option<(usize, i32)>> {
    let mut rows: Vec<Option<(usize, i32)>> = vec![None; dots.len()];
    for n in (0..dots.len()).rev() {
        let (at, long) = (dots[n].at.0, width_of_bold(&dots[n].text));
        let most = at.min(width - long);
        // Past the dot before, whose line may run by.
        let past = n.checked_sub(1).map_or(0, |before| dots[before].at.0);
        let least = past.max(at + 2 * BETWEEN - long).min(most);
        let begins = |row: usize| {
            let later = dots[n + 1..].iter().zip(&rows[n + 1..]);
            let ends = later.filter_map(|(dot, taken)| match *taken {
                Some((other, begin)) if other == row => Some(begin),
                Some((other, _)) if other > row => Some(dot.at.0),
                _ => None,
            });
            let begin = ends.map(|end| end - BETWEEN - long).min().map_or(most, |begin| begin.min(most));
            (begin >= least).then_some((row, begin.max(0)))
        };
        rows[n] = (0..ROWS).find_map(begins);
    }
    rows
}

fn bars(life: &Timeline, axis: &Axis) -> Vec<Bar> {
    let one = |count: &crate::domain::Count| {
        let mut parts: Vec<Part> = count
            .parts()
            .into_iter()
            .map(|(from, to, held)| {
                let look = if held { PartLook::Held } else { PartLook::Passed };
                Part { from: axis.place(from), to: axis.place(to), look }
            })
            .collect();
        let (until, end) = (axis.place(count.until), axis.place(ends(count)));
        if until < end {
            let look = if count.end == CountEnd::Held { PartLook::Held } else { PartLook::Ahead };
            parts.push(Part { from: until, to: end, look });
        }
        let readings = shown_readings(count).into_iter().map(|at| axis.place(at)).collect();
        let drawn = axis.place(ends(count));
        let days = count.deadline.counted_days().into_iter();
        let days = days.map(|day| (axis.place(day.start()), axis.place(day.plus_days(1).start())));
        // Where the days are many, or the count was broken off, not all of them have a place.
        let days = days.take_while(|(from, _)| *from < drawn).map(|(from, to)| (from, to.min(drawn))).collect();
        Bar { consequence: count.deadline.consequence, end: count.end, parts, days, readings }
    };
    life.counts.iter().map(one).collect()
}
