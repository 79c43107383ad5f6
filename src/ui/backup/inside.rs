//! What a pasted text or a file holds, before anything is done with it: one task that can be added, or a backup that
//! can be restored, among others.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::side_by_side::side_by_side;
use super::task_preview::task_preview;
use crate::app::{Archive, Holding, Inside, Preview, RestoreError, look_into};
use crate::domain::Language;
use crate::record::DemoCode;
use crate::ui::controls::{HoldProgress, live};
use crate::ui::desk::{Here, here};
use crate::ui::later::{Given, GivenAs};
use crate::ui::route::Route;
use crate::ui::words::{answers, format, gap, lang, tr};

/// Reads what was given, and renders what is in it.
pub fn given(Given { form, problem }: Given) -> AnyView {
    let (lang, here) = (lang(), here());
    let found = RwSignal::new(None::<Inside>);
    let show = move |looked: Result<Inside, RestoreError>| match looked {
        Ok(inside) => drop(found.try_set(Some(inside))),
        Err(why) => drop(problem.try_set(Some(answers::not_restored(lang, &why)))),
    };
    let holding = Holding::new();
    on_cleanup(move || holding.stop());
    match form {
        GivenAs::Text(text) => show(text.with_value(|text| look_into(text))),
        GivenAs::File(file) => {
            let file = file.get_value();
            spawn_local(async move { show(here.app.imports.look_into_file(&file, holding).await) });
        }
        GivenAs::Neighbour(neighbour) => {
            let neighbour = neighbour.get_value();
            spawn_local(async move { show(here.app.imports.look_into_neighbour(&neighbour, holding).await) });
        }
    }
    view! {
        <HoldProgress holding word=tr!(lang, settings.looking_inside) stop=tr!(lang, settings.stop_restoring) />
        {live(move || found.get().map(|found| inside(lang, here, found)))}
    }
    .into_any()
}

/// Renders what was found, with the one thing that can be done with it.
pub fn inside(lang: Language, here: Here, found: Inside) -> AnyView {
    match found {
        Inside::Task(code) => task_preview(StoredValue::new(*code)),
        Inside::Backup(preview) => backup(lang, here, preview).into_any(),
        Inside::Demo(demo) => view! {
            <p>
                {tr!(lang, map.is_a_demo)} {gap(lang)}
                <a class="links-link" href=demo_href(&demo)>{tr!(lang, map.open_title)}</a>
            </p>
        }
        .into_any(),
        Inside::Result(name) => view! {
            <p>
                {tr!(lang, teach.is_a_result, name = name)} {gap(lang)}
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

fn backup(lang: Language, here: Here, found: Preview) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let last = format::moment(lang, found.last);
    let said = tr!(lang, settings.restore_preview, n = found.tasks, when = last);
    let aside = found.aside.map(|(n, first)| match found.tasks {
        0 => tr!(lang, settings.restore_all_aside, first = first),
        _ => tr!(lang, settings.restore_aside, n = n, first = first),
    });
    let beside = side_by_side(lang, here, &found);
    let holding = Holding::new();
    on_cleanup(move || holding.stop());
    let along = found.archive.as_ref().map(|archive| files_along(lang, archive));
    let restore = move |_| {
        let found = found.clone();
        problem.set(None);
        spawn_local(async move {
            let (tasks, along) = (found.tasks, found.archive.as_ref().map_or(0, |archive| archive.files.len()));
            match here.app.imports.restore(found, holding).await {
                Ok(files) => {
                    here.tell_on(Route::Tasks, restored(lang, tasks, files, along));
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
            <p role="status">{said} {gap(lang)} {along}</p>
            {aside.map(|aside| view! { <p>{aside}</p> })}
            {beside}
            <p class="inside-note">{tr!(lang, settings.restore_keeps)}</p>
            <HoldProgress holding word=tr!(lang, form.storing) stop=tr!(lang, settings.stop_restoring) />
            <div class="cluster">
                <button
                    class="button"
                    type="button"
                    disabled=Signal::derive(move || holding.progress.with(Option::is_some))
                    on:click=restore
                >
                    {tr!(lang, settings.restore)}
                </button>
            </div>
            {live(move || problem.get().map(|problem| view! { <p class="field-message" role="alert">{problem}</p> }))}
        </section>
    }
}

/// Says how many files are included, and how many are not.
fn files_along(lang: Language, archive: &Archive) -> String {
    let size = archive.files.iter().map(|file| file.size).sum();
    let along = Some(archive.files.len()).filter(|n| *n > 0);
    let along = along.map(|n| tr!(lang, settings.restore_files, n = n, size = format::size(size)));
    let missing = Some(archive.missing).filter(|n| *n > 0);
    let missing = missing.map(|n| tr!(lang, settings.restore_files_missing, n = n));
    along.into_iter().chain(missing).collect::<Vec<_>>().join(&gap(lang))
}

/// Says what was restored; files that differ from what the journal names are missing now.
fn restored(lang: Language, tasks: usize, files: usize, along: usize) -> String {
    match (along, along - files) {
        (0, _) => tr!(lang, settings.restore_done, n = tasks),
        (_, 0) => tr!(lang, settings.restore_done_files, n = tasks, files = files),
        (_, lost) => tr!(lang, settings.restore_done_lost, n = tasks, files = files, lost = lost),
    }
}
