//! 任务码 on a task of one's own: the task as a text for a chat, with a line before it that says what to do with it;
//! as a file where it is too long for a chat.

use leptos::prelude::*;

use super::restore::save_as;
use crate::domain::{Task, TaskId};
use crate::ui::controls::{Copy, Icon};
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// What a chat still takes well.
const CHAT: usize = 8_000;

/// Offers to copy the task; nothing in the demo, whose tasks are made up.
#[component]
pub fn CarryTask(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let is_long = Memo::new(move |_| {
        task.track();
        code(here, id).is_none_or(|code| code.len() > CHAT)
    });
    here.desk.is_mine().then(|| {
        view! {
            <section class="entry" aria-labelledby="carry">
                <h2 class="entry-title" id="carry">{tr!(lang, carry.task_code)}</h2>
                <div class="entry-body">
                    <p class="small">{tr!(lang, carry.line)}</p>
                    {live(move || if is_long.get() { as_file(lang, here, id) } else { as_text(lang, here, id) })}
                </div>
            </section>
        }
    })
}

fn as_text(lang: Locale, here: Here, id: TaskId) -> AnyView {
    let text = move |()| format!("{}\n{}", label(lang, here, id), code(here, id).unwrap_or_default());
    view! { <div class="cluster"><Copy word=tr!(lang, carry.copy) text /></div> }.into_any()
}

fn as_file(lang: Locale, here: Here, id: TaskId) -> AnyView {
    let save = move |_| {
        let text = here.app.carried(id).map(|task| task.to_file());
        if let Some(address) = text.and_then(|text| crate::app::address_of_text(&text)) {
            save_as(&address, "jiedan-task.json");
        }
    };
    view! {
        <p>{tr!(lang, carry.too_long)}</p>
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=save>
                <Icon name="download" />
                {tr!(lang, carry.save_file)}
            </button>
        </div>
    }
    .into_any()
}

fn code(here: Here, id: TaskId) -> Option<String> {
    here.app.carried(id)?.to_code()
}

/// The line for people, which stands before the code.
fn label(lang: Locale, here: Here, id: TaskId) -> String {
    here.desk.desk.with_untracked(|desk| {
        let task = desk.task(id);
        let name = task.map(|task| task.brief.name.clone()).unwrap_or_default();
        let client = task.and_then(|task| desk.people().clients.get(&task.client));
        tr!(lang, carry.label, task = name, client = client.map(|it| it.name.clone()).unwrap_or_default())
    })
}
