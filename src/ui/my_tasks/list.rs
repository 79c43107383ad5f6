//! A list of tasks. A long one is windowed: only the rows around the viewport are rendered, each at its own position,
//! so that the page keeps its full height and scrolls natively.
//!
//! Own code: leptos-use has nothing for this, and other windowed lists need a scrolling box and row heights in pixels,
//! while here the page scrolls and rows grow with the reader's font size. The row that has the keyboard focus, and its
//! neighbours, are always rendered: focus is never lost, and Tab goes on.

use leptos::ev::KeyboardEvent;
use leptos::html::Ol;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

use super::list_row::ListRow;
use crate::domain::{Item, StageKind, TaskId, TaskLog};
use crate::ui::desk::here;
use crate::ui::route;

/// Up to this many tasks are all rendered, without a window.
const ALL_OF: usize = 60;
/// How many rows are rendered beyond the visible ones on each side, and the step by which the window moves.
const BEYOND: usize = 12;
const STEP: usize = 6;

/// A row's key: its position, and the values on whose change it re-renders.
type Key = (usize, TaskId, u64, StageKind);

/// A list of tasks, with its name.
#[component]
pub fn TaskList(items: Memo<Vec<Item>>, name: String) -> impl IntoView {
    let here = here();
    let ol = NodeRef::<Ol>::new();
    let count = Memo::new(move |_| items.with(Vec::len));
    let windowed = Memo::new(move |_| count.get() > ALL_OF);
    let seen = RwSignal::new((0, 2 * BEYOND));
    let focused = RwSignal::new(None::<usize>);
    follow_scrolling(ol, seen, count);
    return_to_place();
    let rows = move || {
        let drawn =
            if windowed.get() { window_of(seen.get(), focused.get(), count.get()) } else { (0..count.get()).collect() };
        items.with(|items| {
            here.desk.desk.with_untracked(|desk| {
                let key = |place: usize, item: &Item| -> Key {
                    let last = desk.log(item.task).map(TaskLog::standing).and_then(<[_]>::last);
                    (place, item.task, last.map_or(0, |entry| entry.seq), item.stage.kind())
                };
                let row = |place: usize| items.get(place).map(|item| (*item, key(place, item)));
                drawn.into_iter().filter_map(row).collect::<Vec<_>>()
            })
        })
    };
    view! {
        <ol
            node_ref=ol
            class="tasks"
            role="list"
            aria-label=name
            data-windowed=Signal::derive(move || windowed.get().then_some(""))
            style:block-size=move || if windowed.get() { format!("calc(var(--row) * {})", count.get()) } else { String::new() }
            on:focusin=move |event| focused.set(event.target().and_then(|target| place_of(&target)))
            on:keydown=move |event| move_focus(&event, ol, focused, count)
            on:click=move |_| route::keep_place()
        >
            <For each=rows key=|(_, key)| *key let((item, (place, ..)))>
                <li
                    class="tasks-item"
                    data-place=place.to_string()
                    data-windowed=Signal::derive(move || windowed.get().then_some(""))
                    style:inset-block-start=format!("calc(var(--row) * {place})")
                    aria-posinset=(place + 1).to_string()
                    aria-setsize=Signal::derive(move || count.get().to_string())
                >
                    <ListRow item />
                </li>
            </For>
        </ol>
    }
}

/// Returns the indices of the rows to render, in order.
fn window_of((first, last): (usize, usize), focused: Option<usize>, count: usize) -> Vec<usize> {
    let around = focused.map_or(0..0, |place| place.saturating_sub(1)..place.saturating_add(2));
    let mut places: Vec<_> = (first..last).chain(around).filter(|place| *place < count).collect();
    places.sort_unstable();
    places.dedup();
    places
}

fn follow_scrolling(ol: NodeRef<Ol>, seen: RwSignal<(usize, usize)>, count: Memo<usize>) {
    let look = move || {
        let Some(range) = ol.try_get_untracked().flatten().and_then(|ol| seen_of(&ol)) else { return };
        if seen.try_get_untracked().is_some_and(|before| before != range) {
            seen.set(range);
        }
    };
    let scrolled = window_event_listener(leptos::ev::scroll, move |_| look());
    let resized = window_event_listener(leptos::ev::resize, move |_| look());
    on_cleanup(move || {
        scrolled.remove();
        resized.remove();
    });
    Effect::new(move |_| {
        if ol.get().is_some() && count.get() > ALL_OF {
            request_animation_frame(look);
        }
    });
}

/// Returns the range of visible rows, with some beyond. The row height is measured each time, because it depends on the
/// reader's font size.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates")]
fn seen_of(ol: &Element) -> Option<(usize, usize)> {
    let row = ol.first_element_child()?.get_bounding_client_rect().height().max(1.0);
    let above = (-ol.get_bounding_client_rect().top()).max(0.0);
    let height = window().inner_height().ok()?.as_f64()?;
    let first = ((above / row) as usize).saturating_sub(BEYOND) / STEP * STEP;
    let last = (((above + height) / row) as usize + BEYOND).next_multiple_of(STEP);
    Some((first, last))
}

/// Moves the focus from row to row by arrows, Home and End, even to rows that aren't rendered yet.
fn move_focus(event: &KeyboardEvent, ol: NodeRef<Ol>, focused: RwSignal<Option<usize>>, count: Memo<usize>) {
    let at = event.target().and_then(|target| place_of(&target));
    let (Some(at), Some(last)) = (at, count.get_untracked().checked_sub(1)) else { return };
    let to = match event.key().as_str() {
        "ArrowDown" => (at + 1).min(last),
        "ArrowUp" => at.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    if event.alt_key() || event.ctrl_key() || event.meta_key() || event.shift_key() {
        return;
    }
    event.prevent_default();
    focused.set(Some(to));
    request_animation_frame(move || {
        let row = ol.try_get_untracked().flatten().and_then(|ol| {
            ol.query_selector(&format!("[data-place='{to}'] a")).ok().flatten()?.dyn_into::<HtmlElement>().ok()
        });
        if row.is_none_or(|row| row.focus().is_err()) {
            leptos::logging::warn!("row {to} could not be focused");
        }
    });
}

fn place_of(target: &web_sys::EventTarget) -> Option<usize> {
    let row = target.dyn_ref::<Element>()?.closest("[data-place]").ok()??;
    row.get_attribute("data-place")?.parse().ok()
}

/// Restores the scroll position after returning from a task, once the screen change has scrolled to the top.
fn return_to_place() {
    if let Some(place) = route::kept_place() {
        request_animation_frame(move || {
            request_animation_frame(move || window().scroll_to_with_x_and_y(0.0, place));
        });
    }
}
