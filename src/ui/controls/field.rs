//! Text fields with a label, a hint and a message.
//!
//! The element's text is written back only if something other than typing changed it: writing back typed text would
//! disturb the composition of Chinese characters.

use leptos::html::{Input, Textarea};
use leptos::prelude::*;

use super::icon::Icon;
use super::live::{live, whenever};
use crate::ui::words::{lang, tr};

/// A single-line field.
#[component]
pub fn TextField(
    #[prop(into)] id: String,
    label: String,
    value: RwSignal<String>,
    #[prop(into)] problem: Signal<Option<String>>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
    #[prop(optional)] kind: Option<&'static str>,
    /// The keys that a phone offers; unlike a `number` input, the field keeps whatever is typed.
    #[prop(optional)]
    keys: Option<&'static str>,
) -> impl IntoView {
    let element = NodeRef::<Input>::new();
    whenever(move || {
        let text = value.get();
        if let Some(element) = element.get().filter(|element| element.value() != text) {
            element.set_value(&text);
        }
    });
    view! {
        <div class="field">
            <Label id=id.clone() label optional />
            <input
                node_ref=element
                class="input"
                data-typed=""
                id=id.clone()
                type=kind.unwrap_or("text")
                autocomplete="off"
                inputmode=keys
                aria-invalid=Signal::derive(move || problem.get().map(|_| "true"))
                aria-describedby=format!("{id}-hint {id}-message")
                on:input=move |event| value.set(event_target_value(&event))
            />
            <Below id hint problem />
        </div>
    }
}

/// A multi-line field.
#[component]
pub fn AreaField(
    #[prop(into)] id: String,
    label: String,
    value: RwSignal<String>,
    #[prop(into)] problem: Signal<Option<String>>,
    #[prop(optional, into)] hint: Option<String>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let element = NodeRef::<Textarea>::new();
    whenever(move || {
        let text = value.get();
        if let Some(element) = element.get().filter(|element| element.value() != text) {
            element.set_value(&text);
        }
    });
    view! {
        <div class="field">
            <Label id=id.clone() label optional />
            <textarea
                node_ref=element
                class="input"
                data-lines=""
                data-typed=""
                id=id.clone()
                rows="5"
                aria-invalid=Signal::derive(move || problem.get().map(|_| "true"))
                aria-describedby=format!("{id}-hint {id}-message")
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
            <Below id hint problem />
        </div>
    }
}

#[component]
fn Label(id: String, label: String, optional: bool) -> impl IntoView {
    let lang = lang();
    view! {
        <label class="field-label" for=id>
            {label}
            {optional.then(|| view! { " " <span class="field-optional">{tr!(lang, form.optional)}</span> })}
        </label>
    }
}

/// The hint and the message under a field.
#[component]
pub fn Below(#[prop(into)] id: String, hint: Option<String>, problem: Signal<Option<String>>) -> impl IntoView {
    view! {
        {hint.filter(|hint| !hint.is_empty()).map(|hint| view! { <p class="field-hint" id=format!("{id}-hint")>{hint}</p> })}
        {live(move || {
            let id = &id;
            problem.get().map(|problem| view! {
                <p class="field-message" id=format!("{id}-message")>
                    <span class="field-icon"><Icon name="alert" small=true /></span>
                    {problem}
                </p>
            })
        })}
    }
}
