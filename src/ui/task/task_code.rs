//! 任务码 for a task of one's own: the task as a text for a chat, with a line before it that says what to do with it; as a
//! file if it is too long for a chat.

use leptos::prelude::*;

use crate::app::WentTo;
use crate::domain::{Language, Task, TaskId};
use crate::ui::controls::{Copy, SaveFile, live, save_as};
use crate::ui::desk::{Here, here};
use crate::ui::words::{lang, tr};

/// The longest code that suits a chat.
const CHAT: usize = 8_000;

/// Offers to copy a task of one's own; those of the demo are made up.
#[component]
pub fn CarryTask(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let is_long = Memo::new(move |_| {
        task.track();
        code(here, id).is_none_or(|code| code.len() > CHAT)
    });
    live(move || if is_long.get() { as_file(lang, here, id) } else { as_text(lang, here, id) })
}

fn as_text(lang: Language, here: Here, id: TaskId) -> AnyView {
    let text = move |()| format!("{}\n{}", label(lang, here, id), code(here, id).unwrap_or_default());
    view! { <Copy word=tr!(lang, carry.copy) text kind="quiet" /> }.into_any()
}

fn as_file(lang: Language, here: Here, id: TaskId) -> AnyView {
    let text = move || here.app.backups.carried(id).map(|task| task.to_file());
    let save = move |()| {
        let (name, address) = ("jiedan-task.json", text().and_then(|text| crate::app::address_of_text(&text)));
        here.tell_handed(lang, address.map_or(WentTo::Nowhere, |address| save_as(&address, name)), name);
    };
    let as_text = Callback::new(move |()| text().unwrap_or_default());
    view! {
        <p>{tr!(lang, carry.too_long)}</p>
        <SaveFile word=tr!(lang, carry.save_file) on_press=save text=Some(as_text) />
    }
    .into_any()
}

fn code(here: Here, id: TaskId) -> Option<String> {
    here.app.backups.carried(id)?.to_code()
}

/// Returns the line for people, placed before the code.
fn label(lang: Language, here: Here, id: TaskId) -> String {
    here.desk.desk.with_untracked(|desk| {
        let task = desk.task(id);
        let name = task.map(|task| task.brief.name.clone()).unwrap_or_default();
        let client = task.and_then(|task| desk.people().clients.get(&task.client));
        tr!(lang, carry.label, task = name, client = client.map(|it| it.name.clone()).unwrap_or_default())
    })
}
