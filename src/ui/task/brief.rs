//! The brief: four lines of it, the rest on request.

use leptos::html::P;
use leptos::prelude::*;

use crate::domain::Task;
use crate::ui::controls::live;
use crate::ui::words::{lang, tr};

/// The brief of a task; nothing if there is none.
#[component]
pub fn Brief(#[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let brief =
        Memo::new(move |_| task.with(|task| task.as_ref().map(|task| task.brief.text.clone())).unwrap_or_default());
    live(move || {
        let text = brief.get();
        (!text.is_empty()).then(|| view! { <div><Folded text /></div> })
    })
}

/// A text cut after four lines, if it is longer; only the browser knows how much fits.
#[component]
fn Folded(text: String) -> impl IntoView {
    let lang = lang();
    let element = NodeRef::<P>::new();
    let (folded, set_folded) = signal(true);
    let (is_long, set_long) = signal(false);
    let measure = move || {
        let Some(element) = element.try_get_untracked().flatten() else { return };
        if folded.try_get_untracked() == Some(true) {
            set_long.set(element.scroll_height() > element.client_height() + 1);
        }
    };
    Effect::new(move || {
        if element.get().is_some() {
            request_animation_frame(measure);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    view! {
        <p node_ref=element class="task-brief" id="brief-text" data-folded=Signal::derive(move || folded.get().then_some(""))>
            {text}
        </p>
        {live(move || is_long.get().then(|| view! {
            <button
                class="button"
                data-kind="quiet"
                data-align="start"
                type="button"
                aria-controls="brief-text"
                aria-expanded=Signal::derive(move || if folded.get() { "false" } else { "true" })
                on:click=move |_| set_folded.update(|folded| *folded = !*folded)
            >
                {live(move || if folded.get() { tr!(lang, app.more) } else { tr!(lang, app.less) })}
            </button>
        }))}
    }
    .into_any()
}
