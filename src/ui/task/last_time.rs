//! How long the same client took the last time for what the task waits for now, while it waits; on one's own desk.

use leptos::prelude::*;

use crate::domain::{TaskId, last_wait};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{self, lang};

/// The line; nothing if the task doesn't wait for its client, or nothing was recorded before.
#[component]
pub fn LastTime(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let wait = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| last_wait(desk, id, now).map(|wait| (wait.of, wait.lasted())))
    });
    here.desk.is_mine().then(|| {
        live(move || {
            let (of, lasted) = wait.get()?;
            Some(view! { <p class="small">{words::last_time(lang, of, lasted)}</p> })
        })
    })
}
