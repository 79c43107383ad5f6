//! 粘贴: one place for whatever can be pasted: a table, briefs from a chat, codes, a file.

use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::given::Pasted;
use super::preview::Preview;
use super::reading::Reading;
use super::words;
use crate::app::{Holding, can_paste, pasted_text};
use crate::ui::controls::{AreaField, FileField, Icon, live};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The screen.
#[component]
pub fn Paste() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let given: Pasted = expect_context();
    let reading = Reading::new();
    on_cleanup(move || reading.stop());
    let text = RwSignal::new(String::new());
    let file = RwSignal::new_local(None::<File>);
    let problem = RwSignal::new(None::<String>);
    let today = move || here.desk.now_untracked().beijing_day();
    // What was pasted or dropped elsewhere comes here, also while the screen is shown.
    Effect::new(move |_| {
        if let Some(pasted) = given.text.get() {
            given.text.set(None);
            // What is typed already stays above it.
            text.update(|text| {
                if !text.trim().is_empty() {
                    text.push_str("\n\n");
                }
                text.push_str(&pasted);
            });
        }
        if let Some(dropped) = given.file.get() {
            given.file.set(None);
            file.set(Some(dropped));
        }
    });
    Effect::new(move |_| {
        let now = text.get();
        if file.with_untracked(Option::is_none) {
            reading.text(&now, today());
        }
    });
    Effect::new(move |_| {
        if let Some(file) = file.get() {
            text.set(String::new());
            reading.file(file, today());
        }
    });
    let from_clipboard = move |_| {
        spawn_local(async move {
            match pasted_text().await {
                Some(pasted) if !pasted.trim().is_empty() => {
                    file.try_set(None);
                    problem.try_set(None);
                    text.try_set(pasted);
                }
                Some(_) => drop(problem.try_set(Some(tr!(lang, paste.clipboard_empty)))),
                None => drop(problem.try_set(Some(tr!(lang, paste.clipboard_refused)))),
            }
        });
    };
    let clear = move |_| {
        file.set(None);
        text.set(String::new());
        reading.stop();
    };
    view! {
        <article class="stack">
            <p>{tr!(lang, paste.intro)}</p>
            <AreaField id="pasted" label=tr!(lang, paste.field) value=text problem=problem />
            <div class="cluster">
                {can_paste().then(|| view! {
                    <button class="button" data-kind="neutral" type="button" on:click=from_clipboard>
                        {tr!(lang, paste.from_clipboard)}
                    </button>
                })}
                {live(move || (!text.with(String::is_empty) || file.with(Option::is_some)).then(|| view! {
                    <button class="button" data-kind="quiet" type="button" on:click=clear>{tr!(lang, paste.clear)}</button>
                }))}
            </div>
            <FileField
                id="pasted-file"
                label=tr!(lang, paste.file)
                hint=tr!(lang, paste.file_hint)
                accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,.md,.json"
                file
                holding=Holding::new()
                problem=Signal::stored(None::<String>)
            />
            {live(move || reading.progress.get().map(|(done, of)| view! {
                <div class="cluster" role="status">
                    <progress max=of.to_string() value=done.to_string() aria-label=tr!(lang, paste.reading)></progress>
                    <span>{tr!(lang, paste.reading)}</span>
                    <button class="button" data-kind="quiet" type="button" on:click=clear>{tr!(lang, app.cancel)}</button>
                </div>
            }))}
            {live(move || reading.taken.get().map(|taken| match taken {
                Ok(taken) if taken.pieces.is_empty() => {
                    view! { <p role="status">{tr!(lang, paste.nothing)}</p> }.into_any()
                }
                Ok(taken) => view! { <Preview taken on_recorded=move |()| { file.set(None); text.set(String::new()); } /> }.into_any(),
                Err(why) => view! {
                    <p class="field-message" role="alert"><Icon name="alert" />{words::not_read(lang, why)}</p>
                }
                .into_any(),
            }))}
        </article>
    }
}
