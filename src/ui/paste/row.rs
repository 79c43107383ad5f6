//! A row of the preview: what will be recorded and what follows from it, what has to be chosen first, and the fields to
//! correct it.

use leptos::prelude::*;

use super::edited::{Corrections, Edited};
use super::fields::{CANCELLATIONS, COMPLETIONS, Fields};
use super::words;
use crate::domain::{Agreed, Consequence, Instant, Language, Shown, Stage, Task, agreed, due, tidied};
use crate::record::intake::{Difference, MayBe, Missing, Ready, Standing, Wrong};
use crate::ui::act_form::OfferedDates;
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::words::{self as app_words, format, lang, tr};

/// The task of the desk that a row is, if the desk has it; follows changes.
fn task_of(here: Here, edited: Edited) -> Option<Task> {
    let now = here.desk.now();
    here.desk.desk.with(|desk| edited.onto(desk, now).and_then(|task| desk.task(task).cloned()))
}

/// One row.
#[component]
pub fn RowView(edited: Edited, corrections: RwSignal<Corrections>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = Memo::new(move |_| task_of(here, edited));
    let ready = Memo::new(move |_| {
        let now = here.desk.now();
        task.with(|task| edited.ready(task.as_ref(), now))
    });
    let difference = Memo::new(move |_| task.with(|task| edited.difference(task.as_ref(), here.desk.now())));
    // A row that came to say nothing new isn't recorded again.
    Effect::new(move |_| {
        if difference.get().is_some_and(|difference| difference.is_none()) {
            edited.chosen.set(false);
        }
    });
    Effect::new(move |_| edited.keep(corrections));
    let wrong = edited.row.with_value(|row| row.wrong.clone());
    // What is missing now is said below, also when it was there at first.
    let wrong: Vec<Wrong> =
        wrong.into_iter().filter(|wrong| !matches!(wrong, Wrong::NoName | Wrong::NoClient)).collect();
    let is_offered = edited.row.with_value(|row| !row.may_be.is_empty());
    let open = !wrong.is_empty()
        || ready.with_untracked(|ready| ready.as_ref().is_err_and(|it| needs_fields(*it, is_offered)));
    let doubtful = edited.dates_in_doubt();
    let name = move || {
        let name = edited.name.get();
        if name.trim().is_empty() { tr!(lang, paste.unnamed) } else { name }
    };
    view! {
        <li class="paste-row" data-off=move || (!edited.chosen.get()).then_some("")>
            <label class="point">
                <input
                    class="point-box"
                    id=format!("row-{}", edited.place)
                    type="checkbox"
                    prop:checked=move || edited.chosen.get()
                    on:change=move |event| edited.chosen.set(event_target_checked(&event))
                />
                <span class="point-words"><strong>{live(name)}</strong></span>
            </label>
            <div class="paste-said">
                {live(move || ready.get().ok().map(|ready| said(lang, here, &ready, difference.get().as_ref())))}
                {wrong.iter().map(|wrong| view! {
                    <p class="field-message">{words::wrong(lang, wrong)}</p>
                }).collect_view()}
                {live(move || ready.get().err().map(|missing| view! {
                    <p class="field-message" role="status">{words::missing(lang, missing)}</p>
                }))}
                {clients(lang, edited)}
                {endings(lang, edited)}
                {(!doubtful.is_empty()).then(|| view! {
                    <OfferedDates
                        told=Signal::stored(doubtful)
                        agreed=Signal::derive(move || edited.agreed.get())
                        on_agree=move |agreed| edited.agreed.set(agreed)
                    />
                })}
                <details class="disclosure" open=open>
                    <summary class="disclosure-title">{tr!(lang, paste.correct)}</summary>
                    <div class="disclosure-body"><Fields edited /></div>
                </details>
            </div>
        </li>
    }
}

/// Tells whether what is missing has to be filled in below; an ending, or a client that is offered, is a tap above.
fn needs_fields(missing: Missing, is_offered: bool) -> bool {
    match missing {
        Missing::Completion | Missing::Cancellation => false,
        Missing::Client => !is_offered,
        Missing::Name | Missing::Stage | Missing::When | Missing::Refused => true,
    }
}

/// The clients that the text may mean, while there is none.
fn clients(lang: Language, edited: Edited) -> AnyView {
    let may_be = edited.row.with_value(|row| row.may_be.clone());
    let choose = move |MayBe { client, name }: MayBe| {
        let chosen = client.clone();
        let on_click = move |_| {
            edited.client.set(chosen.clone());
            // A name that was typed meanwhile stays.
            let was = edited.row.with_value(|row| row.name.as_ref().map(|said| said.value.clone()));
            let is_as_read = tidied(&edited.name.get_untracked()) == was.unwrap_or_default();
            if let Some(name) = name.clone().filter(|_| is_as_read) {
                edited.name.set(name);
                edited.chosen.set(true);
            }
        };
        view! {
            <button class="button" data-kind="neutral" type="button" on:click=on_click>
                {tr!(lang, paste.client_is, client = client)}
            </button>
        }
    };
    let is_needed = Memo::new(move |_| edited.client.with(|client| client.trim().is_empty()));
    live(move || {
        let some = is_needed.get() && !may_be.is_empty();
        some.then(|| view! { <div class="cluster">{may_be.iter().cloned().map(choose).collect_view()}</div> })
    })
    .into_any()
}

/// How a task ended that is only said to have.
fn endings(lang: Language, edited: Edited) -> AnyView {
    live(move || {
        let (asked, all): (_, &[Shown]) = match edited.standing.get() {
            Standing::Completed => (tr!(lang, paste.how_completed), &COMPLETIONS),
            Standing::Cancelled => (tr!(lang, paste.how_cancelled), &CANCELLATIONS),
            Standing::JustAssigned | Standing::At(_) | Standing::Unknown => return None,
        };
        let choose = |shown: &Shown| {
            let shown = *shown;
            view! {
                <button class="button" data-kind="neutral" type="button" on:click=move |_| edited.stands(Standing::At(shown))>
                    {app_words::shown(lang, shown)}
                </button>
            }
        };
        Some(view! { <div class="cluster" role="group" aria-label=asked>{all.iter().map(choose).collect_view()}</div> })
    })
    .into_any()
}

/// What will be recorded, and what follows.
fn said(lang: Language, here: Here, ready: &Ready, difference: Option<&Difference>) -> AnyView {
    let now: Instant = here.desk.now_untracked();
    if let Some(Difference { stage, dates }) = difference {
        let moved = stage.map(|(from, to)| {
            tr!(lang, paste.differs, here = app_words::shown(lang, from), there = app_words::shown(lang, to))
        });
        let dates = (*dates).then(|| dates_of(lang, ready));
        let same = (moved.is_none() && dates.is_none()).then(|| tr!(lang, paste.same));
        return view! {
            <p><span class="chip" data-kind="quiet">{tr!(lang, paste.is_here)}</span></p>
            {moved.map(|moved| view! { <p>{moved}</p> })}
            {dates.map(|dates| view! { <p>{dates}</p> })}
            {same.map(|same| view! { <p class="small">{same}</p> })}
        }
        .into_any();
    }
    let Some(task) = ready.outcome(now) else { return ().into_any() };
    let stage = app_words::stage_of(lang, &task, now);
    let client = ready.client.clone();
    let follows = follows(lang, &task, now);
    let dates =
        agreed(&task).into_iter().map(|one: Agreed| app_words::agreed_and_near(lang, &one, &task.brief.agreed, now));
    let dates: Vec<_> = dates.collect();
    view! {
        <p class="small">{client} " · " {stage}</p>
        {follows.map(|text| view! { <p>{text}</p> })}
        {dates.into_iter().map(|text| view! { <p class="small">{text}</p> }).collect_view()}
    }
    .into_any()
}

fn dates_of(lang: Language, ready: &Ready) -> String {
    let agreed = &ready.brief.agreed;
    let by = |label: String, by: Option<_>| {
        by.map(|by| tr!(lang, app.label_value, label = label, value = app_words::by(lang, by, format::day_weekday)))
    };
    let all = [
        by(tr!(lang, form.agreed_script_by), agreed.script_by),
        by(tr!(lang, form.agreed_video_by), agreed.video_by),
        by(tr!(lang, form.agreed_publish_by), agreed.publish_by),
    ];
    all.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// What follows from a row: the deadline, or that it has passed already.
fn follows(lang: Language, task: &Task, now: Instant) -> Option<String> {
    if matches!(task.seen_at(now), Stage::Cancelled { .. } | Stage::Completed { .. }) {
        return None;
    }
    let deadline = due(task)?;
    Some(match deadline.consequence {
        Consequence::Lapse => tr!(lang, deadline.accept_by, when = format::when(lang, deadline.due_at, now)),
        Consequence::Complete => tr!(lang, deadline.completes_at, when = format::end_short(lang, deadline.due_at)),
    })
}
