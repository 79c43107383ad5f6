//! A button that copies a text, and says that it did. If the browser refuses, the text is shown for copying by hand.

use leptos::html::Textarea;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::icon::Icon;
use super::live::live;
use crate::app::copy_text;
use crate::ui::words::{lang, tr};

/// The result of the last copying.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Copied {
    NotYet,
    Yes,
    /// Not possible; the text, for copying by hand.
    ByHand(String),
    /// There was nothing to copy, for this reason.
    Nothing(String),
}

/// The state of a copy button.
#[derive(Clone, Copy)]
pub struct Copying(RwSignal<Copied>);

impl Copying {
    /// Nothing was copied yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Copied::NotYet))
    }

    /// Copies a text. `false`: it is shown for copying by hand.
    pub async fn copy(self, text: String) -> bool {
        let done = copy_text(&text).await;
        self.0.try_set(if done { Copied::Yes } else { Copied::ByHand(text) });
        done
    }

    /// Says why there is nothing to copy.
    pub fn has_nothing(self, why: String) {
        self.0.try_set(Copied::Nothing(why));
    }
}

/// The button; `text` is called when it is pressed.
#[component]
pub fn Copy(
    word: String,
    /// Distinguishes several buttons with the same word, for screen readers.
    #[prop(optional_no_strip)]
    about: Option<String>,
    #[prop(into)] text: Callback<(), String>,
    #[prop(default = "neutral")] kind: &'static str,
) -> impl IntoView {
    let copying = Copying::new();
    let on_press = move |()| {
        let text = text.run(());
        spawn_local(async move {
            copying.copy(text).await;
        });
    };
    view! { <CopyButton copying word about kind on_press /> }
}

/// The button for a text that takes a while to make.
#[component]
pub fn CopyButton(
    copying: Copying,
    word: String,
    #[prop(optional_no_strip)] about: Option<String>,
    kind: &'static str,
    #[prop(into)] on_press: Callback<()>,
) -> impl IntoView {
    let lang = lang();
    let Copying(copied) = copying;
    let said = move || match copied.get() {
        Copied::NotYet => String::new(),
        Copied::Yes => tr!(lang, app.copied),
        Copied::ByHand(_) => tr!(lang, app.copy_failed),
        Copied::Nothing(why) => why,
    };
    // Select the text to be copied by hand.
    let by_hand = NodeRef::<Textarea>::new();
    Effect::new(move |_| {
        if let Some(field) = by_hand.get() {
            crate::ui::controls::focus::take(&field);
            field.select();
        }
    });
    let shown = move || if copied.get() == Copied::Yes { tr!(lang, app.copied) } else { word.clone() };
    view! {
        <button class="button" type="button" data-kind=kind on:click=move |_| on_press.run(())>
            <Icon name="copy" />
            {shown}
            {about.map(|about| view! { <span class="visually-hidden">{about}</span> })}
        </button>
        <span class="visually-hidden" role="status">{said}</span>
        {live(move || match copied.get() {
            Copied::ByHand(text) => view! {
                <div class="field" data-width="full">
                    <p class="field-message">{tr!(lang, app.copy_failed)}</p>
                    <textarea node_ref=by_hand class="input" readonly=true rows="4" aria-label=tr!(lang, app.copy)>{text}</textarea>
                </div>
            }.into_any(),
            Copied::Nothing(why) => view! {
                <div class="field" data-width="full"><p class="field-message">{why}</p></div>
            }.into_any(),
            Copied::NotYet | Copied::Yes => ().into_any(),
        })}
    }
}
