//! What is told while the app is open: a task's time runs out, or did. Once a threshold, all tasks together, through
//! one polite region, and as a notification if that was asked for.

use leptos::prelude::*;

use crate::domain::{Instant, passed};
use crate::ui::here::Here;
use crate::ui::live::live;
use crate::ui::words::{self, lang, tr};

/// Watches one's own tasks; on the screen there is nothing of it.
#[component]
pub fn Watch(mine: Here) -> impl IntoView {
    let lang = lang();
    let said = RwSignal::new(String::new());
    Effect::new(move |before: Option<Instant>| {
        let now = mine.desk.now();
        let before = before.unwrap_or(now);
        let text = mine.desk.desk.with_untracked(|desk| words::passed(lang, desk, &passed(desk, before, now), now));
        match text {
            Some(text) => {
                let tag = now.minute().millis().to_string();
                mine.app.settings.bell.ring(&tr!(lang, app.name), &text, &tag);
                said.set(text);
            }
            // What was told a minute ago is no news.
            None if before.minute() < now.minute() => said.set(String::new()),
            None => {}
        }
        now
    });
    view! { <p class="visually-hidden" role="status">{live(move || said.get())}</p> }
}
