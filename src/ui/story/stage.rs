//! The stage: the lifecycle as one line, the chair of whoever acts now in large, the others as one line each, and what
//! happened since the previous scene.
//!
//! If time has passed, the clock and the boxes are animated, unless reduced motion is preferred.

use std::time::Duration;

use leptos::prelude::*;

use super::caption::{Caption, RestsOn};
use super::chair::Chair;
use super::news::News;
use super::show::Show;
use crate::domain::{Instant, Role, Turn, turn};
use crate::story::Event;
use crate::ui::task::StageLine;
use crate::ui::words::{lang, tr};

/// How many steps the clock takes between scenes, and how long each is shown.
const STEPS: i64 = 8;
const STEP: Duration = Duration::from_millis(100);

/// One scene.
#[component]
pub fn Stage(scene: usize) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let Some(shown) = show.told.with_value(|told| told.scenes.get(scene).cloned()) else { return ().into_any() };
    let Some(task) = shown.desk.task(shown.task()).cloned() else { return ().into_any() };
    let (end, last) = (shown.now, shown.happened.iter().map(Event::at).filter(|at| *at < shown.now).max());
    let before = scene.checked_sub(1).and_then(|n| show.told.with_value(|told| told.scenes.get(n).map(|it| it.now)));
    let now = moving(show, scene, before.max(last), end);
    let acting = acting(turn(&task, end));
    let stage = task.seen_at(end);
    let (chairs, rest) = (StoredValue::new(shown.clone()), acting.map_or(Role::ALL.to_vec(), others));
    let columns = move || show.columns.get().then_some("");
    let chair = move |role: Option<Role>, large: bool| view! { <Chair scene=chairs role large now /> };
    view! {
        <StageLine task=Some(task.clone()) stage=Some(stage) />
        <Caption scene />
        <div class="chairs" role="group" aria-label=tr!(lang, story.chairs) data-columns=columns>
            {chair(acting, true)}
            {rest.into_iter().map(|role| chair(Some(role), false)).collect_view()}
        </div>
        <News scene=chairs />
        <RestsOn scene />
    }
    .into_any()
}

fn acting(turn: Turn) -> Option<Role> {
    match turn {
        Turn::Creator => Some(Role::Creator),
        Turn::Client | Turn::ClientOrTime => Some(Role::Client),
        Turn::Platform => Some(Role::Platform),
        Turn::NoOne => None,
    }
}

fn others(acting: Role) -> Vec<Role> {
    Role::ALL.into_iter().filter(|role| *role != acting).collect()
}

/// Returns the clock of a scene. It is animated only when coming from the previous scene.
fn moving(show: Show, scene: usize, from: Option<Instant>, to: Instant) -> RwSignal<Instant> {
    let came = show.moves_to.get_value() == Some(scene);
    show.moves_to.set_value(Some(scene + 1));
    let Some(from) = from.filter(|from| came && *from < to && !wants_less_motion()) else { return RwSignal::new(to) };
    let now = RwSignal::new(from);
    tick(now, from, to, 1);
    now
}

fn tick(now: RwSignal<Instant>, from: Instant, to: Instant, step: i64) {
    let next = move || {
        // The scene may have been left.
        let left = now.try_set(from.plus(to.since(from) * step / STEPS)).is_some();
        if !left && step < STEPS {
            tick(now, from, to, step + 1);
        }
    };
    set_timeout(next, STEP);
}

fn wants_less_motion() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_none_or(|asked| asked.matches())
}
