//! 经过: the whole history of a task.

use leptos::prelude::*;

use crate::domain::TaskId;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::history::HistoryList;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// Shows all that happened to one task.
#[component]
pub fn History(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let name = move || here.desk.desk.with(|desk| desk.task(id).map(|task| task.brief.name.clone()));
    view! {
        {live(move || match name() {
            Some(name) => view! {
                <p>
                    <a class="links-link" href=Route::Task(id).href()>
                        <Icon name="arrow-left" small=true />
                        {name}
                    </a>
                </p>
            }.into_any(),
            None => view! { <p>{tr!(lang, place.task_not_found)}</p> }.into_any(),
        })}
        <HistoryList id latest=None />
    }
}
