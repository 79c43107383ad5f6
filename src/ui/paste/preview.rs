//! The preview of what was pasted: one row a task, whatever else was found, and one button that records all.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::edited::{Edited, Missing};
use super::row::{RowView, task_of};
use super::words;
use crate::domain::{ActKind, DeskKind, Language};
use crate::record::intake::{Piece, Ready, Taken, Tasks};
use crate::ui::backup::PastedCode;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here, oneself};
use crate::ui::route::Route;
use crate::ui::words::{answers, lang, tr};

/// How many rows are drawn at once; more on request.
const DRAWN: usize = 60;

/// The preview.
#[component]
pub fn Preview(taken: Taken, #[prop(into)] on_recorded: Callback<()>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let now = here.desk.now_untracked();
    let rows: Vec<Edited> = taken.rows().cloned().enumerate().map(|(n, row)| Edited::new(n, row, now)).collect();
    let rows = StoredValue::new(rows);
    let mut first = 0;
    let pieces = taken.pieces.into_iter().map(|piece| match piece {
        Piece::Tasks(tasks) => {
            let of = rows.with_value(|rows| rows[first..first + tasks.rows.len()].to_vec());
            first += tasks.rows.len();
            part(lang, &tasks, of)
        }
        Piece::Code { written, .. } => view! { <PastedCode text=RwSignal::new(written) /> }.into_any(),
        Piece::Link { link, .. } => view! { <p class="small">{tr!(lang, paste.is_link, link = link)}</p> }.into_any(),
        Piece::Text { written, .. } => view! {
            <p class="small">{tr!(lang, paste.is_text)}</p>
            <p class="task-brief">{written}</p>
        }
        .into_any(),
    });
    let pieces = pieces.collect_view();
    let none = rows.with_value(Vec::is_empty);
    view! {
        <div class="stack">
            {pieces}
            {(!none).then(|| view! { <Record rows on_recorded /> })}
        </div>
    }
}

/// The rows of one table or text.
fn part(lang: Language, tasks: &Tasks, rows: Vec<Edited>) -> AnyView {
    let said = words::taken_for(lang, tasks);
    let label = said.clone();
    let left = words::left(lang, tasks);
    let drawn = RwSignal::new(DRAWN);
    let rows = StoredValue::new(rows);
    let many = tasks.rows.len();
    view! {
        <section class="stack" aria-label=label>
            <p role="status">{said}</p>
            <ul class="paste-rows" role="list">
                {live(move || {
                    let shown = rows.with_value(|rows| rows.iter().take(drawn.get()).copied().collect::<Vec<_>>());
                    shown.into_iter().map(|edited| view! { <RowView edited /> }).collect_view()
                })}
            </ul>
            {live(move || (drawn.get() < many).then(|| view! {
                <button class="button" data-kind="neutral" type="button" on:click=move |_| drawn.update(|n| *n += DRAWN)>
                    {tr!(lang, paste.more_rows, n = many - drawn.get())}
                </button>
            }))}
            {(!left.is_empty()).then(|| view! {
                <details class="disclosure">
                    <summary class="disclosure-title">{tr!(lang, paste.left, n = left.len())}</summary>
                    <ul class="disclosure-body" role="list">
                        {left.into_iter().map(|line| view! { <li class="small">{line}</li> }).collect_view()}
                    </ul>
                </details>
            })}
        </section>
    }
    .into_any()
}

/// The one button: it records every chosen row, all or none.
#[component]
fn Record(rows: StoredValue<Vec<Edited>>, on_recorded: Callback<()>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let chosen = move || rows.with_value(|rows| rows.iter().filter(|row| row.chosen.get()).count());
    let begun_on = StoredValue::new(here.desk.id());
    let record = move |_| {
        let ready = match all_ready(here, rows) {
            Ok(ready) => ready,
            Err((n, missing)) => {
                let why = words::missing(lang, missing);
                problem.set(Some(tr!(lang, paste.row_lacks, row = n, why = why)));
                return;
            }
        };
        let (new, aligned) = (ready.iter().filter(|row| row.onto.is_none()).count(), ready.len());
        busy.set(true);
        spawn_local(async move {
            let creator = oneself::named(lang, DeskKind::Mine);
            let done = here.app.imports.record_rows(&ready, &begun_on.get_value(), &creator).await;
            busy.try_set(false);
            match done {
                Ok(_) => {
                    let text = match aligned - new {
                        0 => tr!(lang, paste.recorded, n = new),
                        n if new == 0 => tr!(lang, paste.aligned, n = n),
                        n => tr!(lang, paste.recorded_and_aligned, new = new, n = n),
                    };
                    on_recorded.run(());
                    here.tell_on(Route::Tasks, text);
                    Route::Tasks.go();
                }
                Err(why) => {
                    begun_on.set_value(here.desk.id());
                    let now = here.desk.now_untracked();
                    problem.try_set(Some(answers::not_performed(lang, ActKind::Assign, &why, now)));
                }
            }
        });
    };
    view! {
        <div class="paste-record">
            {live(move || problem.get().map(|text| view! {
                <p class="field-message" role="alert"><Icon name="alert" />{text}</p>
            }))}
            <button
                class="button"
                data-kind="primary"
                data-width="full"
                type="button"
                disabled=move || busy.get() || chosen() == 0
                on:click=record
            >
                {live(move || tr!(lang, paste.record, n = chosen()))}
            </button>
            <p class="small">{tr!(lang, paste.only_noted)}</p>
        </div>
    }
}

/// Returns all chosen rows; or the first that lacks something, counted from 1.
fn all_ready(here: Here, rows: StoredValue<Vec<Edited>>) -> Result<Vec<Ready>, (usize, Missing)> {
    untrack(|| {
        let now = here.desk.now_untracked();
        let chosen = rows.with_value(|rows| rows.iter().filter(|row| row.chosen.get()).copied().collect::<Vec<_>>());
        let ready = chosen.into_iter().map(|row| {
            let task = task_of(here, row);
            let ready = row.ready(task.as_ref(), now).map_err(|missing| (row.place + 1, missing))?;
            if ready.onto.is_none() && ready.outcome(now).is_none() {
                return Err((row.place + 1, Missing::Refused));
            }
            Ok(ready)
        });
        ready.collect()
    })
}
