//! Whether the window has room for sticky bars and for two columns, measured by the reader's font size: a phone with
//! doubled text has as little room as one in landscape. Media queries ignore the font size of the page.

use leptos::html::Span;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

/// Below this height, in multiples of the font size, bars aren't sticky.
const LOW: f64 = 30.0;
/// Up to this width, in multiples of the font size, columns are stacked.
const NARROW: f64 = 17.0;

/// An invisible mark that scales with the font size, which is observed.
#[component]
pub fn Room() -> impl IntoView {
    let mark = NodeRef::<Span>::new();
    let measure = move || {
        if let Some(mark) = mark.get_untracked() {
            measured(mark.get_bounding_client_rect().width());
        }
    };
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    Effect::new(move |_| {
        let Some(mark) = mark.get() else { return };
        measure();
        let heard = Closure::<dyn FnMut(js_sys::Array, ResizeObserver)>::new(move |_, _| measure());
        match ResizeObserver::new(heard.into_js_value().unchecked_ref()) {
            Ok(observer) => observer.observe(&mark),
            Err(_) => leptos::logging::warn!("the size of type isn't followed"),
        }
    });
    view! { <span class="room" node_ref=mark aria-hidden="true"></span> }
}

fn measured(type_size: f64) {
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
