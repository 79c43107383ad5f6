//! One task of a list: its name, client, stage, whose turn it is, and the date that matters.

use leptos::prelude::*;

use crate::domain::{Consequence, Item, Language, Role, Task, Turn};
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::words::{self, format, lang, tr};

/// The texts of a row, in reading order.
struct Said {
    name: String,
    client: String,
    stage: String,
}

/// One row; the list positions it.
#[component]
pub fn ListRow(item: Item) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let said = here.desk.desk.with_untracked(|desk| {
        let task = desk.task(item.task)?;
        let client = desk.people().clients.get(&task.client);
        let client = client.map(|client| words::client(lang, client));
        let name = task.brief.name.clone();
        Some(Said { name, client: client.unwrap_or_default(), stage: stage_and_turn(lang, here, task, &item) })
    });
    said.map(|Said { name, client, stage }| {
        view! {
            <div class="row">
                <div>
                    <p class="tasks-name">
                        <a class="row-link" href=here.task_route(item.task).href()>{name}</a>
                    </p>
                    <p class="tasks-line">{client}</p>
                    <p class="tasks-line">{stage}</p>
                </div>
                <p class="row-side" data-kind="date">
                    <span class="row-date">{live(move || date(lang, here, &item))}</span>
                </p>
            </div>
        }
    })
}

fn stage_and_turn(lang: Language, here: Here, task: &Task, item: &Item) -> String {
    let stage = words::stage_of(lang, task, here.desk.now_untracked());
    match item.turn {
        Turn::NoOne => stage,
        turn @ (Turn::Creator | Turn::Client | Turn::ClientOrTime | Turn::Platform) => {
            format!("{stage} · {}", words::turn_of(lang, turn, Role::Creator))
        }
    }
}

/// Returns the deadline, or else the agreed date, or else since when.
fn date(lang: Language, here: Here, item: &Item) -> String {
    let now = here.desk.now();
    match (item.deadline, item.agreed, item.turn) {
        (Some(deadline), _, _) if deadline.consequence == Consequence::Lapse => {
            format::when(lang, deadline.due_at, now)
        }
        (Some(deadline), _, _) => format::end_short(lang, deadline.due_at),
        (None, Some(agreed), _) => {
            let said = tr!(lang, list.agreed_soon, date = words::by(lang, agreed.by(), format::day));
            tr!(lang, list.agreed_near, agreed = said, near = words::near(lang, agreed.nearness(now)))
        }
        (None, None, Turn::NoOne) => format::when(lang, item.since, now),
        (None, None, turn @ (Turn::Creator | Turn::Client | Turn::ClientOrTime | Turn::Platform)) => {
            words::lasting(lang, turn, Role::Creator, item.since, now)
        }
    }
}
