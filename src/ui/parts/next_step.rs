//! 下一步: one sentence that says what and who, and the one filled button of the page.

use leptos::prelude::*;

use crate::domain::{ActKind, Instant, Review, Stage, Task, TaskId, possible};
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::words::{self, lang, tr};

/// What comes next on a task.
#[component]
pub fn NextStep(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let minute = Memo::new(move |_| here.desk.now().minute());
    let head = live(move || {
        let task = task.get()?;
        let now = here.desk.now().max(minute.get());
        let seen = task.seen_at(now);
        let waits = words::turn_of(lang, seen, here.seat.get());
        let quiet = (waits != tr!(lang, who.you)).then_some("quiet");
        Some(view! {
            <div class="next-head">
                <h2 class="next-title" id="next">
                    {tr!(lang, next_step.label)} " · " {words::stage_of(lang, &task, now)}
                </h2>
                {(!seen.is_terminal()).then(|| view! { <span class="chip" data-kind=quiet>{waits}</span> })}
            </div>
            <p class="next-step">{words::next_step(lang, here.kind(), &task, now, here.seat.get())}</p>
            {comment_of(&task).map(|comment| view! {
                <blockquote class="quote"><p>{tr!(lang, history.comment, comment = comment)}</p></blockquote>
            })}
        })
    });
    let acts = Memo::new(move |_| {
        let now = here.desk.now();
        let mut acts = here.desk.desk.with(|desk| main_acts(desk, id, now));
        acts.retain(|kind| here.may_begin(*kind));
        acts
    });
    view! {
        <section class="next" aria-labelledby="next">
            {head}
            {live(move || {
                let acts = acts.get();
                (!acts.is_empty()).then(|| view! {
                    <div class="actbar">
                        {acts.into_iter().enumerate().map(|(n, kind)| view! {
                            <button
                                class="button"
                                data-kind=if n == 0 { "primary" } else { "neutral" }
                                data-width="full"
                                type="button"
                                on:click=move |_| here.begin(lang, id, kind)
                            >
                                {here.act_word(lang, kind)}
                            </button>
                        }).collect_view()}
                    </div>
                })
            })}
            <Lapsed id task />
        </section>
    }
}

/// The way out when a task lapsed on one's own desk: it may have been accepted after all.
#[component]
fn Lapsed(id: TaskId, task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let lapsed = Memo::new(move |_| {
        let seen = task.get().map(|task| (task.seen_at(here.desk.now()), task.stage));
        here.desk.is_mine() && matches!(seen, Some((Stage::Cancelled { .. }, Stage::Offered)))
    });
    live(move || {
        lapsed.get().then(|| {
            view! {
                <div class="actbar">
                    <button
                        class="button"
                        data-kind="primary"
                        data-width="full"
                        type="button"
                        on:click=move |_| here.begin_late(id, ActKind::Accept)
                    >
                        {tr!(lang, message.m3_note_when)}
                    </button>
                </div>
            }
        })
    })
}

/// Returns what the engine permits now, but for taking back, which stands at the history.
fn main_acts(desk: &crate::domain::Desk, task: TaskId, now: Instant) -> Vec<ActKind> {
    let at = desk.at_once(task, now);
    let permitted = possible(desk, task, at, at.max(now)).into_iter().filter(|(_, answer)| answer.is_ok());
    permitted.map(|(kind, _)| kind).filter(|kind| *kind != ActKind::TakeBack).collect()
}

/// Returns the comment that the next version is to answer.
fn comment_of(task: &Task) -> Option<String> {
    let last = match task.stage {
        Stage::Scripting => task.scripts.last(),
        Stage::Filming => task.videos.last(),
        Stage::Offered
        | Stage::ScriptReview
        | Stage::VideoReview
        | Stage::Ready
        | Stage::Live { .. }
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => None,
    }?;
    match &last.review {
        Review::Rejected { comment, .. } => Some(comment.clone()),
        Review::Waiting | Review::Approved { .. } => None,
    }
}
