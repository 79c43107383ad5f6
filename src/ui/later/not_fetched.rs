//! A part of the app that couldn't be fetched: what is missing, and a retry with its progress.

use leptos::prelude::*;

use crate::ui::controls::{Icon, live};

/// Says so, in place of what is missing.
#[component]
pub fn NotFetched(
    said: String,
    /// The button's text, and its text while fetching.
    words: [String; 2],
    #[prop(into)] busy: Signal<bool>,
    #[prop(into)] on_retry: Callback<()>,
    /// The language of these texts, if it isn't that of the screen.
    #[prop(optional)]
    language: Option<&'static str>,
    /// Reloading the page, if that may help.
    #[prop(optional)]
    reload: Option<(String, Callback<()>)>,
) -> impl IntoView {
    let [word, fetching] = words;
    view! {
        <section class="banner" data-kind="soon" role="alert" lang=language>
            <span class="banner-icon"><Icon name="alert" /></span>
            <p class="banner-text">{said}</p>
            <div class="banner-acts">
                <button
                    class="button"
                    type="button"
                    data-kind="neutral"
                    aria-busy=Signal::derive(move || busy.get().then_some("true"))
                    on:click=move |_| on_retry.run(())
                >
                    {live(move || if busy.get() { fetching.clone() } else { word.clone() })}
                </button>
                {reload.map(|(word, reload)| view! {
                    <button class="button" type="button" data-kind="quiet" on:click=move |_| reload.run(())>
                        {word}
                    </button>
                })}
            </div>
        </section>
    }
}
