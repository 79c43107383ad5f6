//! 任务概览: what must I do now; on a wide screen with the chosen task beside it.

use leptos::prelude::*;

use super::agenda_view::AgendaView;
use super::away::Away;
use super::receiving_off::ReceivingOff;
use crate::domain::{Group, TaskId};
use crate::ui::backup::Keeping;
use crate::ui::controls::live;
use crate::ui::desk::{ListPlace, here};
use crate::ui::my_tasks::NothingHere;
use crate::ui::task::{ClockBehind, TaskScreen};
use crate::ui::words::{lang, tr};

/// The overview by itself.
#[component]
pub fn Tasks() -> impl IntoView {
    let here = here();
    let empty = Memo::new(move |_| here.desk.is_empty());
    live(move || {
        if empty.get() {
            view! { <div class="pane-task"><NothingHere /></div> }.into_any()
        } else {
            view! {
                <div class="panes">
                    <Overview current=None />
                    <Beside />
                </div>
            }
            .into_any()
        }
    })
}

/// A task, and on a wide screen the overview beside it.
#[component]
pub fn TaskBeside(id: TaskId) -> impl IntoView {
    view! {
        <div class="panes">
            <Overview current=Some(id) />
            <TaskScreen id />
        </div>
    }
}

#[component]
fn Overview(current: Option<TaskId>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    // Advice comes below what is to be done.
    let to_do = Memo::new(move |_| here.agenda.with(|agenda| agenda.count(Group::Yours) > 0));
    let advice = move |below: bool| live(move || (to_do.get() == below).then(|| view! { <Keeping /> }));
    let place = ListPlace::kept(here);
    view! {
        <section
            class="pane-list"
            node_ref=place.list
            on:scroll=move |_| place.note()
            aria-label=tr!(lang, place.overview)
            data-narrow=current.map(|_| "hidden")
        >
            <Away />
            <ClockBehind only=None />
            {advice(false)}
            <AgendaView current />
            {advice(true)}
            <ReceivingOff />
        </section>
    }
}

/// The pane beside the overview on a wide screen while no task is chosen.
#[component]
fn Beside() -> impl IntoView {
    let lang = lang();
    view! {
        <section class="pane-task" data-narrow="hidden" aria-label=tr!(lang, place.task)>
            <div class="empty">
                <p>{tr!(lang, list.choose_one)}</p>
                <p class="small">{tr!(lang, app.only_here)}</p>
            </div>
        </section>
    }
}
