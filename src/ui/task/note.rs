//! 备注: one's own words about a task, on one's own desk only.

use leptos::prelude::*;

use crate::domain::{Field, Task, TaskId};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The note, and how to change it; nothing if there is none.
#[component]
pub fn Note(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let note = Memo::new(move |_| task.with(|task| task.as_ref().map(|task| task.note.clone())).unwrap_or_default());
    let begin = move |_| here.begin_correcting(id, Field::Note);
    live(move || {
        let note = note.get();
        (here.desk.is_mine() && !note.is_empty()).then(|| {
            view! {
                <section class="entry" aria-labelledby="note">
                    <h2 class="entry-title" id="note">{tr!(lang, form.note)}</h2>
                    <div class="entry-body">
                        <p class="task-brief">{note}</p>
                        <div class="cluster">
                            <button class="button" data-kind="quiet" data-align="start" type="button" on:click=begin>
                                {tr!(lang, what_if.change_note)}
                            </button>
                        </div>
                    </div>
                </section>
            }
        })
    })
}
