//! What was found in a pasted text or a file, before anything is done with it: one task that can be added, or a
//! backup that can be restored.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::task_preview::task_preview;
use crate::app::{Inside, Preview};
use crate::record::DemoCode;
use crate::ui::here::{Here, Notice, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};
use crate::ui::{answers, format};

/// What was given to look into.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// The text, of a file too.
    pub text: StoredValue<String>,
    /// How it was given.
    pub form: GivenAs,
    /// Where it is said why nothing can be done with it: beside the place it was given at.
    pub problem: RwSignal<Option<String>>,
}

/// How something was given to look into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenAs {
    /// Pasted, with whatever else stands around a code.
    Text,
    /// A file, whole.
    File,
}

/// Reads what was given, and draws what is in it.
pub fn given(Given { text, form, problem }: Given) -> AnyView {
    let (lang, here) = (lang(), here());
    let found = text.with_value(|text| match form {
        GivenAs::Text => here.app.look_into(text),
        GivenAs::File => here.app.look_into_file(text),
    });
    match found {
        Ok(found) => inside(lang, here, found),
        Err(why) => {
            problem.set(Some(answers::not_restored(lang, &why)));
            ().into_any()
        }
    }
}

/// Draws what was found, with the one thing that can be done with it.
pub fn inside(lang: Locale, here: Here, found: Inside) -> AnyView {
    match found {
        Inside::Task(code) => task_preview(StoredValue::new(*code)),
        Inside::Backup(preview) => backup(lang, here, preview).into_any(),
        Inside::Demo(demo) => view! {
            <p>
                {tr!(lang, map.is_a_demo)} " "
                <a class="links-link" href=demo_href(&demo)>{tr!(lang, map.open_title)}</a>
            </p>
        }
        .into_any(),
        Inside::Result(name) => view! {
            <p>
                {tr!(lang, teach.is_a_result, name = name)} " "
                <a class="links-link" href=Route::Teach.href()>{tr!(lang, place.teach)}</a>
            </p>
        }
        .into_any(),
    }
}

/// Returns the address at which a demo is shown before it is opened.
fn demo_href(demo: &DemoCode) -> String {
    format!("{}?code={}", Route::Open.href(), demo.to_code().unwrap_or_default())
}

fn backup(lang: Locale, here: Here, found: Preview) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let last = format::moment(lang, found.last);
    let said = tr!(lang, settings.restore_preview, n = found.tasks, when = last);
    let restore = move |_| {
        let found = found.clone();
        spawn_local(async move {
            let count = found.tasks;
            match here.app.restore(found).await {
                Ok(()) => {
                    let done = tr!(lang, settings.restore_done, n = count);
                    here.notice.set(Some(Notice::Told(done)));
                    Route::Tasks.go();
                }
                Err(why) => {
                    problem.try_set(Some(answers::not_restored(lang, &why)));
                }
            }
        });
    };
    view! {
        <section class="inside" aria-labelledby="inside">
            <h3 id="inside">{tr!(lang, more.inside_backup)}</h3>
            <p role="status">{said}</p>
            <p class="inside-note">{tr!(lang, settings.restore_keeps)}</p>
            <div class="cluster">
                <button class="button" type="button" on:click=restore>{tr!(lang, settings.restore)}</button>
            </div>
            {live(move || problem.get().map(|problem| view! { <p class="field-message" role="alert">{problem}</p> }))}
        </section>
    }
}
