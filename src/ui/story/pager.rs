//! Paging through the scenes by touch: back, from the first scene to the cover, and the one filled button forward.

use leptos::prelude::*;

use super::show::Show;
use crate::ui::controls::{Icon, live};
use crate::ui::keyboard::Slide;
use crate::ui::words::{lang, tr};

/// The two buttons, and between them which scene it is.
#[component]
pub fn Pager() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let more = Memo::new(move |_| show.at.get() < show.total);
    let place = move || tr!(lang, demo.scene_of, n = show.at.get(), total = show.total);
    let first = Memo::new(move |_| show.at.get() == 1);
    let before = move || if first.get() { tr!(lang, story.cover) } else { tr!(lang, demo.scene_before) };
    view! {
        <nav class="pager" aria-label=tr!(lang, story.scenes)>
            <button class="button" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::Before)>
                <Icon name="chevron-left" />
                {before}
            </button>
            <span class="pager-place">{place}</span>
            {live(move || more.get().then(|| view! {
                <button class="button" data-kind="primary" type="button" on:click=move |_| show.run(Slide::Next)>
                    {tr!(lang, demo.scene_after)}
                    <Icon name="chevron-right" />
                </button>
            }))}
        </nav>
    }
}
