//! The last scene: three sentences to take away, and what to do next: try it yourself, send the link, see another
//! story.

use leptos::prelude::*;

use super::copy::play_on;
use super::show::{Show, written};
use crate::record::Qr;
use crate::ui::controls::{Copy, Icon, QrPicture};
use crate::ui::desk::here;
use crate::ui::keyboard::Slide;
use crate::ui::route::{Route, on_this_site};
use crate::ui::words::{lang, tr};

/// The last scene.
#[component]
pub fn End() -> impl IntoView {
    let (lang, show, here) = (lang(), expect_context::<Show>(), here());
    let sentences =
        show.told.with_value(|told| told.take_away().iter().map(|pieces| written(lang, pieces)).collect::<Vec<_>>());
    let begun = !here.desk.is_empty();
    let try_it = move |_| play_on(here, lang, show, None);
    view! {
        <section class="story-end" aria-labelledby="end">
            <div class="stack">
                <h2 id="end">{tr!(lang, demo.three_things)}</h2>
                <ol class="story-three">{sentences.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ol>
                <div class="cluster">
                    <button class="button" data-kind="primary" type="button" on:click=try_it>
                        <Icon name="fork" />
                        {tr!(lang, story.try_it)}
                    </button>
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::First)>
                        {tr!(lang, story.again)}
                    </button>
                    <a class="button" data-kind="neutral" href=Route::Demo.href()>{tr!(lang, story.others)}</a>
                </div>
                <p class="small">{if begun { tr!(lang, story.try_it_beside) } else { tr!(lang, story.try_it_line) }}</p>
            </div>
            <Address />
        </section>
    }
}

/// The story's address, to copy or to scan with a phone's camera.
#[component]
fn Address() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let address = address(show);
    let (qr, copied) = (Qr::of(&address), address.clone());
    view! {
        <div class="stack">
            <QrPicture of=qr label=tr!(lang, story.qr) />
            <p class="story-address">{address}</p>
            <div class="cluster">
                <Copy word=tr!(lang, story.copy_link) text=move |()| copied.clone() />
            </div>
        </div>
    }
}

/// Returns the address of the story's beginning, on the present site.
fn address(show: Show) -> String {
    on_this_site(&Route::Story(Some(show.tale)).href())
}
