//! The origin and time of a printed sheet: only on paper.

use leptos::prelude::*;

use super::here::here;
use crate::ui::controls::live;
use crate::ui::words::{format, lang, tr};

/// The line under a sheet's headline.
#[component]
pub fn Printed() -> impl IntoView {
    let (lang, here) = (lang(), here());
    view! {
        <p class="printed">
            {(!here.desk.is_mine()).then(|| tr!(lang, demo.text_made_up))}
            {live(move || tr!(lang, what_if.printed, when = format::moment(lang, here.desk.now())))}
        </p>
    }
}
