//! 开着时提醒我: notifications while the app is open, enabled by a click; and what rings when it is closed.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::Rings;
use crate::domain::Language;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{lang, tr};

/// The setting.
#[component]
pub fn Ringing() -> impl IntoView {
    let (lang, here) = (lang(), here());
    view! {
        <section class="entry" aria-labelledby="ringing">
            <h2 class="entry-title" id="ringing">{tr!(lang, remind.title)}</h2>
            <div class="entry-body">
                {live(move || state(lang, here, here.app.settings.bell.rings()))}
                <p class="small">{tr!(lang, message.reminder)}</p>
            </div>
        </section>
    }
}

fn state(lang: Language, here: Here, rings: Rings) -> AnyView {
    let bell = here.app.settings.bell;
    let (said, word) = match rings {
        Rings::No => (tr!(lang, remind.while_open_line), Some(tr!(lang, remind.while_open))),
        Rings::Yes => (tr!(lang, remind.on), Some(tr!(lang, remind.no_more))),
        Rings::Denied => (tr!(lang, remind.denied), Some(tr!(lang, remind.while_open))),
        Rings::Never => (tr!(lang, remind.never), None),
    };
    let press = move |_| {
        if rings == Rings::Yes {
            bell.silence();
        } else {
            spawn_local(async move { bell.ask(&tr!(lang, app.name), &tr!(lang, remind.first)).await });
        }
    };
    view! {
        <p role="status">{said}</p>
        {word.map(|word| view! {
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=press>
                    <Icon name="bell" />
                    {word}
                </button>
            </div>
        })}
    }
    .into_any()
}
