//! The links from the way of a task of the sandbox: its stage on the map, its timeline, and 要是….

use leptos::prelude::*;

use crate::domain::TaskId;
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The links; nothing on one's own desk, which has its own.
#[component]
pub fn SandboxWays(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    (!here.desk.is_mine()).then(|| {
        view! {
            <p class="links task-ways">
                <a class="links-link" href=Route::SandboxMap(id).href()>{tr!(lang, map.open_map)}</a>
                <a class="links-link" href=Route::Timeline(id).href()>{tr!(lang, map.timeline)}</a>
                <a class="links-link" href=Route::SandboxWhatIf(id).href()>{tr!(lang, place.what_if)}</a>
            </p>
        }
    })
}
