//! A task's whole life as a small drawing beside its name: the lanes, the counts and the marks, without a word and
//! without `now`. Screen readers skip it.

use leptos::prelude::*;

use super::life_of::{end_of, kind_of, mark_kind};
use crate::domain::{CountEnd, Role, Timeline};
use crate::picture::{Axis, Bar, Dot, PartLook, TimelineDrawing};

/// The drawing is this wide and high, and scaled to its place.
const WIDE: i32 = 400;
const HIGH: i32 = 78;
/// From the sides to the first and the last day.
const EDGE: i32 = 12;
/// Where the counts and the lanes stand.
const COUNTS: i32 = 22;
const BAR: i32 = 22;
const DOT: i32 = 5;
const END: i32 = 8;

/// Draws a life.
pub fn life_strip(life: &Timeline) -> AnyView {
    let axis = Axis::across(&[life], EDGE, WIDE - EDGE);
    let drawing = TimelineDrawing::across(life, &axis, WIDE, |_| String::new());
    let midnight = |from: i32| view! { <path class="timeline-midnight" d=format!("M{from} 0V{HIGH}") /> };
    let lane = |by: Role| view! { <path class="timeline-lane" d=format!("M0 {0}H{WIDE}", lane_at(by)) /> };
    let days = axis.cells.iter().map(|cell| midnight(cell.from)).collect_view();
    let lanes = drawing.lanes.iter().map(|it| lane(it.by)).collect_view();
    let counts = drawing.bars.iter().map(count).collect_view();
    let marks = drawing.dots.iter().filter_map(|dot| mark(life, dot)).collect_view();
    view! {
        <svg class="life-strip" viewBox=format!("0 0 {WIDE} {HIGH}") aria-hidden="true">
            {days}
            {lanes}
            <path class="timeline-axis" d=format!("M0 {}H{WIDE}", COUNTS + BAR / 2) />
            {counts}
            {marks}
        </svg>
    }
    .into_any()
}

fn lane_at(by: Role) -> i32 {
    match by {
        Role::Client => COUNTS - 12,
        Role::Creator => COUNTS + BAR + 12,
        Role::Platform => COUNTS + BAR + 26,
    }
}

fn count(bar: &Bar) -> AnyView {
    let (kind, end) = (kind_of(bar.consequence), end_of(bar.end));
    let broken_off = bar.end == CountEnd::BrokenOff;
    let parts = bar.parts.iter().map(|part| {
        let look = match part.look {
            PartLook::Passed => "passed",
            PartLook::Held => "held",
            PartLook::Ahead => "ahead",
        };
        let long = (part.to - part.from).max(0);
        view! { <rect class="timeline-count" data-kind=kind data-look=look data-end=end x=part.from y=COUNTS width=long height=BAR /> }
    });
    let days =
        bar.days.iter().map(|(from, _)| view! { <path class="timeline-cell" d=format!("M{from} {COUNTS}v{BAR}") /> });
    let broken = bar.parts.last().filter(|_| broken_off).map(|last| {
        view! { <path class="timeline-break" d=format!("M{} {}v{}", last.to, COUNTS - 4, BAR + 8) /> }
    });
    view! { <g>{parts.collect_view()}{days.collect_view()}{broken}</g> }.into_any()
}

fn mark(life: &Timeline, dot: &Dot) -> Option<AnyView> {
    let mark = dot.marks.first().and_then(|n| life.marks.get(*n))?;
    let kind = mark_kind(mark.what);
    let state = if mark.ahead { "ahead" } else { "passed" };
    let (y, size) = dot.by.map_or((COUNTS + BAR / 2, END), |by| (lane_at(by), DOT));
    Some(view! { <circle class="timeline-dot" data-kind=kind data-state=state cx=dot.at.0 cy=y r=size /> }.into_any())
}
