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
    let count = move |items: fn(&Agenda) -> &Vec<Item>| agenda.with(|agenda| items(agenda).len());
    let some = move |items: fn(&Agenda) -> &Vec<Item>| Memo::new(move |_| count(items) > 0);
    let (any_yours, any_others) = (some(|agenda| &agenda.yours), some(|agenda| &agenda.others));
    let (any_by_itself, any_over) = (some(|agenda| &agenda.by_itself), some(|agenda| &agenda.ended));
    view! {
        <section class="group">
            <h2 class="group-title">
                {tr!(lang, list.yours)} <span class="group-count">{live(move || count(|agenda| &agenda.yours))}</span>
            </h2>
            <Show
                when=move || any_yours.get()
                fallback=move || view! { <div class="empty"><p>{tr!(lang, empty.nothing_to_do)}</p></div> }
            >
                <div class="group-cards">
                    <For each=cards key=|(n, item)| (*n == 0, key(item)) let((n, item))>
                        <TaskCard
                            item
                            first=n == 0 && current.is_none()
                            current=Signal::derive(move || current == Some(item.task))
                        />
                    </For>
                </div>
            </Show>
        </section>
        <Show when=move || any_others.get()>
            <section class="group">
                <h2 class="group-title" data-ruled="">
                    {tr!(lang, list.others)}
                    <span class="group-count">{live(move || count(|agenda| &agenda.others))}</span>
                </h2>
                {rows(|agenda| &agenda.others)}
            </section>
        </Show>
        <Show when=move || any_by_itself.get()>
            <section class="group">
                <h2 class="group-title" data-ruled="">
                    {tr!(lang, list.by_time)}
                    <span class="group-count">{live(move || count(|agenda| &agenda.by_itself))}</span>
                </h2>
                {rows(|agenda| &agenda.by_itself)}
            </section>
        </Show>
        <Show when=move || any_over.get()>
            <section class="group">
                <h2 class="group-title" data-ruled="">
                    {tr!(lang, list.over)}
                    <span class="group-count">{live(move || count(|agenda| &agenda.ended))}</span>
                </h2>
                {rows(|agenda| &agenda.ended)}
            </section>
        </Show>
    }
}

/// A card or row is drawn anew when its task has moved on.
fn key(item: &Item) -> (TaskId, i64, crate::domain::StageKind) {
    (item.task, item.since.millis(), item.stage.kind())
}
