//! The page of an address with a demo's code: the demo is shown before it is opened, and opened only as a copy. Reading
//! the code changes nothing; for a damaged one the page says what is wrong and that nothing was changed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Inside, RestoreError, look_into};
use crate::domain::{Language, TaskLog};
use crate::record::{DemoCode, NotACode, plain};
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::route::{self, Route};
use crate::ui::words::{self, answers, format, lang, tr};

/// The page of a link.
#[component]
pub fn Open() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let carried = RwSignal::new(look());
    // Following another such link on this page changes only the address's query.
    let changed = window_event_listener(leptos::ev::hashchange, move |_| {
        if route::present() == Route::Open {
            carried.try_set(look());
        }
    });
    on_cleanup(move || changed.remove());
    live(move || match carried.get() {
        Ok(demo) => preview(lang, here, demo),
        Err(said) => refused(lang, said.as_ref()),
    })
}

/// Reads the code of the present address.
fn look() -> Result<DemoCode, Option<RestoreError>> {
    let query = route::query();
    let code = query.split('&').find_map(|part| part.strip_prefix("code=")).unwrap_or_default();
    // A program that wraps addresses may have inserted blanks.
    match look_into(&plain(code)) {
        Ok(Inside::Demo(demo)) => Ok(*demo),
        // A task or a backup is added elsewhere, after a preview of its own.
        Ok(Inside::Task(_) | Inside::Backup(_) | Inside::Result(_)) => Err(None),
        Err(why) => Err(Some(why)),
    }
}

fn preview(lang: Language, here: Here, demo: DemoCode) -> AnyView {
    let when = format::moment(lang, demo.now);
    let tasks = demo.desk.logs().map(TaskLog::task).map(|task| {
        let stage = words::stage_of(lang, task, demo.now);
        view! { <li>{tr!(lang, app.label_value, label = task.brief.name.clone(), value = stage)}</li> }
    });
    let tasks = tasks.collect_view();
    let failed = RwSignal::new(None::<String>);
    let said = tr!(lang, map.open_preview, n = demo.desk.len(), entries = demo.entries.len(), when = when);
    let open = move |_| {
        let (entries, now) = (demo.entries.clone(), demo.now);
        let name = tr!(lang, map.open_name);
        spawn_local(async move {
            match here.app.demos.open_copy(entries, now, name).await {
                Ok(()) => {
                    here.tell_on(Route::Sandbox, tr!(lang, map.opened));
                    Route::Sandbox.go();
                }
                Err(why) => {
                    failed.try_set(Some(answers::not_changed(lang, why, tr!(lang, storage.not_saved))));
                }
            }
        });
    };
    view! {
        <section class="stack">
            <p>{said}</p>
            <ul class="listed">{tasks}</ul>
            <p class="small">{tr!(lang, map.open_copy_line)}</p>
            <div class="cluster">
                <button class="button" data-kind="primary" type="button" on:click=open>{tr!(lang, map.open_as_copy)}</button>
                <a class="button" data-kind="neutral" href=Route::Demo.href()>{tr!(lang, app.cancel)}</a>
            </div>
            {live(move || failed.get().map(|why| view! { <p role="alert">{why}</p> }))}
        </section>
    }
    .into_any()
}

fn refused(lang: Language, why: Option<&RestoreError>) -> AnyView {
    // The message about a damaged code already says that nothing was changed.
    let unchanged = Some(tr!(lang, map.open_unchanged));
    let (said, unchanged) = match why {
        Some(RestoreError::NotACode(NotACode::NoCode)) => (tr!(lang, map.open_no_code), unchanged),
        Some(why) => (answers::not_restored(lang, why), None),
        None => (tr!(lang, map.open_not_a_demo), unchanged),
    };
    view! {
        <section class="stack" role="alert">
            <h2>{tr!(lang, map.open_refused)}</h2>
            <p>{said}</p>
            {unchanged.map(|unchanged| view! { <p>{unchanged}</p> })}
            <div class="cluster">
                <a class="button" data-kind="primary" href=Route::Demo.href()>{tr!(lang, place.demo)}</a>
            </div>
        </section>
    }
    .into_any()
}
