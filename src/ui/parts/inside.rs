//! What was found in a pasted text or a file, before anything is done with it: one task that can be added, or a
//! backup that can be restored.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Inside, Preview};
use crate::ui::here::{Here, Notice};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::tr;
use crate::ui::{answers, format, later};

/// Draws what was found, with the one thing that can be done with it.
pub fn inside(lang: Locale, here: Here, found: Inside) -> AnyView {
    match found {
        Inside::Task(code) => later::task_preview(StoredValue::new(*code)),
        Inside::Backup(preview) => backup(lang, here, preview).into_any(),
    }
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
