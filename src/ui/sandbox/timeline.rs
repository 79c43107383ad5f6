//! 时间线 of a task in the sandbox: what happened, and the desk as it was at each point, only to be looked at. The demo
//! can continue from any point as a copy; the one that was open stays and can be opened again.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::desk_then::DeskThen;
use super::fork::fork;
use super::timeline_list::{Then, TimelineList, went};
use crate::domain::{Desk, DeskKind, Entry, Instant, Language, Place, TaskId, state_map, up_to};
use crate::picture::Drawing;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, OfTask, here};
use crate::ui::state_map::{MapPicture, OnMap};
use crate::ui::words::{format, lang, tr};

/// The timeline of a task.
#[component]
pub fn Timeline(id: TaskId) -> impl IntoView {
    view! {
        <OfTask id>
            <Points id />
        </OfTask>
    }
}

#[component]
fn Points(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let journal = RwSignal::new(None::<Vec<Entry>>);
    Effect::new(move |_| {
        here.desk.desk.with(Desk::head);
        spawn_local(async move {
            if let Some(read) = here.app.demos.journal().await {
                journal.try_set(Some(read));
            }
        });
    });
    let chosen = RwSignal::new(None::<Then>);
    // The state at that point, or the present one. Nothing is shown as the past that isn't.
    let seen = Memo::new(move |_| match chosen.get() {
        None => Some((here.desk.desk.get(), here.desk.now())),
        Some(then) => Some((Desk::of_journal(DeskKind::Demo, &until(journal, then)?).ok()?, then.at)),
    });
    let of_seen = move |seen: &Option<(Desk, Instant)>| {
        let (desk, now) = seen.as_ref()?;
        Some((desk.log(id)?.clone(), *now))
    };
    let at = Memo::new(move |_| {
        let log = seen.with(of_seen);
        log.iter().map(|(log, now)| Place::of(log.task().seen_at(*now))).collect::<BTreeSet<_>>()
    });
    let gone = Memo::new(move |_| seen.with(of_seen).map(|(log, now)| went(&log, now)).unwrap_or_default());
    let rules = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).map(|task| task.rules)));
    view! {
        <div class="timeline">
            <TimelineList id journal chosen />
            <section class="then" aria-label=tr!(lang, map.then) data-past=Signal::derive(move || chosen.get().map(|_| ""))>
                <div role="status">{live(move || marked(lang, here, journal, chosen))}</div>
                <DeskThen id then=seen />
            </section>
        </div>
        {live(move || rules.get().map(|rules| {
            let shown = OnMap { gone: gone.into(), ..OnMap::standing(at.into()) };
            view! { <MapPicture drawing=Drawing::of(&state_map(rules)) rules shown /> }
        }))}
    }
}

/// Returns the entries up to a point, if the journal reaches that far.
fn until(journal: RwSignal<Option<Vec<Entry>>>, then: Then) -> Option<Vec<Entry>> {
    journal.with(|journal| Some(up_to(journal.as_ref()?.get(..then.entries)?, then.at)))
}

/// Says that this is the past, with the two ways onward.
fn marked(
    lang: Language,
    here: Here,
    journal: RwSignal<Option<Vec<Entry>>>,
    chosen: RwSignal<Option<Then>>,
) -> AnyView {
    let Some(then) = chosen.get() else { return view! { <p class="small">{tr!(lang, map.then_now)}</p> }.into_any() };
    let when = format::moment(lang, then.at);
    let go_on = move |_| fork(lang, here, then.at, async move { until(journal, then) });
    view! {
        <p class="then-mark">{tr!(lang, map.then_past, when = when)}</p>
        <div class="cluster">
            <button class="button" type="button" on:click=move |_| chosen.set(None)>{tr!(lang, map.back_to_now)}</button>
            <button class="button" data-kind="neutral" type="button" on:click=go_on>
                <Icon name="fork" />
                {tr!(lang, map.fork)}
            </button>
        </div>
    }
    .into_any()
}
