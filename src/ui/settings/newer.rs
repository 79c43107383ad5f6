//! 有新版了: a line above the screen, with a button to update. It never appears while somebody looks at the screen, whose
//! parts would move under their hands; and it doesn't update while something would be lost.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlTextAreaElement, Node};

use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{lang, tr};

/// The elements where unsaved text may be typed or a file chosen: form fields, but neither texts for copying nor search
/// fields.
const TYPED: &str = "#app [data-typed]";

/// The line; nothing while there is no later version.
#[component]
pub fn Newer() -> impl IntoView {
    let here = here();
    let offline = here.app.offline;
    let begun_with = offline.newer.get_untracked();
    live(move || (begun_with || offline.unseen.get()).then(|| view! { <section class="banner"><GoOver /></section> }))
}

/// The text and its button; also part of 设置与备份.
#[component]
pub fn GoOver() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kept_back = RwSignal::new(false);
    let press = move |_| {
        let would_lose = would_lose(here);
        kept_back.set(would_lose);
        if !would_lose {
            here.app.offline.update();
        }
    };
    view! {
        <span class="banner-icon"><Icon name="info" /></span>
        <p class="banner-text" role="status">
            {move || if kept_back.get() { tr!(lang, offline.unsaved_here) } else { tr!(lang, offline.newer) }}
        </p>
        <div class="banner-acts">
            <button class="button" data-kind="neutral" type="button" on:click=press>{tr!(lang, offline.update)}</button>
        </div>
    }
}

/// Says once, below a screen with bars, that it now opens without a network: a stage has no room to spare.
#[component]
pub fn OpensOffline(panes: bool) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let first = here.app.offline.first;
    on_cleanup(move || first.set(false));
    view! {
        <div role="status">
            {live(move || first.get().then(|| view! {
                <p class="small kept-offline" data-panes=panes.then_some("")>{tr!(lang, offline.ready_once)}</p>
            }))}
        </div>
    }
}

/// Tells whether something would be lost if the page were reloaded now.
pub(super) fn would_lose(here: Here) -> bool {
    here.app.has_unsaved() || is_typed()
}

fn is_typed() -> bool {
    let Ok(fields) = document().query_selector_all(TYPED) else { return false };
    (0..fields.length()).filter_map(|n| fields.get(n)).any(|field| !value(&field).trim().is_empty())
}

fn value(field: &Node) -> String {
    match field.dyn_ref::<HtmlInputElement>() {
        Some(input) => input.value(),
        None => field.dyn_ref().map(HtmlTextAreaElement::value).unwrap_or_default(),
    }
}
