//! 任务要求: what the client asks for: the brief, its points and the agreed dates, with one row of buttons that change
//! them or add what is missing.

use leptos::prelude::*;

use super::agreed_dates::AgreedDates;
use super::brief::Brief;
use super::noted::Noted;
use super::points::Points;
use crate::domain::{Instant, Task, TaskId};
use crate::ui::controls::live;
use crate::ui::deadline::{Remind, Shape, has_card};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The block; nothing while there is none of all this.
#[component]
pub fn Requirements(
    id: TaskId,
    #[prop(into)] task: Signal<Option<Task>>,
    #[prop(into)] now: Signal<Instant>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let any = Memo::new(move |_| any_required(task));
    let buttons = Memo::new(move |_| {
        let now = now.get();
        let may = Noted::REQUIRED.into_iter().filter(|noted| noted.may_change(here, id, now));
        task.with(|task| {
            let task = task.as_ref()?;
            Some(may.map(|noted| (noted, noted.is_there(task))).collect::<Vec<_>>())
        })
    });
    // A deadline's card has the reminders of the agreed dates as well.
    let alone = Memo::new(move |_| task.with(|task| task.as_ref().is_none_or(|task| !has_card(task, now.get()))));
    live(move || {
        any.get().then(|| {
            view! {
                <section class="entry" aria-labelledby="required">
                    <h2 class="entry-title" id="required">{tr!(lang, task.brief)}</h2>
                    <div class="entry-body">
                        <Brief task />
                        <Points id task />
                        <AgreedDates task now />
                        {live(move || alone.get().then(|| view! { <Remind task=id shape=Shape::Whole /> }))}
                        {live(move || {
                            let buttons = buttons.get().filter(|buttons| !buttons.is_empty())?;
                            let button = |(noted, is_there): (Noted, bool)| noted.button(lang, here, id, is_there);
                            Some(view! { <div class="task-changes">{buttons.into_iter().map(button).collect_view()}</div> })
                        })}
                    </div>
                </section>
            }
        })
    })
}

/// Tells whether a task has any requirements; follows the task.
pub fn any_required(task: Signal<Option<Task>>) -> bool {
    task.with(|task| task.as_ref().is_some_and(|task| Noted::REQUIRED.iter().any(|noted| noted.is_there(task))))
}
