//! 还可以记: what a task of one's own lacks (a brief, points, agreed dates, a note, the fee), as one row of buttons. What exists has its own
//! section.

use leptos::prelude::*;

use super::agreed_dates::may_change_dates;
use crate::domain::{ActKind, Field, Language, Task, TaskId, agreed};
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::words::{lang, tr};

/// What can be added; nothing in the demo, and nothing once all of it exists.
#[component]
pub fn ToAdd(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let is_mine = here.desk.is_mine();
    let missing = Memo::new(move |_| {
        let (dates, brief, points, note, fee) = task.with(|task| {
            let task = task.as_ref()?;
            let dates = agreed(task).is_empty() && task.brief.agreed.keep_public_days.is_none();
            let brief = &task.brief;
            Some((dates, brief.text.is_empty(), brief.points.is_empty(), task.note.is_empty(), task.fee.is_none()))
        })?;
        is_mine.then(|| [brief, points, dates && may_change_dates(here, id, here.desk.now()), note, fee])
    });
    let button = move |word: String, begin: fn(Here, Language, TaskId)| {
        view! {
            <button class="button" data-kind="quiet" type="button" on:click=move |_| begin(here, lang, id)>{word}</button>
        }
    };
    live(move || {
        let [brief, points, dates, note, fee] = missing.get().filter(|missing| missing.contains(&true))?;
        Some(view! {
            <div class="to-add" role="group" aria-label=tr!(lang, task.to_add)>
                <span class="small" aria-hidden="true">{tr!(lang, task.to_add)}</span>
                {brief.then(|| button(tr!(lang, what_if.add_brief), |here, _, id| here.begin_correcting(id, Field::Brief)))}
                {points.then(|| button(tr!(lang, task.add_points), |here, _, id| here.begin_correcting(id, Field::Points)))}
                {dates.then(|| button(tr!(lang, what_if.add_dates), |here, lang, id| here.begin(lang, id, ActKind::ChangeDates)))}
                {note.then(|| button(tr!(lang, what_if.add_note), |here, _, id| here.begin_correcting(id, Field::Note)))}
                {fee.then(|| button(tr!(lang, task.add_fee), |here, _, id| here.begin_correcting(id, Field::Fee)))}
            </div>
        })
    })
}
