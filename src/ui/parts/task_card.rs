//! The card of a task that waits for oneself. The whole card leads to the task; the button is its own
//! target.

use leptos::prelude::*;

use super::boxes::Boxes;
use super::deadline_card::{completes, urgency};
use crate::domain::{ActKind, Consequence, Item, Stage};
use crate::ui::controls::Icon;
use crate::ui::format;
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::words::{self, lang, tr};

/// One card; the first of a page has the filled button.
#[component]
pub fn TaskCard(item: Item, first: bool, #[prop(into)] current: Signal<bool>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = here.task_untracked(item.task);
    let now = move || here.desk.now();
    let Some(task) = task else { return ().into_any() };
    let stage = words::stage_of(lang, &task, here.desk.now_untracked());
    let client = here.desk.desk.with_untracked(|desk| {
        desk.people()
            .clients
            .get(&task.client)
            .map(|client| format!("{} · {}", words::client_kind(lang, client.kind), client.name))
    });
    let near = Memo::new(move |_| item.deadline.and_then(|deadline| urgency(&deadline, now())));
    let due = move || match (item.deadline, item.agreed) {
        (Some(deadline), _) if deadline.consequence == Consequence::Lapse => {
            Some(tr!(lang, deadline.accept_by, when = format::when(lang, deadline.due_at, now())))
        }
        (Some(deadline), _) => Some(completes(lang, deadline.due_at)),
        (None, Some(day)) => Some(tr!(lang, list.agreed_soon, date = format::day_weekday(lang, day))),
        (None, None) => None,
    };
    let act = main_act(item.stage).filter(|kind| here.desk.is_mine() || kind.role() == Some(here.seat.get_untracked()));
    view! {
        <article class="card" data-urgency=Signal::derive(move || near.get()) data-current=Signal::derive(move || current.get().then_some(""))>
            <div class="card-head">
                <span class="card-stage">{stage}</span>
                <span class="chip">{tr!(lang, who.you)}</span>
            </div>
            <h3 class="card-name">
                <a
                    class="card-link"
                    href=here.task_route(item.task).href()
                    aria-current=Signal::derive(move || current.get().then_some("page"))
                >
                    {task.brief.name.clone()}
                </a>
            </h3>
            <p class="card-client">{client}</p>
            {live(move || due().map(|due| view! {
                <p class="card-due">
                    {near.get().map(|_| view! { <Icon name="clock" /> })}
                    <span>{due}</span>
                </p>
            }))}
            {item.deadline.map(|deadline| view! {
                <p class="card-left">
                    <span>{live(move || format::left(lang, deadline.due_at, now()))}</span>
                    <Boxes deadline now=Signal::derive(now) />
                </p>
            })}
            {act.map(|kind| view! {
                <div class="card-foot">
                    <span class="card-act">
                        <button
                            class="button"
                            type="button"
                            data-kind=first.then_some("primary")
                            on:click=move |_| here.begin(lang, item.task, kind)
                        >
                            {here.act_word(lang, kind)}
                        </button>
                    </span>
                    <span class="card-more" aria-hidden="true">
                        {tr!(lang, app.details)}
                        <Icon name="chevron-right" small=true />
                    </span>
                </div>
            })}
        </article>
    }
    .into_any()
}

/// The first thing to do at a stage. The task's own screen asks the engine for all that is possible.
fn main_act(stage: Stage) -> Option<ActKind> {
    match stage {
        Stage::Offered => Some(ActKind::Accept),
        Stage::Scripting => Some(ActKind::SubmitScript),
        Stage::ScriptReview => Some(ActKind::ApproveScript),
        Stage::Filming => Some(ActKind::SubmitVideo),
        Stage::VideoReview => Some(ActKind::ApproveVideo),
        Stage::Ready => Some(ActKind::Publish),
        Stage::Live { .. } => Some(ActKind::SignOff),
        Stage::Completed { .. } | Stage::Cancelled { .. } => None,
    }
}
