//! Printing the page: folded parts are opened for it.

use leptos::prelude::*;

use super::icon::Icon;
use super::live::live;
use crate::ui::words::{lang, tr};

const FOLDED: &str = "main details[data-plain]:not([open])";
const UNFOLDED: &str = "main details[data-printing]";

/// The button.
#[component]
pub fn Print() -> impl IntoView {
    let lang = lang();
    let failed = RwSignal::new(false);
    let print = move |_| failed.set(window().print().is_err());
    view! {
        <button class="button" data-kind="quiet" data-align="start" type="button" on:click=print>
            <Icon name="printer" />
            {tr!(lang, what_if.print)}
        </button>
        <span role="status">{live(move || failed.get().then(|| tr!(lang, what_if.print_failed)))}</span>
    }
}

/// Opens folded parts on any screen for printing, also when printing is started by keys or from the browser's menu.
pub fn unfold_for_print() {
    window_event_listener(leptos::ev::beforeprint, |_| unfold());
    window_event_listener(leptos::ev::afterprint, |_| fold());
}

fn unfold() {
    while let Ok(Some(details)) = document().query_selector(FOLDED) {
        if details.set_attribute("open", "").is_err() || details.set_attribute("data-printing", "").is_err() {
            return;
        }
    }
}

fn fold() {
    while let Ok(Some(details)) = document().query_selector(UNFOLDED) {
        if details.remove_attribute("open").is_err() || details.remove_attribute("data-printing").is_err() {
            return;
        }
    }
}
