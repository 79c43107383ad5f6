//! A button that copies a text, and says that it did. Where the browser doesn't let it be copied, the text appears
//! for copying by hand.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Icon;
use crate::app::copy_text;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// How the last copying went.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    /// Not possible; the text, for copying by hand.
    ByHand(String),
}

/// The button; `text` is made when it is pressed.
#[component]
pub fn Copy(
    word: String,
    /// Tells several buttons of one word apart, for screen readers.
    #[prop(optional_no_strip)]
    about: Option<String>,
    #[prop(into)] text: Callback<(), String>,
    #[prop(default = "neutral")] kind: &'static str,
) -> impl IntoView {
    let lang = lang();
    let copied = RwSignal::new(Copied::NotYet);
    let copy = move |_| {
        let text = text.run(());
        spawn_local(async move {
            let now = if copy_text(&text).await { Copied::Yes } else { Copied::ByHand(text) };
            copied.try_set(now);
        });
    };
    let said = move || match copied.get() {
        Copied::NotYet => String::new(),
        Copied::Yes => tr!(lang, app.copied),
        Copied::ByHand(_) => tr!(lang, app.copy_failed),
    };
    let shown = move || if copied.get() == Copied::Yes { tr!(lang, app.copied) } else { word.clone() };
    view! {
        <button class="button" type="button" data-kind=kind on:click=copy>
            <Icon name="copy" />
            {shown}
            {about.map(|about| view! { <span class="visually-hidden">{about}</span> })}
        </button>
        <span class="visually-hidden" role="status">{said}</span>
        {live(move || match copied.get() {
            Copied::ByHand(text) => view! {
                <div class="field" data-width="full">
                    <p class="field-message">{tr!(lang, app.copy_failed)}</p>
                    <textarea class="input" readonly=true rows="4" aria-label=tr!(lang, app.copy)>{text}</textarea>
                </div>
            }.into_any(),
            Copied::NotYet | Copied::Yes => ().into_any(),
        })}
    }
}
