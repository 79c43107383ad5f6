//! A row of the preview: what will be recorded and what follows from it, and the fields to correct it.

use leptos::prelude::*;

use super::edited::{Edited, Missing};
use super::words;
use crate::domain::{
    Agreed, Cancellation, Completion, Consequence, Instant, Language, Reviewer, Shown, Stage, Task, agreed, due,
};
use crate::record::intake::{Difference, Ready};
use crate::ui::controls::{AreaField, TextField, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{self as app_words, format, lang, tr};

/// The stages that can be chosen for a row.
const STAGES: [Shown; 12] = [
    Shown::Offered,
    Shown::Scripting,
    Shown::ScriptReview(Reviewer::Client),
    Shown::Filming,
    Shown::VideoReview(Reviewer::Client),
    Shown::Ready,
    Shown::Public,
    Shown::Private,
    Shown::TakenDown,
    Shown::Completed(Completion::SignedOff),
    Shown::Completed(Completion::SevenDays),
    Shown::Cancelled(Cancellation::Lapsed),
];

/// The task of the desk that a row is, if the desk has it; follows changes.
pub fn task_of(here: Here, edited: Edited) -> Option<Task> {
    let now = here.desk.now();
    here.desk.desk.with(|desk| edited.onto(desk, now).and_then(|task| desk.task(task).cloned()))
}

/// One row.
#[component]
pub fn RowView(edited: Edited) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = Memo::new(move |_| task_of(here, edited));
    let ready = Memo::new(move |_| {
        let now = here.desk.now();
        let ready = task.with(|task| edited.ready(task.as_ref(), now))?;
        // What the rules don't permit is said here and not at the end.
        if ready.onto.is_none() && ready.outcome(now).is_none() { Err(Missing::Refused) } else { Ok(ready) }
    });
    let difference = Memo::new(move |_| task.with(|task| edited.difference(task.as_ref(), here.desk.now())));
    // A row that says nothing new isn't recorded again.
    Effect::new(move |_| {
        if difference.get().is_some_and(|difference| difference.is_none()) {
            edited.chosen.set(false);
        }
    });
    let open = edited.row.with_value(|row| !row.wrong.is_empty()) || ready.with_untracked(Result::is_err);
    let name = move || {
        let name = edited.name.get();
        if name.trim().is_empty() { tr!(lang, paste.unnamed) } else { name }
    };
    view! {
        <li class="paste-row" data-off=move || (!edited.chosen.get()).then_some("")>
            <label class="point">
                <input
                    class="point-box"
                    type="checkbox"
                    prop:checked=move || edited.chosen.get()
                    on:change=move |event| edited.chosen.set(event_target_checked(&event))
                />
                <span class="point-words"><strong>{live(name)}</strong></span>
            </label>
            <div class="paste-said">
                {live(move || ready.get().ok().map(|ready| said(lang, here, &ready, difference.get().as_ref())))}
                {edited.row.with_value(|row| row.wrong.clone()).iter().map(|wrong| view! {
                    <p class="field-message">{words::wrong(lang, wrong)}</p>
                }).collect_view()}
                {live(move || ready.get().err().map(|missing| view! {
                    <p class="field-message" role="status">{words::missing(lang, missing)}</p>
                }))}
                <details class="disclosure" open=open>
                    <summary class="disclosure-title">{tr!(lang, paste.correct)}</summary>
                    <div class="disclosure-body"><Fields edited /></div>
                </details>
            </div>
        </li>
    }
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

/// The fields of a row.
#[component]
fn Fields(edited: Edited) -> impl IntoView {
    let lang = lang();
    let none = Signal::stored(None::<String>);
    let id = move |name: &str| format!("{name}-{}", edited.place);
    let stage = move |event| {
        let chosen: usize = event_target_value(&event).parse().unwrap_or_default();
        edited.stage.set(chosen.checked_sub(1).and_then(|n| STAGES.get(n).copied()));
        if edited.no_stage.get_untracked() {
            edited.no_stage.set(false);
            edited.chosen.set(true);
        }
    };
    let option = move |(n, shown): (usize, Option<Shown>)| {
        let word = match shown {
            None => tr!(lang, paste.just_assigned),
            Some(shown) => app_words::shown(lang, shown),
        };
        view! { <option value=n.to_string() selected=move || !edited.no_stage.get() && edited.stage.get() == shown>{word}</option> }
    };
    let stages = [None].into_iter().chain(STAGES.map(Some)).enumerate();
    let rest = edited.rest();
    view! {
        <div class="stack">
            <TextField id=id("row-name") label=tr!(lang, form.task_name) value=edited.name problem=none />
            <TextField id=id("row-client") label=tr!(lang, form.client) value=edited.client problem=none />
            <div class="field">
                <label class="field-label" for=id("row-stage")>{tr!(lang, form.stage)}</label>
                <select class="input" id=id("row-stage") on:change=stage>
                    {edited.no_stage.get_untracked().then(|| view! {
                        <option value="" disabled=true selected=true>{tr!(lang, paste.choose_stage)}</option>
                    })}
                    {stages.map(option).collect_view()}
                </select>
            </div>
            <div class="side-by-side">
                <TextField id=id("row-day") kind="date" label=tr!(lang, form.since) value=edited.day problem=none />
                <TextField id=id("row-time") kind="time" label=tr!(lang, paste.time) value=edited.time problem=none />
            </div>
            <AreaField
                id=id("row-note")
                label=tr!(lang, form.note)
                hint=if rest.is_empty() { String::new() } else { tr!(lang, paste.rest_is_here) }
                optional=true
                value=edited.note
                problem=none
            />
        </div>
    }
}
