//! A button that stays pressed.

use leptos::prelude::*;

use crate::ui::controls::Icon;

/// Switches something on and off.
#[component]
pub fn Switch(word: String, icon: &'static str, on: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            class="button"
            data-kind="neutral"
            type="button"
            aria-pressed=move || on.get().to_string()
            on:click=move |_| on.update(|on| *on = !*on)
        >
            <Icon name=icon />
            {word}
        </button>
    }
}
