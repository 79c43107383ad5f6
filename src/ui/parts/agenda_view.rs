//! 任务概览 in its groups: 要你做, 等对方, 到时自动完成, and what is over.

use leptos::prelude::*;

use super::task_card::TaskCard;
use super::task_row::TaskRow;
use crate::domain::{Agenda, Item, TaskId};
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// All tasks of the desk, by what they wait for.
#[component]
pub fn AgendaView(#[prop(optional_no_strip)] current: Option<TaskId>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let agenda = Memo::new(move |_| {
        let (now, seat) = (here.desk.now(), here.seat.get());
        here.desk.desk.with(|desk| Agenda::of(desk, now, seat))
    });
    let rows = move |items: fn(&Agenda) -> &Vec<Item>| {
        let each = move || agenda.with(|agenda| items(agenda).clone());
        view! {
            <For each key=|item| key(item) let:item>
                <TaskRow item current=Signal::derive(move || current == Some(item.task)) />
            </For>
        }
    };
    let cards = move || agenda.with(|agenda| agenda.yours.iter().copied().enumerate().collect::<Vec<_>>());
    let count = move |items: fn(&Agenda) -> &Vec<Item>| Memo::new(move |_| agenda.with(|agenda| items(agenda).len()));
    let group = move |title: String, items: fn(&Agenda) -> &Vec<Item>| {
        let count = count(items);
        let any = Memo::new(move |_| count.get() > 0);
        live(move || {
            let title = title.clone();
            any.get().then(|| {
                view! {
                    <section class="group">
                        <h2 class="group-title" data-ruled="">
                            {title} <span class="group-count">{live(move || count.get())}</span>
                        </h2>
                        {rows(items)}
                    </section>
                }
            })
        })
    };
    let yours = count(|agenda| &agenda.yours);
    let any_yours = Memo::new(move |_| yours.get() > 0);
    view! {
        <section class="group">
            <h2 class="group-title">
                {tr!(lang, list.yours)} <span class="group-count">{live(move || yours.get())}</span>
            </h2>
            {live(move || if any_yours.get() {
                view! {
                    <div class="group-cards">
                        <For each=cards key=|(n, item)| (*n == 0, key(item)) let((n, item))>
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
        {group(tr!(lang, list.others), |agenda| &agenda.others)}
        {group(tr!(lang, list.by_time), |agenda| &agenda.by_itself)}
        {group(tr!(lang, list.over), |agenda| &agenda.ended)}
    }
}

/// A card or row is drawn anew when its task has moved on.
fn key(item: &Item) -> (TaskId, i64, crate::domain::StageKind) {
    (item.task, item.since.millis(), item.stage.kind())
}
