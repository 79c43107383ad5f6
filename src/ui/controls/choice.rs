//! One radio button as a chip.

use leptos::prelude::*;

/// One of several choices that share a `name`.
#[component]
pub fn Choice(
    name: &'static str,
    word: String,
    #[prop(optional)] lang: Option<&'static str>,
    #[prop(into)] chosen: Signal<bool>,
    #[prop(into)] on_choose: Callback<()>,
) -> impl IntoView {
    view! {
        <label class="choice">
            <input
                class="choice-input"
                type="radio"
                name=name
                prop:checked=move || chosen.get()
                on:change=move |_| on_choose.run(())
            />
            <span class="choice-word" lang=lang>{word}</span>
        </label>
    }
}
