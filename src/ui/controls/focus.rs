//! Where the keyboard focus goes when the screen changes. It moves only when the screen changes or when the focused
//! element is gone; never because time passed.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::ui::route;

/// Focuses the headline of the screen and scrolls to the top.
pub fn to_headline() {
    if headline().is_some_and(|headline| headline.focus().is_ok()) {
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Focuses the headline of a new screen, unless one of its fields already has the focus.
pub fn to_headline_unless_typing() {
    if !active().is_some_and(|element| element.matches("main input, main textarea").unwrap_or(false)) {
        to_headline();
    }
}

/// Focuses the heading of a section and scrolls to it.
pub fn to_section(mark: &str) {
    let heading = document().get_element_by_id(mark).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    let Some(heading) = heading else { return };
    if heading.set_attribute("tabindex", "-1").is_ok() {
        take(&heading);
        heading.scroll_into_view();
    }
}

/// Shows the section that the address asks for, now and whenever the address asks for another one.
pub fn follow_section() {
    show_section();
    let again = window_event_listener(leptos::ev::hashchange, |_| show_section());
    on_cleanup(move || again.remove());
}

/// Shows it after the screen change has moved focus and scroll position to the top.
fn show_section() {
    let Some(mark) = route::section() else { return };
    request_animation_frame(move || request_animation_frame(move || to_section(&mark)));
}

/// Focuses the control with an id, and scrolls to it.
pub fn to_control(id: &str) {
    let control = document().get_element_by_id(id).and_then(|it| it.dyn_into::<HtmlElement>().ok());
    if control.is_some_and(|control| control.focus().is_err()) {
        leptos::logging::warn!("the control takes no focus");
    }
}

/// Scrolls to an element, no further than needed.
pub fn show(element: &web_sys::Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Focuses the first field that has a problem.
pub fn to_first_problem() {
    let first = document().query_selector("[aria-invalid=true]").ok().flatten();
    if let Some(first) = first.and_then(|it| it.dyn_into::<HtmlElement>().ok())
        && first.focus().is_err()
    {
        leptos::logging::warn!("the field with the problem takes no focus");
    }
}

/// Focuses the headline if nothing has the focus, without scrolling.
pub fn to_headline_if_lost() {
    if is_lost()
        && let Some(headline) = headline()
    {
        take(&headline);
    }
}

/// Tells whether no element has the focus.
pub fn is_lost() -> bool {
    active().is_none_or(|element| element.tag_name() == "BODY")
}

/// Returns the focused element.
pub fn active() -> Option<web_sys::Element> {
    document().active_element()
}

/// Focuses an element without scrolling to it.
pub fn take(element: &HtmlElement) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    if element.focus_with_options(&options).is_err() {
        leptos::logging::warn!("the element takes no focus");
    }
}

fn headline() -> Option<HtmlElement> {
    document().query_selector("main h1, .topbar-title").ok().flatten()?.dyn_into().ok()
}
