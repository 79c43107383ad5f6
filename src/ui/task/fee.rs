//! 报酬: what a task of one's own brings, and when it arrived: one's own note, which is in no code that is sent.

use leptos::prelude::*;

use crate::domain::{Field, Task, TaskId};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{self, lang, tr};

/// The fee, and how to change it; nothing if there is none.
#[component]
pub fn Fee(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let fee = Memo::new(move |_| task.with(|task| task.as_ref().and_then(|task| task.fee)));
    let begin = move |_| here.begin_correcting(id, Field::Fee);
    live(move || {
        let fee = fee.get().filter(|_| here.desk.is_mine())?;
        Some(view! {
            <section class="entry" aria-labelledby="fee">
                <h2 class="entry-title" id="fee">{tr!(lang, form.fee)}</h2>
                <div class="entry-body">
                    <p>{words::fee(lang, fee)}</p>
                    <p class="small">{tr!(lang, form.fee_hint)}</p>
                    <div class="cluster">
                        <button class="button" data-kind="quiet" data-align="start" type="button" on:click=begin>
                            {tr!(lang, task.change_fee)}
                        </button>
                    </div>
                </div>
            </section>
        })
    })
}
