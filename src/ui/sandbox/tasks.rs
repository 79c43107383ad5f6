//! The tasks of free play, one beside the other: which one is on the stage is chosen here.

use leptos::prelude::*;

use crate::domain::{TaskId, TaskLog};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{self, lang, tr};

/// In an address: it is shown on a projector.
pub const PROJECTOR: &str = "projector";

/// The row.
#[component]
pub fn Tasks(current: TaskId, projector: RwSignal<bool>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let all = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| {
            let one = |log: &TaskLog| {
                let task = log.task();
                (task.id, task.brief.name.clone(), words::stage_of(lang, task, now))
            };
            desk.logs().map(one).collect::<Vec<_>>()
        })
    });
    let one = move |(id, name, stage): (TaskId, String, String)| {
        let is_current = (id == current).then_some("page");
        let to = move || {
            let mode = if projector.get() { format!("?{PROJECTOR}") } else { String::new() };
            format!("{}{mode}", Route::SandboxTask(id).href())
        };
        view! {
            <li>
                <a class="stage-task" href=to aria-current=is_current>
                    <span class="stage-task-name">{name}</span>
                    <span class="stage-task-stage">{stage}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="stage-tasks" aria-label=tr!(lang, place.tasks)>
            <ul class="stage-tasks-list" role="list">
                {live(move || all.get().into_iter().map(one).collect_view())}
                <li>
                    <a class="stage-task" href=Route::SandboxNew.href()>
                        <span class="stage-task-name"><Icon name="plus" small=true /> {tr!(lang, act_do.assign)}</span>
                    </a>
                </li>
            </ul>
        </nav>
    }
}
