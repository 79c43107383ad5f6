//! The cover: what the story is about, how long it takes, and the buttons that begin it: scene by scene, or by itself.

use leptos::prelude::*;

use super::show::Show;
use crate::ui::controls::Icon;
use crate::ui::keyboard::Slide;
use crate::ui::words::{lang, tr};

/// The cover.
#[component]
pub fn Cover() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let line = show.told.with_value(|told| told.line().to_owned());
    view! {
        <section class="story-cover" aria-label=tr!(lang, story.cover)>
            <p class="story-line">{line}</p>
            <p>{tr!(lang, demo.story_intro)}</p>
            <div class="cluster">
                <button class="button" data-kind="primary" type="button" on:click=move |_| show.run(Slide::Next)>
                    <Icon name="play" />
                    {tr!(lang, demo.begin)}
                </button>
                <button class="button" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::Play)>
                    {tr!(lang, story.play_all)}
                </button>
            </div>
            <p class="small">{tr!(lang, message.not_real)}</p>
            <p class="small">{tr!(lang, app.unofficial)}</p>
        </section>
    }
}
