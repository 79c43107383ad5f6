//! Choosing or dropping one file, and the progress of storing it.

use leptos::ev::DragEvent;
use leptos::html::Input;
use leptos::prelude::*;
use web_sys::File;

use super::field::Below;
use super::icon::Icon;
use super::live::live;
use crate::app::Holding;
use crate::ui::words::{format, lang, tr};

/// Asks for a file; the native input fills the whole field, so that keys, drags and taps work alike.
#[component]
pub fn FileField(
    id: &'static str,
    label: String,
    hint: String,
    accept: &'static str,
    file: RwSignal<Option<File>, LocalStorage>,
    holding: Holding,
    #[prop(into)] problem: Signal<Option<String>>,
) -> impl IntoView {
    let lang = lang();
    let (over, set_over) = signal(false);
    let element = NodeRef::<Input>::new();
    let take = move |_| {
        // Some browsers clear the field when the picker is cancelled: keep the former choice then.
        if let Some(chosen) = element.get().and_then(|input| input.files()).and_then(|files| files.get(0)) {
            file.set(Some(chosen));
        }
    };
    let dropped = move |event: DragEvent| {
        event.prevent_default();
        set_over.set(false);
        if let Some(chosen) = event.data_transfer().and_then(|it| it.files()).and_then(|files| files.get(0)) {
            file.set(Some(chosen));
        }
    };
    let chosen = move || {
        file.with(|file| {
            file.as_ref()
                .map(|file| tr!(lang, form.chosen_file, name = file.name(), size = format::size(whole(file.size()))))
        })
    };
    view! {
        <div class="field">
            <label class="drop">
                <input
                    node_ref=element
                    class="drop-input"
                    data-typed=""
                    type="file"
                    id=id
                    accept=accept
                    data-over=Signal::derive(move || over.get().then_some(""))
                    aria-invalid=Signal::derive(move || problem.get().map(|_| "true"))
                    aria-describedby=format!("{id}-hint {id}-message")
                    on:change=take
                    on:dragover=move |event| {
                        event.prevent_default();
                        set_over.set(true);
                    }
                    on:dragleave=move |_| set_over.set(false)
                    on:drop=dropped
                />
                <span class="drop-title"><Icon name="upload" />{label}</span>
                <span class="drop-hint" id=format!("{id}-hint")>
                    {live(move || chosen().unwrap_or_else(|| hint.clone()))}
                </span>
            </label>
            <HoldProgress holding word=tr!(lang, form.storing) stop=tr!(lang, form.stop_storing) />
            <Below id hint=None problem />
        </div>
    }
}

/// The progress of long work, and a button to stop it; nothing while none is running.
#[component]
pub fn HoldProgress(holding: Holding, word: String, stop: String) -> impl IntoView {
    let lang = lang();
    let is_on = Memo::new(move |_| holding.progress.with(Option::is_some));
    let done = move || holding.progress.get().map_or(0, |(done, _)| done);
    let total = move || holding.progress.get().map_or(0, |(_, total)| total);
    let far = move || tr!(lang, form.progress, done = format::size(done()), total = format::size(total()));
    live(move || {
        is_on.get().then(|| {
            view! {
                <div class="copying">
                    <p class="copying-name" id="copying">{word.clone()}</p>
                    <p class="copying-far">{far}</p>
                    <progress
                        class="progress"
                        aria-labelledby="copying"
                        max=Signal::derive(move || total().max(1).to_string())
                        value=Signal::derive(move || done().to_string())
                    ></progress>
                    <span class="copying-act">
                        <button class="button" data-kind="quiet" type="button" on:click=move |_| holding.stop()>
                            {stop.clone()}
                        </button>
                    </span>
                </div>
            }
        })
    })
}

/// Converts a file's size to an integer: it is a whole number of bytes, but the browser gives a float.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "sizes are whole and not negative")]
fn whole(size: f64) -> u64 {
    size as u64
}
