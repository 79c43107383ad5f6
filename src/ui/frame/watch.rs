//! Watches one's own tasks while the app is open: what passes a threshold is shown on the screen (`frame/urgent.rs`),
//! and as a notification if that is on. It renders nothing itself.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Instant, passed, pressing};
use crate::ui::desk::Here;
use crate::ui::later::Told;
use crate::ui::route::Route;
use crate::ui::words::{self, lang, tr};

/// The watch. If the app is opened in a task's last hour, that is reported at once.
#[component]
pub fn Watch(mine: Here, told: Told, route: ReadSignal<Route>) -> impl IntoView {
    let lang = lang();
    Effect::new(move |_| {
        // A demo's clock plays only while the demo is seen.
        if !route.get().is_simulated() {
            spawn_local(mine.app.desks.play.pause());
        }
    });
    Effect::new(move |before: Option<Instant>| {
        let now = mine.desk.now();
        let news = mine.desk.desk.with_untracked(|desk| match before {
            Some(before) => passed(desk, before, now),
            None => pressing(desk, now),
        });
        if !news.is_empty() {
            if before.is_some() {
                let said = mine.desk.desk.with_untracked(|desk| words::passed(lang, desk, &news, now));
                let text: Vec<String> = said.into_iter().map(|one| one.text).collect();
                let tag = now.minute().millis().to_string();
                mine.app.settings.bell.ring(&tr!(lang, app.name), &text.join(&words::gap(lang)), &tag);
            }
            told.update(|told| {
                // A task's later threshold replaces an earlier one.
                told.retain(|old| news.iter().all(|new| new.task != old.task));
                told.extend(news);
                told.sort_by_key(|one| (one.deadline.due_at, one.task));
            });
        }
        now
    });
}
