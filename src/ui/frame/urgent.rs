//! What is urgent on one's own tasks, on any screen: time is running out, or did. A small strip above the screen, also
//! beside a story; it names the tasks and links to the first.
//!
//! It holds what the watch reported, not the present state: each minute it checks the journal and the clock again, and
//! drops what no longer holds. Deliberately absent: a button that records something; that is on the task.

use leptos::prelude::*;

use crate::domain::{Passed, Threshold};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::Here;
use crate::ui::words::{self, format, lang, tr};

/// The strip; a polite live region even while empty. `told` is what the watch saw pass.
#[component]
pub fn Urgent(
    mine: Here,
    told: RwSignal<Vec<Passed>>,
    /// What stays visible above it.
    below: &'static str,
    /// Whether what happened while one was away is already shown below.
    away: bool,
) -> impl IntoView {
    let lang = lang();
    let shown = Memo::new(move |_| {
        let now = mine.desk.now();
        told.with(|told| {
            let gap = mine.desk.away.get().filter(|_| away);
            let below =
                |one: &Passed| one.threshold == Threshold::Due && gap.is_some_and(|gap| gap.holds(one.deadline.due_at));
            mine.desk.desk.with(|desk| {
                let news = told.iter().copied().filter(|one| one.holds(desk, now) && !below(one));
                let holding: Vec<_> = news.collect();
                words::passed(lang, desk, &holding, now)
            })
        })
    });
    let line = move |told: words::ToldOf| {
        let name = told.name.clone();
        view! {
            <li class="urgent-line" data-kind=told.kind>
                <span>{told.text}</span>
                {told.runs_out.map(|due| view! {
                    " " <span role="timer" aria-live="off">{live(move || format::left(lang, due, mine.desk.now()))}</span>
                })}
                " "
                <a class="urgent-link" href=mine.task_route(told.task).href()>
                    {tr!(lang, app.details)}
                    <span class="visually-hidden">{name}</span>
                </a>
            </li>
        }
    };
    view! {
        <div class="urgent" role="status" data-below=below>
            {live(move || {
                let shown = shown.get();
                (!shown.is_empty()).then(|| view! {
                    <section class="urgent-strip" aria-label=tr!(lang, remind.urgent_label)>
                        <Icon name="clock" />
                        <ul class="urgent-lines" role="list">{shown.into_iter().map(line).collect_view()}</ul>
                        <button class="button" data-kind="quiet" type="button" on:click=move |_| told.set(Vec::new())>
                            {tr!(lang, overview.away_seen)}
                        </button>
                    </section>
                })
            })}
        </div>
    }
}
