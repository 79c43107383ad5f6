//! 期限怎么算 · 要是…: the one place about a task's date. First how it is counted; then the price of an act or of waiting, in
//! advance. It only computes: it reads the desk, asks a fork of the task, and records nothing. It has two addresses: that
//! of 要是…, which may hold a question, leads to the questions.

use leptos::prelude::*;

use super::before_hiding::BeforeHiding;
use super::outcome::Outcome;
use super::outcome_changes::sum;
use super::supposed_when::{SupposedAt, SupposedTime, SupposedWhen};
use crate::domain::{
    ActKind, Desk, Instant, Language, NotSupposed, Refusal, Supposed, TaskId, Timeline, WhatIf as Seen, possible,
    waiting, what_if,
};
use crate::ui::controls::{Choice, Print, focus, live};
use crate::ui::deadline::Counting;
use crate::ui::desk::{Ask, Here, OfTask, bare, here};
use crate::ui::route::{self, Route};
use crate::ui::timeline::{LifeOf, TimelinePicture};
use crate::ui::words::{answers, lang, tr};

/// The heading of the questions, and the mark to which their address leads.
const QUESTIONS: &str = "what-if";

/// How a task's date is counted, and what would change it.
#[component]
pub fn WhatIf(id: TaskId) -> impl IntoView {
    view! {
        <OfTask id>
            <div class="stack" data-gap="large">
                <div><Counting id /></div>
                <Questions id />
                <div class="cluster"><Print /></div>
            </div>
        </OfTask>
    }
}

/// Returns the question that the present address asks.
fn asked_by_address() -> Option<Ask> {
    Ask::read(&window().location().hash().unwrap_or_default())
}

/// Leads to the questions if the address is theirs, after the screen change has moved focus and scroll position to the
/// top.
fn show_questions() {
    if matches!(route::present(), Route::WhatIf(_)) {
        request_animation_frame(|| request_animation_frame(|| focus::to_section(QUESTIONS)));
    }
}

/// The answer to a question.
#[derive(Debug, Clone, PartialEq)]
enum Answer {
    Seen(Box<Seen>),
    Refused(ActKind, Refusal),
    NoMinute,
}

/// The questions that can be asked now; nothing if there are none, as once the task has ended.
#[component]
fn Questions(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let chosen = RwSignal::new(asked_by_address());
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
    // An address may ask what can't be asked now: the answer is why not.
    let may = Memo::new(move |_| chosen.get().filter(|ask| asked.with(|asked| asked.contains(ask))));
    let recordable = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|(ask, _)| *ask)));
    let compared = Memo::new(move |_| {
        let ask = chosen.get()?;
        Some(here.desk.desk.with(|desk| lives(lang, desk, id, ask, time.at(desk.at_once(id, now.get())), now.get())))
    });
    let drawn = Memo::new(move |_| compared.with(|lives| lives.as_ref().is_some_and(|lives| !lives.is_empty())));
    let compared = Signal::derive(move || compared.get().unwrap_or_default());
    let choose = move |ask: Ask| {
        time.reset();
        chosen.set(Some(ask));
    };
    show_questions();
    // What would stop the date, above, leads to its question.
    let again = window_event_listener(leptos::ev::hashchange, move |_| {
        if let Some(ask) = asked_by_address() {
            choose(ask);
        }
        show_questions();
    });
    on_cleanup(move || again.remove());
    let any = Memo::new(move |_| asked.with(|asked| !asked.is_empty()));
    live(move || {
        any.get().then(|| view! {
        <section class="entry" data-whole="" aria-labelledby=QUESTIONS>
            <h2 class="entry-title" id=QUESTIONS>{tr!(lang, place.what_if)}</h2>
            <div class="entry-body">
                <p class="small">{tr!(lang, what_if.calc_only)}</p>
                {live(move || offered(lang, asked.get(), chosen, choose))}
                {live(move || {
                    let (label, never) = may.get().and_then(|ask| ask.when(lang))?;
                    Some(view! { <SupposedWhen label never time now /> })
                })}
                {live(move || {
                    let hides = matches!(may.get(), Some(Ask::Delete | Ask::Private)) && here.desk.is_mine();
                    hides.then(|| view! { <BeforeHiding id /> })
                })}
                <p class="outcome-sum" role="status">{live(move || answer.get().map(|(ask, answer)| told(lang, ask, &answer, now.get())))}</p>
                {live(move || drawn.get().then(|| view! { <TimelinePicture lives=compared now said=true /> }))}
                <Outcome seen />
                {live(move || recordable.get().and_then(|ask| record(lang, here, id, ask)))}
            </div>
        </section>
    })
    })
}

/// Returns the questions whose acts the engine permits now; waiting needs no permission while the task runs.
fn asked(desk: &Desk, id: TaskId, now: Instant) -> Vec<Ask> {
    let at = desk.at_once(id, now);
    let answers = possible(desk, id, at, at.max(now));
    let may = |ask: &Ask| match ask.kind() {
        Some(kind) => answers.iter().any(|one| one.kind == kind && one.answer.is_ok()),
        None => desk.task(id).is_some_and(|task| !task.seen_at(now).is_terminal()),
    };
    Ask::ALL.into_iter().filter(may).collect()
}

/// Returns the acts that a question supposes; none if nobody acts, and `None` if their time isn't one.
fn supposed(desk: &Desk, id: TaskId, ask: Ask, time: SupposedAt, now: Instant) -> Option<Vec<Supposed>> {
    let at_once = desk.at_once(id, now);
    let Some(kind) = ask.kind() else { return Some(Vec::new()) };
    Some(match (ask.then(), time) {
        (_, SupposedAt::NoMinute) => return None,
        (Some(then), SupposedAt::At(at)) => vec![Supposed { kind, at: at_once }, Supposed { kind: then, at }],
        (None, SupposedAt::At(at)) => vec![Supposed { kind, at }],
        (_, SupposedAt::Never) => vec![Supposed { kind, at: at_once }],
    })
}

fn answered(desk: &Desk, id: TaskId, ask: Ask, time: SupposedAt, now: Instant) -> Answer {
    match supposed(desk, id, ask, time, now) {
        None => Answer::NoMinute,
        Some(acts) if acts.is_empty() => seen(waiting(desk, id, now)),
        Some(acts) => seen(what_if(desk, id, &acts, now)),
    }
}

/// Returns the task's life as it is, and as it would be; nothing without an answer.
fn lives(lang: Language, desk: &Desk, id: TaskId, ask: Ask, time: SupposedAt, now: Instant) -> Vec<LifeOf> {
    let Some((log, acts)) = desk.log(id).zip(supposed(desk, id, ask, time, now)) else { return Vec::new() };
    let other = if acts.is_empty() {
        waiting(desk, id, now).map(|seen| Timeline::of(log, seen.supposed.as_of))
    } else {
        Timeline::supposing(desk, id, &acts, now)
    };
    let Ok(other) = other else { return Vec::new() };
    let name = tr!(lang, timeline.supposed, what = ask.said(lang));
    let as_it_is = LifeOf { name: Some(tr!(lang, timeline.as_it_is)), life: Timeline::of(log, now) };
    vec![as_it_is, LifeOf { name: Some(name), life: other }]
}

fn seen(answer: Result<Seen, NotSupposed>) -> Answer {
    match answer {
        Ok(seen) => Answer::Seen(Box::new(seen)),
        Err(NotSupposed::Refused { kind, refusal, .. }) => Answer::Refused(kind, refusal),
        Err(NotSupposed::NoTask(refusal)) => Answer::Refused(ActKind::Correct, refusal),
        Err(NotSupposed::NeedsMore(kind)) => Answer::Refused(kind, Refusal::OnlyOnMine),
    }
}

fn offered(
    lang: Language,
    asked: Vec<Ask>,
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
    view! {
        <fieldset class="fieldset" aria-labelledby=QUESTIONS>
            <div class="choices">{asked.into_iter().map(choice).collect_view()}</div>
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
