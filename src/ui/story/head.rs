//! The head of a story: the way out, its title, and the strip that says that its time is simulated.

use leptos::prelude::*;

use super::show::{Show, written};
use crate::story::Told;
use crate::ui::controls::live;
use crate::ui::stage::StageHead;
use crate::ui::words::{self, format, lang, tr};

/// The head. On a projector only the strip is visible, in a frame of another page there is no way out.
#[component]
pub fn Head() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let title = show.told.with_value(|told| told.title().to_owned());
    let now = move || {
        let seen = show.seen()?;
        let when = format::end(lang, seen.now);
        Some(match seen.task() {
            Some(task) => tr!(lang, story.at_stage, when = when, stage = words::stage_of(lang, task, seen.now)),
            None => when,
        })
    };
    // Announced to screen readers from one element, as they only listen to an element that stays.
    let said = move || {
        let (scene, side) = (show.at.get().checked_sub(1)?, show.side.get());
        let said =
            |told: &Told| format!("{} {}", written(lang, &told.what(scene)), written(lang, &told.to(side, scene)));
        Some(show.told.with_value(said))
    };
    view! {
        <p class="visually-hidden" role="status">{said}</p>
        <StageHead title=Signal::stored(title) alone=show.embedded />
        <div class="story-strip" role="group" aria-label=tr!(lang, a11y.simulated)>
            <p>{tr!(lang, demo.strip)} " · " {tr!(lang, app.unofficial_short)}</p>
            <p>{live(move || match show.at.get() {
                0 => Some(tr!(lang, demo.story_length, n = show.total)),
                _ => now(),
            })}</p>
        </div>
    }
}
