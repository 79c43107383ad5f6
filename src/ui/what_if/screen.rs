//! 要是…: the price of an act or of waiting, in advance. It only computes: it reads the desk, asks a fork of the task,
//! and records nothing.

use leptos::prelude::*;

use super::before_hiding::BeforeHiding;
use super::outcome::Outcome;
use super::outcome_changes::sum;
use super::supposed_when::{SupposedAt, SupposedTime, SupposedWhen};
use super::unsupposable::Unsupposable;
use crate::domain::{
    ActKind, Blocked, Desk, Instant, Language, NotSupposed, Refusal, Supposed, TaskId, WhatIf as Seen, possible,
    waiting, what_if,
};
use crate::ui::controls::{Choice, live};
use crate::ui::desk::{Ask, Here, OfTask, bare, here};
use crate::ui::words::{self, answers, lang, tr};

/// The questions about one task.
#[component]
pub fn WhatIf(id: TaskId) -> impl IntoView {
    view! {
        <OfTask id>
            <Questions id />
        </OfTask>
    }
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq)]
enum Answer {
    Seen(Box<Seen>),
    Refused(ActKind, Refusal),
    NoMinute,
}

#[component]
fn Questions(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let chosen = RwSignal::new(Ask::read(&window().location().hash().unwrap_or_default()));
    let time = SupposedTime::now();
    let now = Memo::new(move |_| here.desk.now());
    let asked = Memo::new(move |_| here.desk.desk.with(|desk| asked(desk, id, now.get())));
    let answer = Memo::new(move |_| {
        let ask = chosen.get()?;
        Some((
            ask,
            here.desk.desk.with(|desk| answered(desk, id, ask, time.at(desk.at_once(id, now.get())), now.get())),
        ))
    });
    let seen = Signal::derive(move || {
        answer.with(|answer| match answer {
            Some((ask, Answer::Seen(seen))) => Some((*ask, (**seen).clone())),
            Some((_, Answer::Refused(..) | Answer::NoMinute)) | None => None,
        })
    });
    let recordable = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|(ask, _)| *ask)));
    let choose = move |ask: Ask| {
        time.reset();
        chosen.set(Some(ask));
    };
    view! {
        <div class="form">
            <p>{tr!(lang, what_if.calc_only)}</p>
            {live(move || standing(lang, here, id, now.get()))}
            {live(move || offered(lang, &asked.get(), chosen, choose))}
            {live(move || {
                let (label, never) = chosen.get().and_then(|ask| ask.when(lang))?;
                Some(view! { <SupposedWhen label never time now /> })
            })}
        </div>
        {live(move || {
            let hides = matches!(chosen.get(), Some(Ask::Delete | Ask::Private)) && here.desk.is_mine();
            hides.then(|| view! { <BeforeHiding id /> })
        })}
        <p class="outcome-sum" role="status">{live(move || answer.get().map(|(ask, answer)| told(lang, ask, &answer, now.get())))}</p>
        <Outcome seen />
        {live(move || recordable.get().and_then(|ask| record(lang, here, id, ask)))}
        {live(move || view! { <Unsupposable id asked=asked.get() /> })}
    }
}

/// Asks the engine which acts are possible now; waiting needs no permission while the task runs.
fn asked(desk: &Desk, id: TaskId, now: Instant) -> Vec<(Ask, Result<(), Blocked>)> {
    let at = desk.at_once(id, now);
    let answers = possible(desk, id, at, at.max(now));
    let of = |ask: Ask| match ask.kind() {
        Some(kind) => answers.iter().find(|one| one.kind == kind).map(|one| one.answer),
        None => desk.task(id).filter(|task| !task.seen_at(now).is_terminal()).map(|_| Ok(())),
    };
    Ask::ALL.into_iter().filter_map(|ask| Some((ask, of(ask)?))).collect()
}

fn answered(desk: &Desk, id: TaskId, ask: Ask, time: SupposedAt, now: Instant) -> Answer {
    let at_once = desk.at_once(id, now);
    let Some(kind) = ask.kind() else {
        return seen(waiting(desk, id, now));
    };
    let acts = match (ask.then(), time) {
        (_, SupposedAt::NoMinute) => return Answer::NoMinute,
        (Some(then), SupposedAt::At(at)) => vec![Supposed { kind, at: at_once }, Supposed { kind: then, at }],
        (None, SupposedAt::At(at)) => vec![Supposed { kind, at }],
        (_, SupposedAt::Never) => vec![Supposed { kind, at: at_once }],
    };
    seen(what_if(desk, id, &acts, now))
}

fn seen(answer: Result<Seen, NotSupposed>) -> Answer {
    match answer {
        Ok(seen) => Answer::Seen(Box::new(seen)),
        Err(NotSupposed::Refused { kind, refusal, .. }) => Answer::Refused(kind, refusal),
        Err(NotSupposed::NoTask(refusal)) => Answer::Refused(ActKind::Correct, refusal),
        Err(NotSupposed::NeedsMore(kind)) => Answer::Refused(kind, Refusal::OnlyOnMine),
    }
}

/// Describes the task's state, if there is no date that could change.
fn standing(lang: Language, here: Here, id: TaskId, now: Instant) -> Option<AnyView> {
    let task = here.desk.desk.with(|desk| desk.task(id).cloned())?;
    let stage = task.seen_at(now);
    let said = match crate::domain::due(&task) {
        _ if stage.is_terminal() => tr!(lang, what_if.is_over, stage = words::stage(lang, stage)),
        None => tr!(lang, what_if.no_deadline),
        Some(_) => return None,
    };
    Some(view! { <p class="quiet">{said}</p> }.into_any())
}

fn offered(
    lang: Language,
    asked: &[(Ask, Result<(), Blocked>)],
    chosen: RwSignal<Option<Ask>>,
    choose: impl Fn(Ask) + Copy + Send + Sync + 'static,
) -> AnyView {
    let choice = |ask: Ask| {
        view! {
            <Choice
                name="what-if"
                word=ask.said(lang)
                chosen=Signal::derive(move || chosen.get() == Some(ask))
                on_choose=move |()| choose(ask)
            />
        }
    };
    let possible: Vec<_> = asked.iter().filter(|(_, answer)| answer.is_ok()).map(|(ask, _)| *ask).collect();
    if possible.is_empty() {
        return view! { <p>{tr!(lang, what_if.nothing)}</p> }.into_any();
    }
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, what_if.question)}</legend>
            <div class="choices">{possible.into_iter().map(choice).collect_view()}</div>
        </fieldset>
    }
    .into_any()
}

/// Returns the answer in one sentence, even if there is none.
fn told(lang: Language, ask: Ask, answer: &Answer, now: Instant) -> String {
    match answer {
        Answer::Seen(seen) => sum(lang, ask, seen),
        Answer::NoMinute => tr!(lang, problem.time_invalid),
        Answer::Refused(kind, Refusal::BeforeLast { last }) if ask.kind() != Some(*kind) => {
            tr!(lang, what_if.too_early, last = crate::ui::words::format::when(lang, *last, now))
        }
        Answer::Refused(kind, refusal) => answers::refusal(lang, *kind, *refusal, now),
    }
}

/// The button to the act's form, for what has really happened.
fn record(lang: Language, here: Here, id: TaskId, ask: Ask) -> Option<AnyView> {
    let kind = ask.kind()?;
    let begin = move |_| {
        // An act that needs nothing more would be recorded by the tap: open a form that asks when.
        if bare(id, kind).is_some() { here.begin_late(id, kind) } else { here.begin(lang, id, kind) }
    };
    Some(
        view! {
            <section class="outcome-record">
                <p class="small">{tr!(lang, what_if.record_intro)}</p>
                <button class="button" data-kind="neutral" type="button" on:click=begin>
                    {tr!(lang, what_if.record, act = here.act_word(lang, kind))}
                </button>
            </section>
        }
        .into_any(),
    )
}
