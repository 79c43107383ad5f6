//! Moves the demo's clock, and shows the effects of time above the screen.

use leptos::task::spawn_local;

use crate::app::Passed;
use crate::domain::{Consequence, Instant, Language};
use crate::ui::desk::Here;
use crate::ui::words::{format, gap, tr};

/// Moves the clock, shows the effects of time on the way, and goes on.
pub fn advance(lang: Language, here: Here, to: Instant, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        here.app.desks.play.pause().await;
        let passed = here.app.desks.play.advance(to).await;
        tell(lang, here, &passed);
        then();
    });
}

/// Shows the effects of time; a playing clock shows no other message.
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
