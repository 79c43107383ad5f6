//! An address that leads nowhere.

use leptos::prelude::*;

use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// Says so, and links onward.
#[component]
pub fn NotFound() -> impl IntoView {
    let lang = lang();
    view! {
        <section class="empty">
            <p>{tr!(lang, place.not_found_line)}</p>
            <a class="button" data-kind="primary" href=Route::Tasks.href()>{tr!(lang, place.overview)}</a>
        </section>
    }
}
