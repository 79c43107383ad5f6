//! The stage: the task's life as one picture, below it what the scene says and the three chairs, with what each may do.
//!
//! If time has passed since the scene before, `now` runs to where the scene stops, unless reduced motion is preferred.

use leptos::prelude::*;

use super::caption::{Caption, RestsOn};
use super::chair::Chair;
use super::news::News;
use super::show::Show;
use super::supposing::{Supposing, Supposition};
use crate::app::elapsed;
use crate::domain::{Instant, Role, Timeline, Turn, turn};
use crate::story::Event;
use crate::ui::timeline::{LifeOf, TimelinePicture};
use crate::ui::words::{lang, tr};

/// How long `now` takes from one scene to the next, in milliseconds.
const WAY: f64 = 900.0;

/// One scene.
#[component]
pub fn Stage(scene: usize) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let Some(shown) = show.told.with_value(|told| told.scenes.get(scene).cloned()) else { return ().into_any() };
    let (task, end) = (shown.task(), shown.now);
    let (Some(log), Some(acting)) =
        (shown.desk.log(task).cloned(), shown.desk.task(task).map(|it| acting(turn(it, end))))
    else {
        return ().into_any();
    };
    let last = shown.happened.iter().map(Event::at).filter(|at| *at < end).max();
    let before = scene.checked_sub(1).and_then(|n| show.told.with_value(|told| told.scenes.get(n).map(|it| it.now)));
    let now = moving(show, scene, before.max(last), end);
    let life = Timeline::of(&log, end);
    let supposed = RwSignal::new(None::<Supposition>);
    let whole = show.told.with_value(|told| {
        let lives = told.scenes.iter().filter_map(|it| Some(Timeline::of(it.desk.log(it.task())?, it.now)));
        lives.collect::<Vec<_>>()
    });
    let lives = Memo::new(move |_| match supposed.get() {
        None => vec![LifeOf { name: None, life: life.clone() }],
        Some(supposed) => vec![
            LifeOf { name: Some(tr!(lang, timeline.as_it_is)), life: life.clone() },
            LifeOf { name: Some(supposed.name(lang)), life: supposed.life },
        ],
    });
    let chairs = StoredValue::new(shown);
    let chair = move |role: Role| view! { <Chair scene=chairs role acts=acting == Some(role) now /> };
    let moves = Callback::new(move |to: Instant| show.go_to(to));
    let over = acting.is_none().then_some("");
    let supposing = Memo::new(move |_| supposed.with(Option::is_some));
    view! {
        // While something is supposed, the two lives have the room.
        <div class="scene" data-over=over data-supposing=move || supposing.get().then_some("")>
            <div class="scene-life">
                <TimelinePicture lives now whole=Signal::stored(whole) moves=Some(moves) />
            </div>
            <div class="scene-said">
                <Caption scene />
                <News scene=chairs />
                <RestsOn scene />
            </div>
            <div class="chairs" role="group" aria-label=tr!(lang, story.chairs)>{Role::ALL.map(chair).collect_view()}</div>
            <Supposing scene=chairs supposed />
        </div>
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

/// Returns the clock of a scene. It runs only when coming from the scene before.
fn moving(show: Show, scene: usize, from: Option<Instant>, to: Instant) -> RwSignal<Instant> {
    let came = show.moves_to.get_value() == Some(scene);
    show.moves_to.set_value(Some(scene + 1));
    let Some(from) = from.filter(|from| came && *from < to && !wants_less_motion()) else { return RwSignal::new(to) };
    let now = RwSignal::new(from);
    run(now, from, to, None);
    now
}

/// Moves a clock a frame at a time.
fn run(now: RwSignal<Instant>, from: Instant, to: Instant, began: Option<f64>) {
    let next = move || {
        let present = elapsed();
        let began = began.unwrap_or(present);
        let share = ((present - began) / WAY).clamp(0.0, 1.0);
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "a place on the way")]
        let at = if share < 1.0 { from.plus((to.since(from) as f64 * share) as i64) } else { to };
        // The scene may have been left.
        let left = now.try_set(at).is_some();
        if !left && share < 1.0 {
            run(now, from, to, Some(began));
        }
    };
    request_animation_frame(next);
}

fn wants_less_motion() -> bool {
    let asked = window().match_media("(prefers-reduced-motion: reduce)");
    asked.ok().flatten().is_none_or(|asked| asked.matches())
}
