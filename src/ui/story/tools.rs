//! How a story is shown: from which side, on a projector, full screen, in three columns, or blanked. Every key has a
//! button here.

use leptos::prelude::*;

use super::copy::play_on;
use super::show::Show;
use crate::domain::Role;
use crate::ui::controls::{Choice, Icon, live};
use crate::ui::desk::here;
use crate::ui::keyboard::Slide;
use crate::ui::words::{self, lang, tr};

/// The row of switches below a scene.
#[component]
pub fn Tools() -> impl IntoView {
    let (lang, show, here) = (lang(), expect_context::<Show>(), here());
    let side = move |role: Role| {
        view! {
            <Choice
                name="side"
                word=words::role(lang, role)
                chosen=Signal::derive(move || show.side.get() == role)
                on_choose=move || show.side.set(role)
            />
        }
    };
    // The last scene has its own button for it.
    let scene = move || {
        let at = show.at.get().checked_sub(1)?;
        show.told.with_value(|told| told.scenes.get(at).cloned())
    };
    let fills = document().fullscreen_enabled();
    view! {
        <section class="story-tools" aria-label=tr!(lang, story.tools)>
            <fieldset class="choices">
                <legend class="story-legend">{tr!(lang, story.side)}</legend>
                {side(Role::Client)}
                {side(Role::Creator)}
            </fieldset>
            <div class="cluster">
                <Switch word=tr!(lang, demo.projector) icon="presentation" on=show.projector />
                <span class="story-wide">
                    <Switch word=tr!(lang, story.three_columns) icon="columns" on=show.columns />
                </span>
                <button class="button" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::Blank)>
                    <Icon name="eye-off" />
                    {tr!(lang, story.blank)}
                </button>
                {fills.then(|| view! {
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::Full)>
                        <Icon name="maximize" />
                        {tr!(lang, story.full_screen)}
                    </button>
                })}
            </div>
            <div class="cluster">{live(move || scene().map(|scene| view! {
                <button
                    class="button"
                    data-kind="quiet"
                    data-align="start"
                    type="button"
                    on:click=move |_| play_on(here, lang, show, scene.clone())
                >
                    <Icon name="fork" />
                    {tr!(lang, demo.try_otherwise)}
                </button>
            }))}</div>
            <p class="small story-keys">{tr!(lang, story.keys_line)}</p>
            {live(move || show.projector.get().then(|| view! { <p class="small">{tr!(lang, story.offline)}</p> }))}
        </section>
    }
}

/// A button that stays pressed.
#[component]
fn Switch(word: String, icon: &'static str, on: RwSignal<bool>) -> impl IntoView {
    view! {
        <button
            class="button"
            data-kind="neutral"
            type="button"
            aria-pressed=move || on.get().to_string()
            on:click=move |_| on.update(|on| *on = !*on)
        >
            <Icon name=icon />
            {word}
        </button>
    }
}
