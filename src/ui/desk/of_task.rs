//! A page about one task: a link back to it on top, or a message that there is no such task.

use leptos::prelude::*;

use super::here::{Here, here};
use super::printed::Printed;
use crate::domain::TaskId;
use crate::ui::controls::{Icon, live};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

fn home(here: Here) -> Route {
    if here.desk.is_mine() { Route::Tasks } else { Route::Sandbox }
}

/// The page's content under a link with the task's name.
#[component]
pub fn OfTask(id: TaskId, children: ChildrenFn) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let there = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).is_some()));
    let name = move || here.desk.desk.with(|desk| desk.task(id).map(|task| task.brief.name.clone()));
    live(move || {
        if there.get() {
            view! {
                <p>
                    <a class="links-link" href=here.task_route(id).href()>
                        <Icon name="arrow-left" small=true />
                        {live(name)}
                    </a>
                </p>
                <Printed />
                {children()}
            }
            .into_any()
        } else {
            view! {
                <div class="empty">
                    <p>{tr!(lang, place.task_not_found)}</p>
                    <a class="button" href=home(here).href()>{tr!(lang, place.overview)}</a>
                </div>
            }
            .into_any()
        }
    })
}
