//! 剧情: a story, scene by scene, like slides. Scene, side and display mode are in the address, so that any of it can be
//! sent; a change replaces the address, without a new entry in the browser's history.

use leptos::prelude::*;

use super::cover::Cover;
use super::end::End;
use super::head::Head;
use super::pager::Pager;
use super::player::Player;
use super::show::Show;
use super::stage::Stage;
use super::tools::Tools;
use crate::story::{Tale, Told};
use crate::ui::controls::live;
use crate::ui::keyboard::{Slide, pressed};
use crate::ui::words::{lang, tr};

/// A story.
#[component]
pub fn Story(tale: Tale) -> impl IntoView {
    let lang = lang();
    match Told::read(tale.text(), lang) {
        Ok(told) => {
            let show = Show::of(tale, told);
            show.follow_address();
            show.plays_by_itself();
            provide_context(show);
            view! { <Shown /> }.into_any()
        }
        // The tests run every story, so no reader gets here.
        Err(why) => {
            leptos::logging::error!("{why:?}");
            view! { <p class="empty">{tr!(lang, story.unknown_line)}</p> }.into_any()
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Cover,
    Scenes,
    End,
}

#[component]
fn Shown() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let keys = window_event_listener(leptos::ev::keydown, move |event| {
        let slide = pressed(&event, show.blank.get_untracked(), show.single_keys());
        let paused = slide != Some(Slide::Play) && show.playing.hears_key(&event);
        let Some(slide) = slide else { return };
        event.prevent_default();
        // Of what plays, the space key doesn't turn a page: people hold a film with it.
        if !(paused && event.key() == " ") {
            show.run(slide);
        }
    });
    on_cleanup(move || keys.remove());
    // Neither the stage nor the pager is drawn anew for each scene: the picture moves, and the buttons keep the focus.
    let part = Memo::new(move |_| match show.at.get() {
        0 => Part::Cover,
        at if at == show.total => Part::End,
        _ => Part::Scenes,
    });
    view! {
        <div class="story" on:pointerdown=move |event| show.playing.hears_pointer(&event)>
            {move || show.blank.get().then(|| view! {
                <button class="story-blank" type="button" on:click=move |_| show.run(Slide::Blank)>
                    {tr!(lang, story.blanked)}
                </button>
            })}
            <Head />
            {live(move || match part.get() {
                Part::Cover => view! { <Cover /> }.into_any(),
                Part::End => view! { <End /> }.into_any(),
                Part::Scenes => view! { <Stage /> }.into_any(),
            })}
            <div class="story-foot">
                {live(move || (part.get() != Part::Cover).then(|| view! { <Pager /> }))}
                {live(move || (part.get() == Part::Scenes).then(|| view! { <Player /> }))}
                {live(move || (!show.embedded.get()).then(|| view! { <Tools /> }))}
            </div>
        </div>
        <div class="frame" aria-hidden="true"></div>
    }
}
