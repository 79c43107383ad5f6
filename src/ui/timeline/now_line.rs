//! Now, as a line. Where it may be moved it is a slider: by keys from mark to mark, to the beginning and to the end.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::domain::Instant;
use crate::picture::HEADER;
use crate::ui::words::{format, lang, tr};

/// The line.
#[component]
pub fn NowLine(
    upright: bool,
    /// How far the line reaches; upright it crosses the counts and the dots, and no text.
    reach: i32,
    now: Signal<Instant>,
    at: Memo<i32>,
    marks: Vec<Instant>,
    moves: Option<Callback<Instant>>,
) -> impl IntoView {
    let lang = lang();
    let line = move || {
        if upright { format!("M0 {}H{reach}", at.get()) } else { format!("M{} {}V{reach}", at.get(), HEADER - 6) }
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
            <g
                class="timeline-slider"
                role="slider"
                tabindex="0"
                aria-label=tr!(lang, timeline.now)
                aria-orientation=if upright { "vertical" } else { "horizontal" }
                aria-valuemin=move || number(|marks| marks.first())
                aria-valuemax=move || number(|marks| marks.last())
                aria-valuenow=move || now.get().millis() / 60_000
                aria-valuetext=move || format::end(lang, now.get())
                on:keydown=key
            >
                {shown}
            </g>
        </g>
    }
    .into_any()
}
