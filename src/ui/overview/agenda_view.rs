//! 任务概览 in its groups: 该我做, 等对方, 到时自动完成, and ended tasks. The first few of each stand open.

use leptos::prelude::*;

use super::folded::Folded;
use super::nothing_to_do::NothingToDo;
use super::task_row::TaskRow;
use crate::domain::{Group, Item, StageKind, TaskId, TaskLog};
use crate::ui::calendar::Fortnight;
use crate::ui::controls::live;
use crate::ui::desk::{Here, KeptFocus, here};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The task, its last entry, and its stage as seen now.
type Key = (TaskId, u64, StageKind);

/// How many tasks of a group are shown on one's own desk once it is unfolded; 我的任务 has all of them.
const MOST: usize = 30;

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
                        <Rows group current before count />
                    </section>
                }
            })
        })
    };
    let yours = count(Group::Yours);
    let (others, by_itself) = (count(Group::Others), count(Group::ByItself));
    let waiting = Signal::derive(move || others.get() + by_itself.get());
    let any_yours = Memo::new(move |_| yours.get() > 0);
    view! {
        {here.desk.is_mine().then(|| view! { <Fortnight /> })}
        <section class="group">
            <h2 class="group-title" data-ruled="">
                {tr!(lang, list.yours)} <span class="group-count">{live(move || yours.get())}</span>
            </h2>
            {live(move || if any_yours.get() {
                view! {
                    {live(move || (here.desk.is_mine() && here.asked.get().is_none() && !here.is_told_a_record()).then(|| view! {
                        <p class="group-note">{tr!(lang, message.only_a_note)}</p>
                    }))}
                    <Rows group=Group::Yours current before count=yours />
                }.into_any()
            } else {
                view! { <NothingToDo waiting /> }.into_any()
            })}
        </section>
        {group(tr!(lang, list.others), Group::Others)}
        {group(tr!(lang, list.by_time), Group::ByItself)}
        {group(tr!(lang, list.over), Group::Ended)}
    }
}

/// The tasks of a group: those that stand open, and the fold.
#[component]
fn Rows(group: Group, current: Option<TaskId>, before: Memo<()>, count: Memo<usize>) -> impl IntoView {
    let here = here();
    let fold = Memo::new(move |_| {
        before.get();
        here.agenda.with(|agenda| agenda.fold(group))
    });
    // A row re-renders when its task has a new entry, or time has changed its stage; or as the first of the page.
    let items = move |from: usize, to: usize| -> Vec<(bool, Item, Key)> {
        before.get();
        here.agenda.with(|agenda| {
            here.desk.desk.with_untracked(|desk| {
                let key = |item: &Item| {
                    let last = desk.log(item.task).map(TaskLog::standing).and_then(<[_]>::last);
                    (item.task, last.map_or(0, |entry| entry.seq), item.stage.kind())
                };
                let row = |(n, item): (usize, &Item)| (n == 0 && group == Group::Yours, *item, key(item));
                agenda.group(group).enumerate().skip(from).take(to.saturating_sub(from)).map(row).collect()
            })
        })
    };
    let chosen = current.is_some();
    let row = move |first: bool, item: Item| {
        let current = Signal::derive(move || current == Some(item.task));
        view! { <TaskRow group item first=first && !chosen current /> }
    };
    view! {
        <For each=move || items(0, fold.get().open) key=|(first, _, key)| (*first, *key) let((first, item, _))>
            {row(first, item)}
        </For>
        <Folded group fold>
            <For
                each=move || items(fold.get().open, most(here))
                key=|(first, _, key)| (*first, *key)
                let((first, item, _))
            >
                {row(first, item)}
            </For>
            <Rest group count />
        </Folded>
    }
}

/// Returns how many tasks of a group are shown. The demo has no list, and few tasks: all.
fn most(here: Here) -> usize {
    if here.desk.is_mine() { MOST } else { usize::MAX }
}

/// The link to the tasks of a group that aren't shown.
#[component]
fn Rest(group: Group, count: Memo<usize>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let href = format!("{}?whose={}", Route::AllTasks.href(), group.word());
    live(move || {
        let (shown, total) = (most(here), count.get());
        (total > shown).then(|| {
            view! {
                <p class="group-rest">
                    {tr!(lang, list.showing, shown = shown, total = total)} " "
                    <a class="group-more" href=href.clone()>{tr!(lang, list.all_link)}</a>
                </p>
            }
        })
    })
}
