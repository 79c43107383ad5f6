//! The buttons with which a story plays by itself: play and pause, the speed, and on to where time acts next.

use leptos::prelude::*;

use super::show::Show;
use crate::ui::controls::{Icon, live};
use crate::ui::keyboard::Slide;
use crate::ui::words::{lang, tr};

/// The buttons, for as long as a scene is shown. They don't pause what they play.
#[component]
pub fn Player() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let playing = show.playing;
    let plays = Memo::new(move |_| playing.on.get());
    let next = Memo::new(move |_| show.next_deadline());
    view! {
        <div class="player" data-player="" role="group" aria-label=tr!(lang, story.key_play)>
            <button class="button" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::Play)>
                {live(move || if plays.get() {
                    view! { <Icon name="pause" />{tr!(lang, demo.pause)} }.into_any()
                } else {
                    view! { <Icon name="play" />{tr!(lang, demo.play)} }.into_any()
                })}
            </button>
            // A button, not two radio buttons, which would keep the keys of the story for themselves.
            <button
                class="button"
                data-alone="no"
                data-kind="neutral"
                type="button"
                aria-pressed=move || playing.twice.get().to_string()
                on:click=move |_| playing.twice.update(|twice| *twice = !*twice)
            >
                {tr!(lang, story.twice)}
            </button>
            {live(move || next.get().map(|scene| view! {
                <button class="button" data-alone="no" data-kind="neutral" type="button" on:click=move |_| show.go(scene)>
                    {tr!(lang, demo.to_next_deadline)}
                    <Icon name="forward" />
                </button>
            }))}
        </div>
    }
}
