//! The counts: the 24 hours empty, the seven days fill; a complaint hatches them, and what breaks them off ends them.
//! Only what lies before `now` is drawn as passed, so that they fill while `now` moves.

use leptos::prelude::*;

use super::life_of::{end_of, kind_of};
use super::marks::END;
use crate::domain::CountEnd;
use crate::picture::{Bar, Part, PartLook, TimelineDrawing};

/// A day of at least this length has its number in it.
const NUMBERED: i32 = 20;

/// Draws the counts, as seen from a place on the axis.
pub fn counts(drawing: &TimelineDrawing, at: Memo<i32>) -> AnyView {
    let one = |bar: &Bar| count(drawing, bar, at);
    drawing.bars.iter().map(one).collect_view().into_any()
}

fn count(drawing: &TimelineDrawing, bar: &Bar, at: Memo<i32>) -> AnyView {
    let (begin, thick) = drawing.counts_at;
    let upright = drawing.upright;
    let (kind, end) = (kind_of(bar.consequence), end_of(bar.end));
    let rect = move |look: &'static str, from: Signal<i32>, to: Signal<i32>| {
        let long = move || (to.get() - from.get()).max(0);
        if upright {
            view! { <rect class="timeline-count" data-kind=kind data-look=look data-end=end x=begin width=thick y=from height=long /> }
                .into_any()
        } else {
            view! { <rect class="timeline-count" data-kind=kind data-look=look data-end=end y=begin height=thick x=from width=long /> }
                .into_any()
        }
    };
    let part = |part: &Part| {
        let Part { from, to, look } = *part;
        let middle = Signal::derive(move || at.get().clamp(from, to));
        let seen = match look {
            PartLook::Passed => "passed",
            PartLook::Held | PartLook::Ahead => "held",
        };
        let before = (look != PartLook::Ahead).then(|| rect(seen, Signal::stored(from), middle));
        let ahead = if look == PartLook::Held { "held" } else { "ahead" };
        let after = match look {
            PartLook::Ahead => rect(ahead, Signal::stored(from), Signal::stored(to)),
            PartLook::Passed | PartLook::Held => rect(ahead, middle, Signal::stored(to)),
        };
        view! { <g>{after}{before}</g> }
    };
    let ticks = bar.readings.iter().map(|reading| {
        let line = if upright {
            format!("M{} {reading}h8", begin + thick - 4)
        } else {
            format!("M{reading} {}v8", begin + thick - 4)
        };
        view! { <path class="timeline-reading" d=line /> }
    });
    let broken = (bar.end == CountEnd::BrokenOff).then(|| bar.parts.last()).flatten().map(|last| {
        let (to, over) = (last.to, begin - 4);
        let line = if upright {
            format!("M{over} {to}h{}", thick + 8)
        } else {
            format!("M{to} {over}v{}", thick + 8)
        };
        view! { <path class="timeline-break" d=line data-ahead=Signal::derive(move || (at.get() < to).then_some("")) /> }
    });
    let middle = begin + thick / 2;
    let day = |(n, (from, to)): (usize, &(i32, i32))| {
        let (from, to) = (*from, *to);
        let half = i32::midpoint(from, to);
        let cut = bar.parts.iter().any(|part| part.to < to && (half - part.to).abs() < NUMBERED / 2);
        let held = bar.parts.iter().any(|part| part.look == PartLook::Held && part.from < half && half < part.to);
        let state = Signal::derive(move || match () {
            () if held => "held",
            () if at.get() < half => "ahead",
            () => "passed",
        });
        let line = if upright { format!("M{begin} {from}h{thick}") } else { format!("M{from} {begin}v{thick}") };
        // The last one is no longer than up to the mark at the end.
        let is_last = bar.parts.last().is_some_and(|last| last.to == to);
        let seen = if is_last { i32::midpoint(from, to - END) } else { half };
        let (x, y) = if upright { (middle, seen + 5) } else { (seen, middle + 5) };
        view! {
            <path class="timeline-cell" d=line />
            {(to - from >= NUMBERED && !cut && !drawing.is_slim()).then(|| view! {
                <text class="timeline-number" data-state=state data-end=end x=x y=y>{n.to_string()}</text>
            })}
        }
    };
    let days = (1..).zip(&bar.days).map(day).collect_view();
    view! { <g>{bar.parts.iter().map(part).collect_view()}{days}{ticks.collect_view()}{broken}</g> }.into_any()
}
