//! A chair of the stage: who sits there, what waits for them, and what they may do now, as the engine says. An act begins
//! a copy from this scene, in which one plays on. The chair of whoever acts is framed, and says what runs.

use leptos::prelude::*;

use super::copy::play_on;
use super::show::Show;
use crate::domain::{ActKind, DeskKind, Instant, Language, Role, Task, due, permitted, turn};
use crate::story::Scene;
use crate::ui::controls::live;
use crate::ui::deadline::Stop;
use crate::ui::desk::here;
use crate::ui::words::{self, format, lang, tr};

/// A chair.
#[component]
pub fn Chair(scene: StoredValue<Scene>, role: Role, acts: bool, now: RwSignal<Instant>) -> impl IntoView {
    let (lang, show, here) = (lang(), expect_context::<Show>(), here());
    let Some((task, end)) = scene.with_value(|it| Some((it.desk.task(it.task())?.clone(), it.now))) else {
        return ().into_any();
    };
    let name = words::role(lang, role);
    let waits = waits(lang, &task, end, role);
    let can = scene.with_value(|it| can(it, role));
    let button = move |kind: ActKind| {
        let begin = move |_| play_on(here, lang, show, scene.get_value(), Some(kind));
        view! {
            <button class="button" data-kind="neutral" data-size="small" type="button" on:click=begin>
                {words::act(lang, DeskKind::Demo, kind)}
            </button>
        }
    };
    let label = name.clone();
    view! {
        <section class="chair" data-acts=acts.then_some("") aria-label=label>
            <h2 class="chair-name">{name}</h2>
            {if acts {
                let step = words::next_step(lang, DeskKind::Demo, &task, end, role);
                view! { <p class="chair-step">{step}</p> <Runs task end now /> }.into_any()
            } else {
                view! { <p class="chair-waits">{waits}</p> }.into_any()
            }}
            {(!can.is_empty()).then(|| view! {
                <div class="chair-acts" role="group" aria-label=tr!(lang, story.can_do)>
                    {can.into_iter().map(button).collect_view()}
                </div>
            })}
        </section>
    }
    .into_any()
}

/// The running deadline and what is left of it, or what stopped it.
#[component]
fn Runs(task: Task, end: Instant, now: RwSignal<Instant>) -> impl IntoView {
    let lang = lang();
    let stopped = Stop::of(&task, end);
    let deadline = due(&task).filter(|_| task.seen_at(end).is_terminal() || stopped.is_none());
    match (deadline, stopped) {
        (Some(deadline), _) => {
            let label = words::deadline_label(lang, deadline.consequence);
            let left = move || {
                let now = now.get();
                (now < deadline.due_at).then(|| format::left(lang, deadline.due_at, now))
            };
            view! {
                <p class="chair-date">
                    <span>{label}</span> " "
                    <time datetime=deadline.due_at.to_string()>{format::end(lang, deadline.due_at)}</time>
                    {live(move || left().map(|left| view! { <span class="chair-left">{left}</span> }))}
                </p>
            }
            .into_any()
        }
        (None, Some(stop)) => {
            let (large, why) = stop.said(lang);
            view! { <p class="chair-date">{large}</p> <p class="chair-left">{why}</p> }.into_any()
        }
        (None, None) => ().into_any(),
    }
}

fn waits(lang: Language, task: &Task, now: Instant, role: Role) -> String {
    match role {
        Role::Platform => tr!(lang, demo.nothing_for_role),
        Role::Client | Role::Creator if task.seen_at(now).is_terminal() => tr!(lang, demo.nothing_for_role),
        Role::Client | Role::Creator => words::turn_of(lang, turn(task, now), role),
    }
}

/// Lists what a role may do at the instant of the scene.
fn can(scene: &Scene, role: Role) -> Vec<ActKind> {
    permitted(&scene.desk, scene.task(), scene.now, scene.now)
        .filter(|kind| kind.role() == Some(role) && kind.is_step())
        .collect()
}
