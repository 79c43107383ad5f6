//! 时间线 of a task in the sandbox: what happened, and the desk as it was at each point, only to be looked at. From any
//! point the demo goes on as a copy; the one that was open stays and can be opened again.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Desk, DeskKind, Entry, Place, TaskId, state_map};
use crate::ui::answers;
use crate::ui::controls::Icon;
use crate::ui::format;
use crate::ui::here::{Here, Notice, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::parts::{DeskThen, MapPicture, OfTask, OnMap, Then, TimelineList, went};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

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
    let journal = RwSignal::new(Vec::<Entry>::new());
    Effect::new(move |_| {
        here.desk.desk.with(Desk::head);
        spawn_local(async move {
            if let Some(read) = here.app.journal_of_demo().await {
                journal.try_set(read);
            }
        });
    });
    let chosen = RwSignal::new(None::<Then>);
    let then = Memo::new(move |_| {
        let then = chosen.get()?;
        let entries = journal.with(|journal| journal.get(..then.entries).map(<[Entry]>::to_vec))?;
        Desk::of_journal(DeskKind::Demo, &entries).ok().map(|desk| (desk, then.at))
    });
    // What is looked at, or how it is.
    let seen = move || then.get().unwrap_or_else(|| (here.desk.desk.get(), here.desk.now()));
    let at = Memo::new(move |_| {
        let (desk, now) = seen();
        desk.task(id).map(|task| Place::of(task.seen_at(now))).into_iter().collect::<BTreeSet<_>>()
    });
    let gone = Memo::new(move |_| {
        let (desk, now) = seen();
        desk.log(id).map(|log| went(log, now)).unwrap_or_default()
    });
    let rules = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).map(|task| task.rules)));
    view! {
        <div class="timeline">
            <TimelineList id journal chosen />
            <section class="then" aria-label=tr!(lang, map.then) data-past=Signal::derive(move || chosen.get().map(|_| ""))>
                <div role="status">{live(move || marked(lang, here, journal, chosen))}</div>
                <DeskThen id then=Signal::derive(move || Some(seen())) />
            </section>
        </div>
        {live(move || rules.get().map(|rules| {
            let shown = OnMap { gone: gone.into(), ..OnMap::standing(at.into()) };
            view! { <MapPicture drawing=state_map(rules).drawing() rules shown /> }
        }))}
    }
}

/// Says that it is the past, with the two ways on.
fn marked(lang: Locale, here: Here, journal: RwSignal<Vec<Entry>>, chosen: RwSignal<Option<Then>>) -> AnyView {
    let Some(then) = chosen.get() else { return view! { <p class="small">{tr!(lang, map.then_now)}</p> }.into_any() };
    let when = format::moment(lang, then.at);
    let fork = move |_| {
        let entries = journal.with_untracked(|journal| journal.get(..then.entries).map(<[Entry]>::to_vec));
        let Some(entries) = entries else { return };
        let when = format::moment(lang, then.at);
        spawn_local(async move {
            let name = tr!(lang, map.fork_name, when = when.clone());
            match here.app.open_copy(entries, then.at, name).await {
                Ok(()) => {
                    here.notice.set(Some(Notice::Told(tr!(lang, map.forked, when = when))));
                    Route::Sandbox.go();
                }
                Err(why) => {
                    let said = answers::not_changed(lang, why, tr!(lang, storage.not_saved));
                    here.notice.set(Some(Notice::Failed(said, None)));
                }
            }
        });
    };
    view! {
        <p class="then-mark">{tr!(lang, map.then_past, when = when)}</p>
        <div class="cluster">
            <button class="button" type="button" on:click=move |_| chosen.set(None)>{tr!(lang, map.back_to_now)}</button>
            <button class="button" data-kind="neutral" type="button" on:click=fork>
                <Icon name="fork" />
                {tr!(lang, map.fork)}
            </button>
        </div>
    }
    .into_any()
}
