//! One checkbox as a chip.

use leptos::prelude::*;

/// One option that can be on or off.
#[component]
pub fn Tick(word: String, #[prop(into)] on: Signal<bool>, #[prop(into)] on_change: Callback<bool>) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                class="choice-input"
                type="checkbox"
                prop:checked=move || on.get()
                on:change=move |event| on_change.run(event_target_checked(&event))
            />
            <span class="choice-word">{word}</span>
        </label>
    }
}
