//! The head of a story: the way out, its title, and the strip that says that its time isn't real.

use leptos::prelude::*;

use super::show::Show;
use crate::ui::controls::Icon;
use crate::ui::format;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The head. On a projector only the strip is seen.
#[component]
pub fn Head() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let title = show.told.with_value(|told| told.title().to_owned());
    let now = move || {
        let scene = show.at.get().clamp(1, show.total - 1) - 1;
        show.told.with_value(|told| told.scenes.get(scene).map(|scene| format::moment(lang, scene.now)))
    };
    let place = move || match show.at.get() {
        0 => tr!(lang, demo.story_length, n = show.total),
        at => tr!(lang, demo.scene_of, n = at, total = show.total),
    };
    view! {
        <header class="story-head">
            <a class="story-leave" href=Route::Demo.href()>
                <Icon name="x" />
                {tr!(lang, place.demo)}
            </a>
            <h1 class="story-title" tabindex="-1">{title}</h1>
        </header>
        <div class="story-strip" role="group" aria-label=tr!(lang, a11y.simulated)>
            <p>{tr!(lang, demo.strip)} " · " {tr!(lang, app.unofficial_short)}</p>
            {live(move || (show.at.get() > 0).then(|| view! { <p>{now()}</p> }))}
            <p class="story-place">{place}</p>
        </div>
    }
}
