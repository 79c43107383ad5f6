//! The row of a task that waits for somebody else, completes by itself, or has ended.

use leptos::prelude::*;

use crate::domain::{Consequence, Item, Nearness, Turn};
use crate::ui::calendar::Near;
use crate::ui::controls::live;
use crate::ui::deadline::Boxes;
use crate::ui::desk::here;
use crate::ui::task::Nudge;
use crate::ui::words::{self, format, lang, tr};

/// One row.
#[component]
pub fn TaskRow(item: Item, #[prop(into)] current: Signal<bool>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let Some(task) = here.task_untracked(item.task) else { return ().into_any() };
    let now = move || here.desk.now();
    let stage = words::stage_of(lang, &task, here.desk.now_untracked());
    let counts_down = item.deadline.is_some_and(|deadline| deadline.consequence == Consequence::Lapse);
    let said = live(move || {
        let more = match (item.deadline, item.turn) {
            (Some(deadline), _) if deadline.consequence == Consequence::Lapse => {
                format::left(lang, deadline.due_at, now())
            }
            (Some(deadline), _) => match deadline.day_of(now()) {
                Some((0, _)) => tr!(lang, deadline.published_day_not_counted),
                Some((n, _)) => tr!(lang, deadline.day_public, n = n),
                None => format::left(lang, deadline.due_at, now()),
            },
            (None, Turn::NoOne) => format::when(lang, item.since, now()),
            (None, turn @ (Turn::Creator | Turn::Client | Turn::ClientOrTime | Turn::Platform)) => {
                words::lasting(lang, turn, here.seat.get(), item.since, now())
            }
        };
        format!("{stage} · {more}")
    });
    // A date that is days ahead while others have the turn is shown only on the task.
    let close = Memo::new(move |_| item.agreed.filter(|agreed| !matches!(agreed.nearness(now()), Nearness::Ahead(_))));
    // A task that completes by itself needs no reminder in the list.
    let nudge = (item.turn == Turn::Client && here.desk.is_mine()).then(|| {
        view! { <Nudge task=Signal::stored(Some(task.clone())) place="row-side" /> }
    });
    view! {
        <article class="row" data-task=item.task.0>
            <div>
                <h3 class="row-name">
                    <a
                        class="row-link"
                        href=here.task_route(item.task).href()
                        aria-current=Signal::derive(move || current.get().then_some("page"))
                    >
                        {task.brief.name.clone()}
                    </a>
                </h3>
                <p class="row-state" role=counts_down.then_some("timer") aria-live=counts_down.then_some("off")>{said}</p>
                {live(move || close.get().map(|agreed| view! { <p><Near agreed of=here.dates_of(item.task) now=Signal::derive(now) /></p> }))}
            </div>
            {item.deadline.map(|deadline| view! {
                <p class="row-side" data-kind="date">
                    <span class="row-date">{format::end_short(lang, deadline.due_at)}</span>
                    <Boxes deadline now=Signal::derive(now) />
                </p>
            })}
            {nudge}
        </article>
    }
    .into_any()
}
