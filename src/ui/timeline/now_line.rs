//! Now, as a line. Where it may be moved it is a slider: by dragging, by keys from mark to mark, to the beginning and to
//! the end.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::SvgElement;

use crate::domain::Instant;
use crate::picture::{Axis, HEADER};
use crate::ui::words::{format, lang, tr};

/// Upright, the line crosses the counts and the dots, and no text.
const UPRIGHT: i32 = 80;

/// The line, and the area that hears the pointer.
#[component]
pub fn NowLine(
    axis: Axis,
    upright: bool,
    size: (i32, i32),
    now: Signal<Instant>,
    at: Memo<i32>,
    marks: Vec<Instant>,
    moves: Option<Callback<Instant>>,
) -> impl IntoView {
    let lang = lang();
    let (width, height) = size;
    let line = move || {
        if upright { format!("M0 {}H{UPRIGHT}", at.get()) } else { format!("M{} {}V{height}", at.get(), HEADER - 6) }
    };
    let head = move || {
        let at = at.get();
        if upright { format!("M0 {}l8 5l-8 5z", at - 5) } else { format!("M{} {}h12l-6 8z", at - 6, HEADER - 8) }
    };
    let shown = view! {
        <path class="timeline-now" d=line />
        <path class="timeline-now-head" d=head />
    };
    let Some(moves) = moves else { return view! { <g>{shown}</g> }.into_any() };
    let pressed = StoredValue::new(false);
    let to = StoredValue::new(axis);
    let point = move |event: &PointerEvent| {
        let area = event.current_target().and_then(|area| area.dyn_into::<SvgElement>().ok());
        let Some(area) = area else { return };
        let seen = area.get_bounding_client_rect();
        let share = if upright {
            (f64::from(event.client_y()) - seen.top()) / seen.height() * f64::from(height)
        } else {
            (f64::from(event.client_x()) - seen.left()) / seen.width() * f64::from(width)
        };
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        if let Some(instant) = to.with_value(|axis| axis.instant(share as i32)) {
            moves.run(instant);
        }
    };
    let down = move |event: PointerEvent| {
        let area = event.current_target().and_then(|area| area.dyn_into::<web_sys::Element>().ok());
        pressed.set_value(area.is_some_and(|area| area.set_pointer_capture(event.pointer_id()).is_ok()));
        point(&event);
    };
    let dragged = move |event: PointerEvent| {
        if pressed.get_value() {
            point(&event);
        }
    };
    let marks = StoredValue::new(marks);
    let key = move |event: KeyboardEvent| {
        let present = now.get_untracked();
        let found = marks.with_value(|marks| match event.key().as_str() {
            "ArrowRight" | "ArrowDown" => marks.iter().find(|mark| **mark > present).copied(),
            "ArrowLeft" | "ArrowUp" => marks.iter().rev().find(|mark| **mark < present).copied(),
            "Home" => marks.first().copied(),
            "End" => marks.last().copied(),
            _ => None,
        });
        if let Some(found) = found {
            event.prevent_default();
            event.stop_propagation();
            moves.run(found);
        }
    };
    let number = move |of: fn(&Vec<Instant>) -> Option<&Instant>| {
        marks.with_value(|marks| of(marks).map_or(0, |at| at.millis() / 60_000))
    };
    view! {
        <g>
            <rect
                class="timeline-reach"
                data-upright=upright.then_some("")
                x=0
                y=0
                width=width
                height=height
                on:pointerdown=down
                on:pointermove=dragged
                on:pointerup=move |_| pressed.set_value(false)
                on:pointercancel=move |_| pressed.set_value(false)
            />
            <g
                class="timeline-slider"
                role="slider"
                tabindex="0"
                aria-label=tr!(lang, timeline.now)
                aria-orientation=if upright { "vertical" } else { "horizontal" }
                aria-valuemin=move || number(|marks| marks.first())
                aria-valuemax=move || number(|marks| marks.last())
                aria-valuenow=move || now.get().millis() / 60_000
                aria-valuetext=move || format::moment(lang, now.get())
                on:keydown=key
            >
                {shown}
            </g>
        </g>
    }
    .into_any()
}
