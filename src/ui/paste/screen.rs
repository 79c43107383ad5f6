//! 粘贴: one place for whatever can be pasted: a table, briefs from a chat, codes, a file. What isn't recorded yet is a
//! draft, with what was corrected in it.

use leptos::prelude::*;

use super::given::Pasted;
use super::preview::Preview;
use super::source::Source;
use super::words;
use crate::app::{Holding, can_paste};
use crate::domain::Language;
use crate::ui::controls::{AreaField, FileField, live};
use crate::ui::desk::{Found, here};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The name of the draft of 记一个任务.
const NEW_TASK: &str = "new";

/// The screen.
#[component]
pub fn Paste() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let given: Pasted = expect_context();
    let source = Source::new(here);
    let draft = source.draft();
    source.takes(given);
    source.is_read();
    let reading = source.reading;
    on_cleanup(move || reading.stop());
    let on_recorded = move |()| {
        draft.is_recorded();
        source.forget();
    };
    let is_too_long = Memo::new(move |_| source.is_too_long());
    view! {
        <article class="stack">
            <p>{tr!(lang, paste.intro)}</p>
            {live(move || unfinished_said(lang, &source.unfinished.get()))}
            <Found draft />
            <AreaField id="pasted" label=tr!(lang, paste.field) value=source.text problem=source.problem />
            <div class="cluster">
                {can_paste().then(|| view! {
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| source.asks_clipboard(lang)>
                        {tr!(lang, paste.from_clipboard)}
                    </button>
                })}
                {live(move || source.is_given().then(|| view! {
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| source.forget()>
                        {tr!(lang, paste.clear)}
                    </button>
                }))}
            </div>
            {file_field(lang, source)}
            {live(move || is_too_long.get().then(|| view! { <p class="small" role="status">{tr!(lang, paste.not_kept)}</p> }))}
            {live(move || reading.progress.get().map(|(done, of)| view! {
                <div class="cluster" role="status">
                    <progress max=of.to_string() value=done.to_string() aria-label=tr!(lang, paste.reading)></progress>
                    <span>{tr!(lang, paste.reading)}</span>
                    <button class="button" data-kind="quiet" type="button" on:click=move |_| source.forget()>
                        {tr!(lang, paste.stop_reading)}
                    </button>
                </div>
            }))}
            {live(move || reading.taken.get().and_then(Result::ok).map(|taken| {
                if taken.pieces.is_empty() {
                    return view! { <p role="status">{tr!(lang, paste.nothing)}</p> }.into_any();
                }
                view! { <Preview taken corrections=source.corrections on_recorded /> }.into_any()
            }))}
        </article>
    }
}

/// The field of a file, which says why it can't be read; or which file is kept.
fn file_field(lang: Language, source: Source) -> AnyView {
    let takes_file = Memo::new(move |_| source.takes_file());
    let not_read = Signal::derive(move || {
        source.reading.taken.with(|taken| taken.as_ref()?.as_ref().err().map(|why| words::not_read(lang, *why)))
    });
    let field = live(move || {
        takes_file.get().then(|| {
            view! {
                <FileField
                    id="pasted-file"
                    label=tr!(lang, paste.file)
                    hint=tr!(lang, paste.file_hint)
                    accept=".xlsx,.xls,.ods,.csv,.tsv,.txt,.md,.json"
                    file=source.file
                    holding=Holding::new()
                    problem=not_read
                />
            }
        })
    });
    let kept = live(move || {
        let name = source.kept.with(|kept| kept.as_ref().map(|kept| kept.name().to_owned()));
        name.filter(|_| source.file.with(Option::is_none))
            .map(|name| view! { <p class="small" role="status">{tr!(lang, paste.kept_file, name = name)}</p> })
    });
    view! { {field} {kept} }.into_any()
}

/// Says that what was begun elsewhere is still there, and leads back to it.
fn unfinished_said(lang: Language, forms: &[String]) -> Option<AnyView> {
    let is_new = forms.iter().any(|form| form == NEW_TASK);
    (!forms.is_empty()).then(|| {
        view! {
            <p class="small" role="status">
                {if is_new { tr!(lang, paste.unfinished_new) } else { tr!(lang, paste.unfinished) }}
                {is_new.then(|| view! {
                    " "
                    <a class="links-link" href=Route::NewTask(None).href()>{tr!(lang, paste.go_on)}</a>
                })}
            </p>
        }
        .into_any()
    })
}
