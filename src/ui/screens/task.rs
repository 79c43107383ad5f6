//! 任务详情: the way, the next step, the deadline, what is asked for, what was handed in, what happened,
//! and what else can be done.

use leptos::prelude::*;

use crate::domain::TaskId;
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::parts::{
    ClockBehind, DeadlineCard, HistoryList, NextStep, PossibleList, StageLine, TaskFacts, Versions,
};
use crate::ui::route::Route;
use crate::ui::words::{self, lang, tr};

const LATEST: usize = 3;

/// One task of the desk on the screen.
#[component]
pub fn TaskScreen(id: TaskId) -> impl IntoView {
    let here = here();
    let there = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).is_some()));
    live(move || if there.get() { view! { <Found id /> }.into_any() } else { view! { <Gone /> }.into_any() })
}

#[component]
fn Found(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).cloned()));
    let stage = Memo::new(move |_| task.get().map(|task| task.seen_at(here.desk.now())));
    let now = Signal::derive(move || here.desk.now());
    let name = live(move || task.with(|task| task.as_ref().map(|task| task.brief.name.clone())));
    let client = live(move || {
        let client = task.with(|task| task.as_ref().map(|task| task.client))?;
        here.desk.desk.with(|desk| {
            let client = desk.people().clients.get(&client)?;
            Some(format!("{} · {}", words::client_kind(lang, client.kind), client.name))
        })
    });
    let brief = move || task.with(|task| task.as_ref().map(|task| task.brief.text.clone())).unwrap_or_default();
    view! {
        <article class="pane-task">
            <div class="task-head">
                <h1 tabindex="-1">{name}</h1>
                <p class="task-client">{client}</p>
            </div>
            <ClockBehind only=Some(id) />
            <StageLine task stage />
            <NextStep id task />
            <DeadlineCard task now />
            <TaskFacts task now />
            <section class="entry" aria-labelledby="brief">
                <h2 class="entry-title" id="brief">{tr!(lang, task.brief)}</h2>
                <div class="entry-body">
                    {live(move || match brief() {
                        text if text.is_empty() => view! { <p class="quiet">{tr!(lang, task.no_brief)}</p> }.into_any(),
                        text => view! { <p class="task-brief">{text}</p> }.into_any(),
                    })}
                </div>
            </section>
            <section class="entry" aria-labelledby="files">
                <h2 class="entry-title" id="files">{tr!(lang, task.files)}</h2>
                <div class="entry-body"><Versions id /></div>
            </section>
            <section class="entry" aria-labelledby="history">
                <h2 class="entry-title" id="history">{tr!(lang, task.history)}</h2>
                <div class="entry-body"><HistoryList id latest=Some(LATEST) /></div>
            </section>
            <PossibleList id />
        </article>
    }
}

#[component]
fn Gone() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let home = if here.desk.is_mine() { Route::Tasks } else { Route::Sandbox };
    view! {
        <article class="pane-task">
            <div class="empty">
                <h1 tabindex="-1">{tr!(lang, place.not_found)}</h1>
                <p>{tr!(lang, place.task_not_found)}</p>
                <a class="button" href=home.href()>{tr!(lang, place.overview)}</a>
            </div>
        </article>
    }
}
