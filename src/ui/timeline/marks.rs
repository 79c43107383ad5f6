//! The marks: a dot in the lane of whoever acted, with its word; what time does stands on the counts. What hasn't
//! happened yet is hollow.

use leptos::prelude::*;

use super::life_of::mark_kind;
use crate::domain::{Instant, Timeline};
use crate::picture::{Dot, SECOND, TimelineDrawing};

const DOT: i32 = 5;
/// The size of the mark at the end of a count.
pub const END: i32 = 8;

/// Draws the marks, as seen at an instant.
pub fn marks(life: &Timeline, drawing: &TimelineDrawing, now: Signal<Instant>) -> AnyView {
    let middle = drawing.counts_at.0 + drawing.counts_at.1 / 2;
    let one = |dot: &Dot| {
        let mark = dot.marks.first().and_then(|n| life.marks.get(*n))?;
        let (at, ahead) = (mark.at, mark.ahead);
        let state = Signal::derive(move || if ahead || now.get() < at { "ahead" } else { "passed" });
        let kind = mark_kind(mark.what);
        let (x, y) = dot.at;
        let stem = (dot.by.is_some() && !drawing.upright).then(|| {
            // From the counts through the dot to its text.
            let to = dot.text_at.map_or(y, |(_, text)| if text < y { text + 4 } else { text - 14 });
            view! { <path class="timeline-stem" data-state=state d=format!("M{x} {middle}V{to}") /> }
        });
        let text = dot.text_at.map(|(text_x, text_y)| {
            let (dx, dy) = match () {
                () if drawing.upright || dot.by.is_none() => (0, 0),
                () if text_y < y => (4, 0),
                () => (4, 0),
            };
            let second = dot.second.clone().map(|second| view! { <tspan x=text_x + dx dy=SECOND>{second}</tspan> });
            view! {
                <text class="timeline-word" data-kind=kind data-state=state x=text_x + dx y=text_y + dy>
                    {dot.text.clone()} {second}
                </text>
            }
        });
        let size = if dot.by.is_some() { DOT } else { END };
        Some(view! {
            <g class="timeline-mark">
                {stem}
                <circle class="timeline-dot" data-kind=kind data-state=state cx=x cy=y r=size />
                {text}
            </g>
        })
    };
    drawing.dots.iter().filter_map(one).collect_view().into_any()
}
