//! 任务概览 in its groups: 要你做, 等对方, 到时自动完成, and what is over.

use leptos::prelude::*;

use super::kept_focus::KeptFocus;
use super::task_card::TaskCard;
use super::task_row::TaskRow;
use crate::domain::{Agenda, Group, Item, StageKind, TaskId, TaskLog};
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// The task, its last entry, and its stage as seen now.
type Key = (TaskId, u64, StageKind);

/// All tasks of the desk, by what they wait for.
#[component]
pub fn AgendaView(#[prop(optional_no_strip)] current: Option<TaskId>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kept = KeptFocus::new();
    let agenda = Memo::new(move |_| {
        kept.note();
        let (now, seat) = (here.desk.now(), here.seat.get());
        here.desk.desk.with(|desk| Agenda::of(desk, now, seat))
    });
    Effect::new(move |_| {
        agenda.track();
        kept.give_back();
    });
    // A card or row is drawn anew when its task has an entry more, or time did something.
    let items = move |group: Group| -> Vec<(Item, Key)> {
        agenda.with(|agenda| {
            here.desk.desk.with_untracked(|desk| {
                let key = |item: &Item| {
                    let last = desk.log(item.task).map(TaskLog::standing).and_then(<[_]>::last);
                    (item.task, last.map_or(0, |entry| entry.seq), item.stage.kind())
                };
                agenda.group(group).map(|item| (*item, key(item))).collect()
            })
        })
    };
    let count = move |group: Group| Memo::new(move |_| agenda.with(|agenda| agenda.count(group)));
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
                    </section>
                }
            })
        })
    };
    let cards = move || items(Group::Yours).into_iter().enumerate().collect::<Vec<_>>();
    let yours = count(Group::Yours);
    let any_yours = Memo::new(move |_| yours.get() > 0);
    view! {
        <section class="group">
            <h2 class="group-title">
                {tr!(lang, list.yours)} <span class="group-count">{live(move || yours.get())}</span>
            </h2>
            {live(move || if any_yours.get() {
                view! {
                    <div class="group-cards">
                        <For each=cards key=|(n, (_, key))| (*n == 0, *key) let((n, (item, _)))>
                            <TaskCard
                                item
                                first=n == 0 && current.is_none()
                                current=Signal::derive(move || current == Some(item.task))
                            />
                        </For>
                    </div>
                }.into_any()
            } else {
                view! { <div class="empty"><p>{tr!(lang, empty.nothing_to_do)}</p></div> }.into_any()
            })}
        </section>
        {group(tr!(lang, list.others), Group::Others)}
        {group(tr!(lang, list.by_time), Group::ByItself)}
        {group(tr!(lang, list.over), Group::Ended)}
    }
}
