//! Whether single keys are shortcuts: the switch, and its section in the settings.

use leptos::prelude::*;

use super::keys::Keys;
use crate::ui::desk::here;
use crate::ui::later::Panel;
use crate::ui::words::{lang, tr};

/// The section of the settings about the keyboard.
#[component]
pub fn KeySettings() -> impl IntoView {
    let (lang, keys, settings) = (lang(), expect_context::<Keys>(), here().app.settings);
    // Few need the switch; whoever used it finds it open.
    let unfolded = !untrack(|| settings.single_keys());
    view! {
        <section class="entry" aria-labelledby="keys">
            <h2 class="entry-title" id="keys">{tr!(lang, keys.title)}</h2>
            <div class="entry-body">
                <div class="cluster">
                    <button
                        class="button"
                        data-kind="neutral"
                        type="button"
                        on:click=move |_| keys.open.set(Some(Panel::Help))
                    >
                        {tr!(lang, keys.show)}
                    </button>
                </div>
                <details class="disclosure" data-plain="" open=unfolded>
                    <summary class="disclosure-title">{tr!(lang, keys.switch)}</summary>
                    <div class="disclosure-body">
                        <KeySwitch />
                        <p class="small">{tr!(lang, keys.switch_line)}</p>
                    </div>
                </details>
            </div>
        </section>
    }
}

/// The switch itself.
#[component]
pub(super) fn KeySwitch() -> impl IntoView {
    let (lang, settings) = (lang(), here().app.settings);
    view! {
        <div class="choices">
            <label class="choice">
                <input
                    class="choice-input"
                    type="checkbox"
                    prop:checked=move || settings.single_keys()
                    on:change=move |event| settings.set_single_keys(event_target_checked(&event))
                />
                <span class="choice-word">{tr!(lang, settings.shortcuts)}</span>
            </label>
        </div>
    }
}
