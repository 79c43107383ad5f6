//! A chair of the stage: who sits there, what waits for them, and what they may do now, as the engine says. The chair
//! of whoever acts is large, with the running deadline or what has stopped it.

use leptos::prelude::*;

use super::show::Show;
use crate::domain::{ActKind, DeskKind, Instant, Language, Role, Task, due, permitted, turn};
use crate::story::Scene;
use crate::ui::controls::live;
use crate::ui::deadline::{Boxes, Stop};
use crate::ui::words::{self, format, lang, tr};

/// A chair; without a role it is time's, once the task has ended.
#[component]
pub fn Chair(scene: StoredValue<Scene>, role: Option<Role>, large: bool, now: RwSignal<Instant>) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let columns = move || show.columns.get().then_some("");
    let Some((task, end)) = scene.with_value(|it| Some((it.desk.task(it.task())?.clone(), it.now))) else {
        return ().into_any();
    };
    let name = role.map_or_else(|| tr!(lang, story.over), |role| words::role(lang, role));
    if !large {
        let waits = role.map(|role| waits(lang, &task, end, role)).unwrap_or_default();
        let can = role.map(|role| can(lang, scene, role)).filter(|can| !can.is_empty());
        let label = name.clone();
        return view! {
            <section class="chair" data-columns=columns aria-label=label>
                <p>{tr!(lang, demo.role_waits, role = name, waits = waits)}</p>
                {can.map(|can| view! {
                    <p class="chair-can" data-folded="" data-columns=columns>{tr!(lang, story.can, acts = can)}</p>
                })}
            </section>
        }
        .into_any();
    }
    let stage = words::stage_of(lang, &task, end);
    let step = words::next_step(lang, DeskKind::Demo, &task, end, role.unwrap_or(Role::Client));
    let can = role.map(|role| can(lang, scene, role)).filter(|can| !can.is_empty());
    let label = name.clone();
    view! {
        <section class="chair" data-acts="" data-columns=columns aria-label=label>
            <h2 class="chair-name">{name}</h2>
            <p class="chair-stage">{stage}</p>
            <Runs task end now />
            <p>{step}</p>
            {can.map(|can| view! { <p class="chair-can">{tr!(lang, story.can, acts = can)}</p> })}
        </section>
    }
    .into_any()
}

/// The running or past deadline, or what stopped it.
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
                <div class="chair-runs">
                    <p class="chair-date">
                        <span>{label}</span> " "
                        <time datetime=deadline.due_at.to_string()>{format::end(lang, deadline.due_at)}</time>
                    </p>
                    <Boxes deadline now large=true />
                    {live(move || left().map(|left| view! { <p class="chair-left">{left}</p> }))}
                </div>
            }
            .into_any()
        }
        (None, Some(stop)) => {
            let (large, why) = stop.said(lang);
            view! {
                <div class="chair-runs">
                    <p class="chair-date">{large}</p>
                    <p>{why}</p>
                </div>
            }
            .into_any()
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
fn can(lang: Language, scene: StoredValue<Scene>, role: Role) -> String {
    let kinds: Vec<ActKind> = scene.with_value(|it| {
        permitted(&it.desk, it.task(), it.now, it.now)
            .filter(|kind| kind.role() == Some(role) && kind.is_step())
            .collect()
    });
    kinds.into_iter().map(|kind| words::act(lang, DeskKind::Demo, kind)).collect::<Vec<_>>().join(" · ")
}
