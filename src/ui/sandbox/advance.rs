//! Moves the demo's clock, and tells above the screen what time did on the way.

use leptos::task::spawn_local;

use crate::app::Passed;
use crate::domain::{Consequence, Instant, Language};
use crate::ui::desk::Here;
use crate::ui::words::{format, gap, tr};

/// Moves the clock and tells what time did on the way.
pub fn advance(lang: Language, here: Here, to: Instant) {
    spawn_local(async move {
        here.app.pause().await;
        let passed = here.app.advance(to).await;
        tell(lang, here, &passed);
    });
}

/// Tells what time did; only that is spoken of a playing clock.
pub fn tell(lang: Language, here: Here, passed: &[Passed]) {
    let told: Vec<_> = passed.iter().map(|row| told(lang, here, *row)).collect();
    if told.is_empty() { here.tell_nothing() } else { here.tell(told.join(&gap(lang))) }
}

fn told(lang: Language, here: Here, (at, task, what): Passed) -> String {
    let name = here.task_untracked(task).map(|task| task.brief.name).unwrap_or_default();
    let when = format::moment(lang, at);
    match what {
        Consequence::Lapse => tr!(lang, demo.time_lapsed, when = when, task = name),
        Consequence::Complete => tr!(lang, demo.time_completed, when = when, task = name),
    }
}
