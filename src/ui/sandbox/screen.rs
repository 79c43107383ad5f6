//! 自由演练: play the three seats and the clock, on a desk with simulated time.

use leptos::prelude::*;

use super::clock_panel::ClockPanel;
use super::demo_link::DemoLink;
use super::other_demos::OtherDemos;
use super::seats::Seats;
use crate::domain::{Role, TaskId};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{ListPlace, here};
use crate::ui::new_task::AssignForm;
use crate::ui::overview::AgendaView;
use crate::ui::receiving::{NotReceiving, Receiving, paused};
use crate::ui::route::Route;
use crate::ui::task::TaskScreen;
use crate::ui::words::{lang, tr};

/// The sandbox, with one of its tasks beside it.
#[component]
pub fn Sandbox(task: Option<TaskId>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let paused = paused();
    let place = ListPlace::kept(here);
    let assigns = move || here.seat.get() == Role::Client;
    view! {
        <div class="panes">
            <section
                class="pane-list"
                node_ref=place.list
                on:scroll=move |_| place.note()
                aria-label=tr!(lang, place.sandbox)
            >
                <Seats />
                <ClockPanel />
                <div class="pane-part" data-narrow=task.map(|_| "hidden")>
                    <AgendaView current=task />
                    {live(move || match (assigns(), paused.get()) {
                        (true, true) => view! { <NotReceiving /> }.into_any(),
                        (true, false) => view! {
                            <div class="cluster">
                                <a class="button" href=Route::SandboxNew.href()>
                                    <Icon name="plus" />
                                    {tr!(lang, act_do.assign)}
                                </a>
                            </div>
                        }.into_any(),
                        (false, _) => view! { <Receiving /> }.into_any(),
                    })}
                    <DemoLink />
                    <OtherDemos />
                    <p class="small">{tr!(lang, message.not_real)}</p>
                </div>
            </section>
            {task.map(|id| view! { <TaskScreen id /> })}
        </div>
    }
}

/// The client assigns a task.
#[component]
pub fn SandboxNew() -> impl IntoView {
    let (lang, here) = (lang(), here());
    here.seat.set(Role::Client);
    view! {
        <div class="stack">
            <p class="small">{tr!(lang, rule.s6_says)}</p>
            <NotReceiving />
        </div>
        <AssignForm at=None />
    }
}
