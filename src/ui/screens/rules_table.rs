//! What may be done at which stage, asked of the engine.

use leptos::prelude::*;

/// What may be done at which stage, asked of the engine.
#[component]
pub fn RulesTable() -> impl IntoView {
    view! { <p></p> }
}
