//! 任务详情, in at most seven blocks: way and stage, the next step, the deadline, what is required, what was handed in, what
//! happened, and 更多. What isn't there takes no room.

use leptos::prelude::*;

use super::aside_task::AsideTask;
use super::clock_behind::ClockBehind;
use super::facts::TaskFacts;
use super::more::More;
use super::next_step::NextStep;
use super::requirements::Requirements;
use super::stage_line::StageLine;
use super::versions::Versions;
use crate::domain::{Task, TaskId, Timeline};
use crate::ui::controls::{SavePicture, live};
use crate::ui::deadline::DeadlineCard;
use crate::ui::desk::{Printed, here};
use crate::ui::history::HistoryList;
use crate::ui::my_tasks::IsDeleted;
use crate::ui::route::Route;
use crate::ui::timeline::{LifeOf, TimelinePicture, life_file};
use crate::ui::words::{self, lang, tr};

const LATEST: usize = 3;

/// One task of the desk on the screen.
#[component]
pub fn TaskScreen(id: TaskId) -> impl IntoView {
    let here = here();
    let there = Memo::new(move |_| {
        here.desk.desk.with(|desk| (desk.task(id).is_some(), desk.is_quarantined(id), desk.is_put_away(id)))
    });
    live(move || match there.get() {
        (true, _, _) => view! { <Found id /> }.into_any(),
        (false, true, _) => view! { <AsideTask id /> }.into_any(),
        (false, false, true) => view! { <IsDeleted task=id /> }.into_any(),
        (false, false, false) => view! { <Gone /> }.into_any(),
    })
}

#[component]
fn Found(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).cloned()));
    let stage = Memo::new(move |_| task.get().map(|task| task.seen_at(here.desk.now())));
    let now = Signal::derive(move || here.desk.now());
    let lives = Memo::new(move |_| {
        let now = now.get();
        let life = here.desk.desk.with(|desk| desk.log(id).map(|log| Timeline::of(log, now)));
        life.map(|life| LifeOf { name: None, life }).into_iter().collect::<Vec<_>>()
    });
    let title = move || task.with(|task| task.as_ref().map(|task| task.brief.name.clone())).unwrap_or_default();
    let unofficial = tr!(lang, app.unofficial_short);
    let note = if here.desk.is_mine() { unofficial } else { tr!(lang, demo.strip) + " · " + &unofficial };
    let picture = Callback::new(move |()| life_file(&untrack(title), &note));
    let name = live(move || task.with(|task| task.as_ref().map(|task| task.brief.name.clone())));
    let client = live(move || {
        let client = task.with(|task| task.as_ref().map(|task| task.client))?;
        let name = here.desk.desk.with(|desk| Some(words::client(lang, desk.people().clients.get(&client)?)))?;
        Some(if here.desk.is_mine() {
            view! { <a class="links-link" href=Route::Client(client).href()>{name}</a> }.into_any()
        } else {
            name.into_any()
        })
    });
    view! {
        <article class="pane-task">
            <ClockBehind only=Some(id) />
            <header>
                <div class="task-head">
                    <p class="task-word">{tr!(lang, place.task)}</p>
                    <h1 tabindex="-1">{name}</h1>
                    <p class="task-client">{client}</p>
                    <Printed />
                </div>
                <StageLine task stage />
            </header>
            <NextStep id task />
            <DeadlineCard task now />
            <Requirements id task now />
            <Files id task />
            <section class="entry" aria-labelledby="history">
                <h2 class="entry-title" id="history">{tr!(lang, task.history)}</h2>
                <div class="entry-body">
                    <TimelinePicture lives now said=true><HistoryList id latest=Some(LATEST) /></TimelinePicture>
                    <SavePicture name=Signal::derive(title) picture small=true />
                </div>
            </section>
            <More id task now />
        </article>
    }
}

/// What was handed in. Before anything is, there is nothing to show; the next step says what comes.
#[component]
fn Files(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let lang = lang();
    let any_files = Memo::new(move |_| {
        let any = |task: &Task| !task.scripts.is_empty() || !task.videos.is_empty() || !task.publications.is_empty();
        task.with(|task| task.as_ref().is_some_and(any))
    });
    live(move || {
        any_files.get().then(|| {
            view! {
                <section class="entry" aria-labelledby="files">
                    <h2 class="entry-title" id="files">{tr!(lang, task.files)}</h2>
                    <div class="entry-body"><TaskFacts task /><Versions id /></div>
                </section>
            }
        })
    })
}

/// What stands on the stage behind the chairs: what is required, what was handed in, and what happened.
#[component]
pub fn TaskDetails(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).cloned()));
    let now = Signal::derive(move || here.desk.now());
    view! {
        <div class="task-details">
            <Requirements id task now />
            <Files id task />
            <section class="entry" aria-labelledby="history">
                <h2 class="entry-title" id="history">{tr!(lang, task.history)}</h2>
                <div class="entry-body"><HistoryList id latest=None /></div>
            </section>
            <More id task now />
        </div>
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
