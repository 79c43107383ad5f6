//! The stage of a story: the task's life as one picture, below it what the scene says and the three chairs. An act begins
//! a copy from there, in which one plays on.

use leptos::prelude::*;

use super::caption::{Caption, RestsOn};
use super::copy::play_on;
use super::news::News;
use super::show::Show;
use crate::domain::{ActKind, Instant, Timeline};
use crate::story::TASK;
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::stage::{Asks, Chairs, Seen, StageLife, Supposing, clock, supposition};
use crate::ui::words::{self, format, lang, tr};

/// The stage; its parts follow the scene.
#[component]
pub fn Stage() -> impl IntoView {
    let (lang, show, here) = (lang(), expect_context::<Show>(), here());
    let scene = Memo::new(move |_| show.scene());
    let seen = Memo::new(move |_| show.seen());
    let now = clock(seen.into(), Signal::derive(move || show.looked.with(Option::is_none)));
    let chosen = RwSignal::new(None::<Asks>);
    Effect::new(move |_| {
        scene.track();
        chosen.set(None);
    });
    let supposed = Memo::new(move |_| {
        let chosen = chosen.get()?;
        seen.with(|seen| supposition(lang, seen.as_ref()?, chosen))
    });
    let whole = show.told.with_value(|told| {
        let lives = told.scenes.iter().filter_map(|it| Some(Timeline::of(it.desk.log(TASK)?, it.now)));
        lives.collect::<Vec<_>>()
    });
    let moves = Callback::new(move |to: Instant| show.go_to(to));
    let begins = Callback::new(move |kind: ActKind| play_on(here, lang, show, Some(kind)));
    let over = move || seen.with(|seen| seen.as_ref().is_some_and(|seen| seen.acting().is_none())).then_some("");
    let said = move || match show.looked.get() {
        None => {
            let scene = scene.get();
            view! { <Caption scene /> <News scene /> <RestsOn scene /> }.into_any()
        }
        Some(_) => view! { <Looking seen=seen.into() /> }.into_any(),
    };
    view! {
        // While something is supposed, the two lives have the room.
        <div class="scene" data-over=over data-supposing=move || supposed.with(Option::is_some).then_some("")>
            <div class="scene-life"><StageLife seen now supposed whole=Signal::stored(whole) moves /></div>
            <div class="scene-said">{live(said)}</div>
            <div class="scene-panel"><Chairs seen now leads=false begins /></div>
            <Supposing seen chosen supposed every=false />
        </div>
    }
}

/// Says which instant between two scenes is looked at, and how the task stood then.
#[component]
fn Looking(seen: Signal<Option<Seen>>) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let told = move || {
        seen.with(|seen| {
            let seen = seen.as_ref()?;
            Some((format::moment(lang, seen.now), words::stage_of(lang, seen.task()?, seen.now)))
        })
    };
    live(move || {
        told().map(|(when, stage)| view! {
        <p class="looking" role="status">{tr!(lang, story.between, when = when)}</p>
        <p class="story-what">{stage}</p>
        <div class="cluster">
            <button class="button" data-kind="neutral" data-size="small" type="button" on:click=move |_| show.looked.set(None)>
                {tr!(lang, story.back_to_scene)}
            </button>
        </div>
    })
    })
}
