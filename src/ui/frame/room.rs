//! Whether the window has room for sticky bars and for two columns, measured by the reader's font size: a phone with
//! doubled text has as little room as one in landscape. Media queries ignore the font size of the page.

use leptos::html::Span;
use leptos::prelude::*;
use web_sys::Element;

use crate::ui::controls::follow_size;

/// Below this height, in multiples of the font size, bars aren't sticky.
const LOW: f64 = 30.0;
/// Up to this width, in multiples of the font size, columns are stacked.
const NARROW: f64 = 17.0;

/// An invisible mark that scales with the font size, which is observed.
#[component]
pub fn Room() -> impl IntoView {
    let mark = NodeRef::<Span>::new();
    let resized = window_event_listener(leptos::ev::resize, move |_| {
        if let Some(mark) = mark.get_untracked() {
            measured(&mark);
        }
    });
    on_cleanup(move || resized.remove());
    follow_size(mark, measured);
    view! { <span class="room" node_ref=mark aria-hidden="true"></span> }
}

fn measured(mark: &Element) {
    let type_size = mark.get_bounding_client_rect().width();
    let size = |of: Result<wasm_bindgen::JsValue, _>| of.ok().and_then(|of| of.as_f64()).unwrap_or(f64::MAX);
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let little = [("low", height < LOW * type_size), ("narrow", width <= NARROW * type_size)];
    let said: Vec<&str> = little.into_iter().filter(|(_, is)| *is).map(|(word, _)| word).collect();
    let root = document().document_element();
    let set = root.map(|root| root.set_attribute("data-room", &said.join(" ")));
    if !matches!(set, Some(Ok(()))) {
        leptos::logging::warn!("the room couldn't be told");
    }
}
