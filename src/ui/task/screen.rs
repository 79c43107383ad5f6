//! 任务详情: the stage line, the next step, the deadline, what was agreed and required, what was handed in, what happened,
//! and what else can be done.

use leptos::prelude::*;

use super::agreed_dates::AgreedDates;
use super::aside_task::AsideTask;
use super::brief::Brief;
use super::clock_behind::ClockBehind;
use super::facts::TaskFacts;
use super::fee::Fee;
use super::next_step::NextStep;
use super::note::Note;
use super::points::Points;
use super::possible_list::PossibleList;
use super::sandbox_ways::SandboxWays;
use super::stage_line::StageLine;
use super::task_code::CarryTask;
use super::terms::Terms;
use super::to_add::ToAdd;
use super::versions::Versions;
use crate::domain::{ActKind, Stage, StageKind, Task, TaskId};
use crate::ui::controls::{Icon, Print, live};
use crate::ui::deadline::DeadlineCard;
use crate::ui::desk::{Printed, here};
use crate::ui::history::HistoryList;
use crate::ui::my_tasks::IsDeleted;
use crate::ui::route::Route;
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
    // Before anything is handed in there is nothing to show; the next step says what comes.
    let any_files = Memo::new(move |_| {
        let any = |task: &Task| !task.scripts.is_empty() || !task.videos.is_empty() || !task.publications.is_empty();
        task.with(|task| task.as_ref().is_some_and(any))
    });
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
            <div class="task-head">
                <h1 tabindex="-1">{name}</h1>
                <p class="task-client">{client}</p>
                <Printed />
            </div>
            <ClockBehind only=Some(id) />
            <StageLine task stage />
            <NextStep id task />
            <DeadlineCard task now />
            <TaskWays id stage />
            <SandboxWays id />
            <ToAdd id task />
            <AgreedDates id task now />
            <Brief id task />
            <Points id task />
            <Note id task />
            <Fee id task />
            {live(move || any_files.get().then(|| view! {
                <section class="entry" aria-labelledby="files">
                    <h2 class="entry-title" id="files">{tr!(lang, task.files)}</h2>
                    <div class="entry-body"><TaskFacts task /><Versions id /></div>
                </section>
            }))}
            <section class="entry" aria-labelledby="history">
                <h2 class="entry-title" id="history">{tr!(lang, task.history)}</h2>
                <div class="entry-body"><HistoryList id latest=Some(LATEST) /></div>
            </section>
            <PossibleList id />
            <Terms id task />
            <CarryTask id task />
            <div class="cluster">
                <Print />
                {here.desk.is_mine().then(|| view! {
                    <button
                        class="button"
                        data-kind="quiet"
                        type="button"
                        on:click=move |_| here.begin(lang, id, ActKind::PutAway)
                    >
                        <Icon name="trash" />
                        {here.act_word(lang, ActKind::PutAway)}
                    </button>
                })}
            </div>
        </article>
    }
}

/// The links below the deadline, on one's own desk: 要是…, while there is something to suppose, and how the date is
/// counted.
#[component]
fn TaskWays(id: TaskId, stage: Memo<Option<Stage>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kind = Memo::new(move |_| stage.get().map(|stage| (stage.kind(), stage.is_terminal())));
    here.desk.is_mine().then(|| {
        live(move || {
            let (kind, ended) = kind.get()?;
            let published = matches!(kind, StageKind::Live | StageKind::TakenDown);
            let line = if published { tr!(lang, what_if.link_line) } else { tr!(lang, what_if.link_line_wait) };
            Some(view! {
                <p class="task-ways">
                    {(!ended).then(|| view! {
                        <a class="button" data-kind="neutral" href=Route::WhatIf(id).href()>{tr!(lang, place.what_if)}</a>
                    })}
                    <a class="links-link" href=Route::Due(id).href()>{tr!(lang, place.due)}</a>
                    {(!ended).then(|| view! { <span class="small">{line}</span> })}
                </p>
            })
        })
    })
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
