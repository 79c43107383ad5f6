//! One icon of the sprite. It always has words beside it, so screen readers skip it.

use leptos::prelude::*;

use super::beside;

/// Renders the icon of that name from `public/icons.svg`.
#[component]
pub fn Icon(name: &'static str, #[prop(optional)] small: bool) -> impl IntoView {
    view! {
        <svg class="icon" data-size=small.then_some("small") aria-hidden="true">
            <use href=format!("{}#{name}", beside::ICONS)></use>
        </svg>
    }
}
