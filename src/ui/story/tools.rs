//! How a story is shown: from which side, on a projector, full screen, or blanked; and how it is sent or saved. Every
//! key has a button here.

use leptos::prelude::*;

use super::share::Share;
use super::show::Show;
use crate::domain::Role;
use crate::ui::controls::{Choice, Icon, SavePicture, live};
use crate::ui::keyboard::Slide;
use crate::ui::stage::Switch;
use crate::ui::timeline::life_file;
use crate::ui::words::{self, lang, tr};

/// The switches beside the way through the scenes.
#[component]
pub fn Tools() -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
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
    let fills = document().fullscreen_enabled();
    let in_scene = Memo::new(move |_| (1..show.total).contains(&show.at.get()));
    let title = move || show.told.with_value(|told| told.title().to_owned());
    let note = tr!(lang, demo.strip) + " · " + &tr!(lang, app.unofficial_short);
    let picture = Callback::new(move |()| life_file(&title(), &note));
    view! {
        <section class="story-tools" aria-label=tr!(lang, story.tools)>
            <fieldset class="choices story-side">
                <legend class="visually-hidden">{tr!(lang, story.side)}</legend>
                {side(Role::Client)}
                {side(Role::Creator)}
            </fieldset>
            <div class="cluster story-switches">
                <Switch word=tr!(lang, demo.projector) icon="presentation" on=show.projector />
                <Share />
                {live(move || in_scene.get().then(|| view! { <SavePicture name=title() picture /> }))}
                <button class="button" data-alone="no" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::Blank)>
                    <Icon name="eye-off" />
                    {tr!(lang, story.blank)}
                </button>
                {fills.then(|| view! {
                    <button class="button" data-alone="no" data-kind="neutral" type="button" on:click=move |_| show.run(Slide::Full)>
                        <Icon name="maximize" />
                        {tr!(lang, story.full_screen)}
                    </button>
                })}
            </div>
            // Said before it begins; afterwards the scene has the room.
            {live(move || (show.projector.get() && show.at.get() == 0).then(|| view! {
                <p class="small">{tr!(lang, story.offline)}</p>
            }))}
        </section>
    }
}
