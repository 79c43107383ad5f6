//! The three chairs: who sits there, what waits for them, and what they may do now, as the engine says. The chair of
//! whoever acts is framed, and says what runs.

use leptos::prelude::*;

use super::seen::Seen;
use crate::domain::{ActKind, Deadline, DeskKind, Instant, Language, Role, due, turn};
use crate::ui::controls::live;
use crate::ui::deadline::Stop;
use crate::ui::words::{self, format, lang, tr};

/// The chairs. `leads`: what comes next is the one filled button of the screen.
#[component]
pub fn Chairs(
    #[prop(into)] seen: Signal<Option<Seen>>,
    now: Signal<Instant>,
    leads: bool,
    begins: Callback<ActKind>,
) -> impl IntoView {
    let lang = lang();
    let chair = move |role: Role| view! { <Chair seen role now leads begins /> };
    view! { <div class="chairs" role="group" aria-label=tr!(lang, story.chairs)>{Role::ALL.map(chair)}</div> }
}

#[component]
fn Chair(
    seen: Signal<Option<Seen>>,
    role: Role,
    now: Signal<Instant>,
    leads: bool,
    begins: Callback<ActKind>,
) -> impl IntoView {
    let lang = lang();
    let name = words::role(lang, role);
    let acts = Memo::new(move |_| seen.with(|seen| seen.as_ref().and_then(Seen::acting)) == Some(role));
    let can = Memo::new(move |_| seen.with(|seen| seen.as_ref().map(|seen| seen.can(role))).unwrap_or_default());
    let said = Memo::new(move |_| {
        let can_nothing = can.with(Vec::is_empty);
        seen.with(|seen| Some(said(lang, seen.as_ref()?, role, (acts.get(), can_nothing))))
    });
    let runs = Memo::new(move |_| seen.with(|seen| runs(lang, seen.as_ref()?)));
    let buttons = move || {
        let can = can.get();
        let button = |(n, kind): (usize, ActKind)| {
            let first = leads && acts.get() && n == 0;
            view! {
                <button
                    class="button"
                    data-kind=if first { "primary" } else { "neutral" }
                    data-size="small"
                    type="button"
                    on:click=move |_| begins.run(kind)
                >
                    {words::act(lang, DeskKind::Demo, kind)}
                </button>
            }
        };
        (!can.is_empty()).then(|| {
            view! {
                <div class="chair-acts" role="group" aria-label=tr!(lang, story.can_do)>
                    {can.iter().copied().enumerate().map(button).collect_view()}
                </div>
            }
        })
    };
    let label = name.clone();
    view! {
        <section class="chair" data-acts=move || acts.get().then_some("") aria-label=label>
            <h2 class="chair-name">{name}</h2>
            <p class=move || if acts.get() { "chair-step" } else { "chair-waits" }>{move || said.get()}</p>
            {live(move || runs.get().filter(|_| acts.get()).map(|runs| drawn(lang, &runs, now)))}
            {live(buttons)}
        </section>
    }
}

/// Says what a role has to do, or what it waits for.
fn said(lang: Language, seen: &Seen, role: Role, (acts, can_nothing): (bool, bool)) -> String {
    let Some(task) = seen.task() else { return String::new() };
    match role {
        _ if acts => words::next_step(lang, DeskKind::Demo, task, seen.now, role),
        Role::Client | Role::Creator if !task.seen_at(seen.now).is_terminal() => {
            words::turn_of(lang, turn(task, seen.now), role)
        }
        Role::Platform if !can_nothing => tr!(lang, story.steps_in),
        Role::Platform | Role::Client | Role::Creator => tr!(lang, demo.nothing_for_role),
    }
}

/// A running deadline, or what stopped it and why.
#[derive(Clone, PartialEq)]
enum Runs {
    Until(Deadline),
    Stopped(String, String),
}

fn runs(lang: Language, seen: &Seen) -> Option<Runs> {
    let task = seen.task()?;
    let stopped = Stop::of(task, seen.now);
    let deadline = due(task).filter(|_| task.seen_at(seen.now).is_terminal() || stopped.is_none());
    let stopped = || stopped.map(|stop| stop.said(lang)).map(|(large, why)| Runs::Stopped(large, why));
    deadline.map(Runs::Until).or_else(stopped)
}

fn drawn(lang: Language, runs: &Runs, now: Signal<Instant>) -> AnyView {
    match runs {
        Runs::Until(deadline) => {
            let due_at = deadline.due_at;
            let left = move || {
                let now = now.get();
                (now < due_at).then(|| format::left(lang, due_at, now))
            };
            view! {
                <p class="chair-date">
                    <span>{words::deadline_label(lang, deadline.consequence)}</span> " "
                    <time datetime=due_at.to_string()>{format::end(lang, due_at)}</time>
                    {live(move || left().map(|left| view! { <span class="chair-left">{left}</span> }))}
                </p>
            }
            .into_any()
        }
        Runs::Stopped(large, why) => {
            view! { <p class="chair-date">{large.clone()}</p> <p class="chair-left">{why.clone()}</p> }.into_any()
        }
    }
}
