//! 已删除的任务: one's own tasks that were put away, and how to bring them back. All of their records still exist.

use leptos::prelude::*;

use crate::app::When;
use crate::domain::{Act, ActKind, TaskId, TaskLog};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{here, name_of};
use crate::ui::words::{lang, tr};

/// The folded list at the end of 我的任务; nothing if no task was deleted.
#[component]
pub fn DeletedTasks() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let deleted = Memo::new(move |_| {
        let named = |log: &TaskLog| (log.task().id, log.task().brief.name.clone());
        here.desk.desk.with(|desk| desk.put_away().map(named).collect::<Vec<_>>())
    });
    let row = |(task, name): (TaskId, String)| {
        view! {
            <li class="deleted-task">
                <bdi>{name.clone()}</bdi>
                <BringBack task about=Some(name) />
            </li>
        }
    };
    live(move || {
        let deleted = deleted.get();
        (!deleted.is_empty()).then(|| {
            view! {
                <details class="disclosure">
                    <summary class="disclosure-title">{tr!(lang, task.deleted, n = deleted.len())}</summary>
                    <div class="disclosure-body"><ul role="list">{deleted.into_iter().map(row).collect_view()}</ul></div>
                </details>
            }
        })
    })
}

/// A button that brings a task back.
#[component]
pub fn BringBack(task: TaskId, #[prop(optional_no_strip)] about: Option<String>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    view! {
        <button
            class="button"
            data-kind="neutral"
            type="button"
            on:click=move |_| here.perform(lang, When::Now, Act::BringBack { task })
        >
            <Icon name="undo" />
            {here.act_word(lang, ActKind::BringBack)}
            {about.map(|about| view! { <span class="visually-hidden">{about}</span> })}
        </button>
    }
    .into_any()
}

/// In place of a deleted task: says that its records still exist, with a button to bring it back.
#[component]
pub fn IsDeleted(task: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let name = here.desk.desk.with_untracked(|desk| name_of(desk, task)).unwrap_or_default();
    view! {
        <article class="pane-task">
            <div class="empty">
                <h1 tabindex="-1">{name.clone()}</h1>
                <p>{tr!(lang, task.is_deleted, task = name)}</p>
                <BringBack task />
            </div>
        </article>
    }
}
