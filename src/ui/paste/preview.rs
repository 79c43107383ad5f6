//! The preview of what was pasted: one row a task, whatever else was found, and one button that records all.

use std::collections::HashMap;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::edited::{Corrections, Edited, FORM};
use super::part::part;
use super::words;
use crate::domain::{ActKind, DeskKind};
use crate::record::intake::{Corrected, Known, Missing, Piece, Ready, Row, Taken};
use crate::ui::backup::PastedCode;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here, oneself};
use crate::ui::route::Route;
use crate::ui::words::{answers, lang, tr};

/// The preview. What is corrected in it is noted in `corrections`, and found there again.
#[component]
pub fn Preview(
    taken: Taken,
    corrections: RwSignal<Corrections>,
    #[prop(into)] on_recorded: Callback<()>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let rows = StoredValue::new(edited(here, &taken, &corrections.get_untracked()));
    let wanted = RwSignal::new(None::<usize>);
    let mut first = 0;
    let pieces = taken.pieces.into_iter().map(|piece| match piece {
        Piece::Tasks(tasks) => {
            let of = rows.with_value(|rows| rows[first..first + tasks.rows.len()].to_vec());
            first += tasks.rows.len();
            part(lang, &tasks, of, corrections, wanted)
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
            {(!none).then(|| view! { <Record rows wanted on_recorded /> })}
        </div>
    }
}

/// Returns the rows as they are to begin with: as they were corrected before, or as the desk and the engine have them.
fn edited(here: Here, taken: &Taken, corrections: &Corrections) -> Vec<Edited> {
    let now = here.desk.now_untracked();
    here.desk.desk.with_untracked(|desk| {
        let known = Known::of(desk, now);
        let mut seen: HashMap<(String, String), usize> = HashMap::new();
        let one = |(place, row): (usize, &Row)| {
            let said = |said: &Option<crate::record::intake::Said<String>>| {
                said.as_ref().map(|said| said.value.clone()).unwrap_or_default()
            };
            let (name, client) = (said(&row.name), said(&row.client));
            let nth = seen.entry((name.clone(), client.clone())).or_default();
            *nth += 1;
            let key = format!("{nth} {client} {name}");
            let begun = Corrected::begin(row, desk, &known, now);
            let corrected = corrections.get(&key).cloned();
            Edited::new(place, row.clone(), key, begun, corrected)
        };
        taken.rows().enumerate().map(one).collect()
    })
}

/// The one button: it records every chosen row, all or none.
#[component]
fn Record(rows: StoredValue<Vec<Edited>>, wanted: RwSignal<Option<usize>>, on_recorded: Callback<()>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let (busy, problem) = (RwSignal::new(false), RwSignal::new(None::<String>));
    let chosen = Memo::new(move |_| rows.with_value(|rows| rows.iter().filter(|row| row.chosen.get()).count()));
    let begun_on = StoredValue::new(here.desk.id());
    let record = move |_| {
        let ready = match all_ready(here, rows) {
            Ok(ready) => ready,
            Err((place, missing)) => {
                let why = words::missing(lang, missing);
                problem.set(Some(tr!(lang, paste.row_lacks, row = place + 1, why = why)));
                wanted.set(Some(place));
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
                    // Gone from the drafts although the screen may have been left meanwhile.
                    here.app.drafts.keep(format!("{}/{FORM}", begun_on.get_value()), None);
                    let _ = on_recorded.try_run(());
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
                disabled=move || busy.get() || chosen.get() == 0
                on:click=record
            >
                {live(move || tr!(lang, paste.record, n = chosen.get()))}
            </button>
            <p class="small">{tr!(lang, paste.only_noted)}</p>
        </div>
    }
}

/// Returns all chosen rows; or the place of the first that lacks something.
fn all_ready(here: Here, rows: StoredValue<Vec<Edited>>) -> Result<Vec<Ready>, (usize, Missing)> {
    let now = here.desk.now_untracked();
    here.desk.desk.with_untracked(|desk| {
        let known = Known::of(desk, now);
        let ready = |row: &Edited| row.ready_among(&known, desk, now).map_err(|missing| (row.place, missing));
        rows.with_value(|rows| rows.iter().filter(|row| row.chosen.get_untracked()).map(ready).collect())
    })
}
