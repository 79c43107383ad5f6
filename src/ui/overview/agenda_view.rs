//! 任务概览 in its groups: 该我做, 等对方, 到时自动完成, and ended tasks.

use leptos::prelude::*;

use super::nothing_to_do::NothingToDo;
use super::task_card::TaskCard;
use super::task_row::TaskRow;
use crate::domain::{Group, Item, StageKind, TaskId, TaskLog};
use crate::ui::calendar::Fortnight;
use crate::ui::controls::live;
use crate::ui::desk::{Here, KeptFocus, here};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The task, its last entry, and its stage as seen now.
type Key = (TaskId, u64, StageKind);

/// How many tasks of a group are shown on one's own desk; the list has all of them.
const FIRST: usize = 30;
/// How many ended tasks are shown.
const LATEST: usize = 5;

/// All tasks of the desk, by what they wait for.
#[component]
pub fn AgendaView(#[prop(optional_no_strip)] current: Option<TaskId>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let agenda = here.agenda;
    let kept = KeptFocus::new();
    // Runs before any part of the list re-renders.
    let before = Memo::new(move |_| {
        agenda.track();
        kept.note();
    });
    Effect::new(move |_| {
        agenda.track();
        kept.give_back();
    });
    // A card or row re-renders when its task has a new entry, or time has changed its stage.
    let items = move |group: Group| -> Vec<(Item, Key)> {
        before.get();
        agenda.with(|agenda| {
            here.desk.desk.with_untracked(|desk| {
                let key = |item: &Item| {
                    let last = desk.log(item.task).map(TaskLog::standing).and_then(<[_]>::last);
                    (item.task, last.map_or(0, |entry| entry.seq), item.stage.kind())
                };
                agenda.group(group).take(shown(here, group)).map(|item| (*item, key(item))).collect()
            })
        })
    };
    let count = move |group: Group| {
        Memo::new(move |_| {
            before.get();
            agenda.with(|agenda| agenda.count(group))
        })
    };
    let group = move |title: String, group: Group| {
        let count = count(group);
        let any = Memo::new(move |_| count.get() > 0);
        live(move || {
            let title = title.clone();
            any.get().then(|| {
                view! {
                    <section class="group">
                        <h2 class="group-title" data-ruled="">
                            {title} <span class="group-count">{live(move || count.get())}</span>
                        </h2>
                        <For each=move || items(group) key=|(_, key)| *key let((item, _))>
                            <TaskRow item current=Signal::derive(move || current == Some(item.task)) />
                        </For>
                        <Rest group count />
                    </section>
                }
            })
        })
    };
    let cards = move || items(Group::Yours).into_iter().enumerate().collect::<Vec<_>>();
    let yours = count(Group::Yours);
    let (others, by_itself) = (count(Group::Others), count(Group::ByItself));
    let waiting = Signal::derive(move || others.get() + by_itself.get());
    let any_yours = Memo::new(move |_| yours.get() > 0);
    view! {
        <section class="group">
            <h2 class="group-title">
                {tr!(lang, list.yours)} <span class="group-count">{live(move || yours.get())}</span>
            </h2>
            {live(move || if any_yours.get() {
                view! {
                    {live(move || (here.desk.is_mine() && here.asked.get().is_none() && !here.is_told_a_record()).then(|| view! {
                        <p class="group-note">{tr!(lang, message.only_a_note)}</p>
                    }))}
                    <div class="group-cards">
                        <For each=cards key=|(n, (_, key))| (*n == 0, *key) let((n, (item, _)))>
                            <TaskCard
                                item
                                first=n == 0 && current.is_none()
                                current=Signal::derive(move || current == Some(item.task))
                            />
                        </For>
                    </div>
                    <Rest group=Group::Yours count=yours />
                }.into_any()
            } else {
                view! { <NothingToDo waiting /> }.into_any()
            })}
        </section>
        {here.desk.is_mine().then(|| view! { <Fortnight /> })}
        {group(tr!(lang, list.others), Group::Others)}
        {group(tr!(lang, list.by_time), Group::ByItself)}
        {group(tr!(lang, list.over), Group::Ended)}
        {here.desk.is_mine().then(|| view! {
            <p><a class="group-more" href=Route::AllTasks.href()>{tr!(lang, list.all_link)}</a></p>
        })}
    }
}

/// Returns how many tasks of a group are shown. The demo has no list, and few tasks: all.
fn shown(here: Here, group: Group) -> usize {
    match group {
        _ if !here.desk.is_mine() => usize::MAX,
        Group::Yours | Group::Others | Group::ByItself => FIRST,
        Group::Ended => LATEST,
    }
}

/// The link to the tasks of a group that aren't shown.
#[component]
fn Rest(group: Group, count: Memo<usize>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let shown = shown(here, group);
    let href = Route::AllTasks.href() + if group == Group::Ended { "?ended=1" } else { "" };
    live(move || {
        let total = count.get();
        let word = match group {
            Group::Ended => tr!(lang, find.ended_too, total = total),
            Group::Yours | Group::Others | Group::ByItself => tr!(lang, list.all_link),
        };
        (total > shown).then(|| {
            view! {
                <p class="group-rest">
                    {tr!(lang, list.showing, shown = shown, total = total)} " "
                    <a class="group-more" href=href.clone()>{word}</a>
                </p>
            }
        })
    })
}
