//! 档期: what falls due when.

use leptos::prelude::*;

/// 档期: what falls due when.
#[component]
pub fn Days() -> impl IntoView {
    view! { <p></p> }
}
