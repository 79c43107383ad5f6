//! Makes the answer to a tap visible: a message in a live region soon after a tap is scrolled into view, as on a long
//! screen the finger may be far below it. Messages that nobody asked for don't scroll, nor those that come with another
//! screen, nor any once the page was scrolled by hand.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Element, Event, MutationObserver, MutationObserverInit, MutationRecord, Node, ScrollIntoViewOptions,
    ScrollLogicalPosition,
};

/// The elements that hold answers.
const ANSWER: &str = "[role=\"status\"], [role=\"alert\"], .field-message";
/// Elements whose messages come by themselves or are hidden.
const BY_ITSELF: &str = ".kept-offline, .visually-hidden, .waiting, [aria-live=\"off\"]";
/// The same for what stands within an answer. Words for screen readers alone don't hide the rest of it.
const WITHIN_BY_ITSELF: &str = ".kept-offline, .waiting, [aria-live=\"off\"]";
/// A message within this time after a tap answers it.
const SOON: Duration = Duration::from_secs(2);

/// Set from a tap until its time is over.
type Tapped = StoredValue<Option<TimeoutHandle>>;

/// Watches taps and messages, as long as the page lives.
pub fn follow() {
    let tapped: Tapped = StoredValue::new(None);
    let tap = Closure::<dyn FnMut(Event)>::new(move |_| {
        end(tapped);
        tapped.set_value(set_timeout_with_handle(move || end(tapped), SOON).ok());
    });
    // Run before the button's own listener, whose answer may come at once.
    let listens =
        document().add_event_listener_with_callback_and_bool("click", tap.into_js_value().unchecked_ref(), true);
    window_event_listener(leptos::ev::hashchange, move |_| end(tapped));
    window_event_listener(leptos::ev::wheel, move |_| end(tapped));
    window_event_listener(leptos::ev::touchmove, move |_| end(tapped));
    let heard = Closure::<dyn FnMut(js_sys::Array, MutationObserver)>::new(move |records: js_sys::Array, _| {
        if tapped.with_value(Option::is_some)
            && let Some(answer) = first(&records)
        {
            request_animation_frame(move || show(&answer));
        }
    });
    let observed = MutationObserver::new(heard.into_js_value().unchecked_ref()).and_then(|observer| {
        let all = MutationObserverInit::new();
        all.set_child_list(true);
        all.set_character_data(true);
        all.set_subtree(true);
        observer.observe_with_options(&document(), &all)
    });
    if listens.is_err() || observed.is_err() {
        leptos::logging::warn!("answers aren't followed");
    }
}

fn end(tapped: Tapped) {
    tapped.try_update_value(Option::take).flatten().inspect(TimeoutHandle::clear);
}

/// Returns the first element with a new message. A region that comes with a whole new part of the screen is no message
/// yet.
fn first(records: &js_sys::Array) -> Option<Element> {
    let answers = |node: Node| -> Option<Element> {
        let element = node.dyn_ref::<Element>().cloned().or_else(|| node.parent_element())?;
        element.closest(ANSWER).ok().flatten()
    };
    let said_by = |record: MutationRecord| -> Option<Element> {
        let added = record.added_nodes();
        let within = (record.type_() == "characterData" || added.length() > 0).then(|| record.target()).flatten();
        let new = (0..added.length()).filter_map(|n| answers(added.get(n)?));
        within.and_then(answers).into_iter().chain(new).find(is_said)
    };
    records.iter().find_map(|record| said_by(record.dyn_into().ok()?))
}

fn is_said(answer: &Element) -> bool {
    let text = answer.text_content().is_some_and(|text| !text.trim().is_empty());
    let apart = answer.closest(BY_ITSELF).ok().flatten().is_some()
        || answer.query_selector(WITHIN_BY_ITSELF).ok().flatten().is_some();
    text && !apart && answer.is_connected()
}

/// Scrolls no further than needed: an answer above comes in at the top, one below at the bottom.
fn show(answer: &Element) {
    let (rect, Some(height)) = (answer.get_bounding_client_rect(), height()) else { return };
    let bars = |class: &str| document().query_selector(class).ok().flatten().map(|bar| bar.get_bounding_client_rect());
    // Sticky bars cover what is under them; a dialog lies above them.
    let covers = answer.closest("dialog").ok().flatten().is_none();
    let top = bars(".topbar").filter(|bar| covers && bar.top() <= 0.0).map_or(0.0, |bar| bar.bottom());
    let low = bars(".places").filter(|bar| covers && bar.top() > height / 2.0).map_or(height, |bar| bar.top());
    let tall = rect.height() > (low - top) / 2.0;
    let to = match () {
        () if rect.width() == 0.0 => return,
        () if rect.top() < top => ScrollLogicalPosition::Start,
        () if tall && rect.top() > low - (low - top) / 4.0 => ScrollLogicalPosition::Start,
        () if !tall && rect.bottom() > low => ScrollLogicalPosition::End,
        () => return,
    };
    let options = ScrollIntoViewOptions::new();
    options.set_block(to);
    answer.scroll_into_view_with_scroll_into_view_options(&options);
}

fn height() -> Option<f64> {
    window().inner_height().ok()?.as_f64()
}
