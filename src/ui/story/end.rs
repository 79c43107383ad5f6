//! The last scene: three sentences to take away, and what to do next: try it yourself, or see another story; in a
//! frame of another page, the way to the app.

use leptos::prelude::*;

use super::copy::play_on;
use super::show::{Show, written};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::keyboard::Slide;
use crate::ui::route::Route;
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
            <h2 id="end">{tr!(lang, demo.three_things)}</h2>
            <ol class="story-three">{sentences.into_iter().map(|said| view! { <li>{said}</li> }).collect_view()}</ol>
            {live(move || if show.embedded.get() {
                view! { <InFrame /> }.into_any()
            } else {
                view! {
                    <div class="cluster">
                        <button class="button" data-kind="primary" type="button" on:click=try_it>
                            <Icon name="fork" />
                            {tr!(lang, story.try_it)}
                        </button>
                        <Again />
                        <a class="button" data-kind="neutral" href=Route::Demo.href()>{tr!(lang, story.others)}</a>
                    </div>
                    <p class="small">{if begun { tr!(lang, story.try_it_beside) } else { tr!(lang, story.try_it_line) }}</p>
                }
                .into_any()
            })}
        </section>
    }
}

/// What a frame offers: from the beginning, and the app in a window of its own.
#[component]
fn InFrame() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    view! {
        <div class="cluster">
            <Again />
            <a class="button" data-kind="neutral" href=show.address(false) target="_blank" rel="noopener">
                <Icon name="external-link" />
                {tr!(lang, story.open_app)}
            </a>
        </div>
    }
}

#[component]
fn Again() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    view! {
        <button class="button" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::First)>
            {tr!(lang, story.again)}
        </button>
    }
}
