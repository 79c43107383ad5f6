//! 自由演练: one task of the demo on the stage, with all three chairs, and its time in one's own hands.

use leptos::prelude::*;

use super::blank::Blank;
use super::clock_panel::ClockPanel;
use super::looked::{Looked, Looking};
use super::panel::{Panel, PanelChoice, Panels};
use super::standing::Standing;
use super::tasks::{PROJECTOR, Tasks};
use crate::domain::{ActKind, Desk, Instant, TaskId, Timeline, due};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::route::{self, Route};
use crate::ui::stage::{Asks, StageHead, StageLife, Supposing, Switch, clock, supposition};
use crate::ui::words::{format, lang, tr};

/// Free play, with one of its tasks on the stage, or with the one whose time ends first.
#[component]
pub fn Sandbox(task: Option<TaskId>) -> impl IntoView {
    let here = here();
    let shown = Memo::new(move |_| {
        here.desk.desk.with(|desk| match task {
            Some(id) => Some(id).filter(|_| desk.logs().next().is_some()),
            None => first(desk, here.desk.now_untracked()),
        })
    });
    live(move || match shown.get() {
        Some(id) => view! { <Played id /> }.into_any(),
        None => view! { <Blank /> }.into_any(),
    })
}

fn first(desk: &Desk, now: Instant) -> Option<TaskId> {
    let next = desk.logs().filter_map(|log| Some((due(log.task())?.due_at, log.task().id)));
    let next = next.filter(|(due_at, _)| *due_at > now).min().map(|(_, id)| id);
    next.or_else(|| desk.logs().map(|log| log.task().id).next())
}

#[component]
fn Played(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let looked = Looked::of(id);
    let seen = Memo::new(move |_| looked.seen());
    let there = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).is_some()));
    let now = clock(seen.into(), Signal::derive(move || looked.at.with(Option::is_none)));
    let whole = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| desk.log(id).map(|log| Timeline::of(log, now))).into_iter().collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(None::<Asks>);
    let supposed = Memo::new(move |_| {
        let chosen = chosen.get()?;
        seen.with(|seen| supposition(lang, seen.as_ref()?, chosen))
    });
    let panel = RwSignal::new(Panel::Chairs);
    let projector = RwSignal::new(route::query() == PROJECTOR);
    Effect::new(move |_| {
        let on = projector.get();
        here.app.settings.project(on);
        // If this fails, the mode only can't be sent.
        let _ = route::replace_query(route::present(), if on { PROJECTOR } else { "" });
    });
    on_cleanup(move || here.app.settings.project(false));
    let begins = Callback::new(move |kind: ActKind| {
        chosen.set(None);
        looked.begin(lang, kind);
    });
    let moves = Callback::new(move |to: Instant| looked.look(to));
    let before = Callback::new(move |()| looked.at.set(None));
    let name = move || here.name_of(id).unwrap_or_default();
    let over = move || seen.with(|seen| seen.as_ref().is_some_and(|seen| seen.acting().is_none())).then_some("");
    let stage = move || {
        view! {
            <div
                class="scene"
                data-free=""
                data-over=over
                data-panel=move || panel.get().name()
                data-supposing=move || supposed.with(Option::is_some).then_some("")
            >
                <div class="scene-life"><StageLife seen now supposed whole moves /></div>
                <div class="scene-said">
                    <Looking looked />
                    <Standing seen />
                </div>
                <div class="scene-panel"><Panels panel seen now begins /></div>
                <Supposing seen chosen supposed every=true />
            </div>
            <div class="story-foot"><ClockPanel task=id before /></div>
        }
    };
    view! {
        <div class="story" data-free="">
            <StageHead title=Signal::derive(name) />
            <div class="story-strip" role="group" aria-label=tr!(lang, a11y.simulated)>
                <p>{tr!(lang, place.sandbox)} " · " {tr!(lang, demo.strip)} " · " {tr!(lang, app.unofficial_short)}</p>
                <p>{live(move || format::moment(lang, here.desk.now()))}</p>
            </div>
            <div class="stage-choices">
                <Tasks current=id projector />
                <PanelChoice panel />
                <Switch word=tr!(lang, demo.projector) icon="presentation" on=projector />
            </div>
            {live(move || if there.get() { stage().into_any() } else { view! { <Gone /> }.into_any() })}
        </div>
        <div class="frame" aria-hidden="true"></div>
    }
}

#[component]
fn Gone() -> impl IntoView {
    let lang = lang();
    view! {
        <div class="empty">
            <p>{tr!(lang, place.task_not_found)}</p>
            <a class="button" href=Route::Sandbox.href()>{tr!(lang, place.sandbox)}</a>
        </div>
    }
}
