//! Plays the demo's clock: three speeds, and a button that pauses. It pauses by itself at each effect of time; nothing
//! else is announced meanwhile.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::advance::tell;
use crate::app::Speed;
use crate::ui::controls::{Choice, Icon, live};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The buttons for play, pause and speed. `before` is run before the clock plays.
#[component]
pub fn ClockPlay(before: Callback<()>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let play = here.app.desks.play;
    let speed = RwSignal::new(play.speed.get_untracked().unwrap_or(Speed::Minute));
    let begin = move |speed: Speed| here.app.desks.play.start(speed, move |passed| tell(lang, here, &passed));
    let toggle = move |_| {
        if play.speed.get_untracked().is_some() {
            spawn_local(here.app.desks.play.pause());
        } else {
            here.tell_nothing();
            before.run(());
            begin(speed.get_untracked());
        }
    };
    let choose = move |chosen: Speed| {
        speed.set(chosen);
        if play.speed.get_untracked().is_some() {
            begin(chosen);
        }
    };
    let one = move |which: Speed| {
        view! {
            <Choice
                name="speed"
                word=format!("{}×", which.times())
                chosen=Signal::derive(move || speed.get() == which)
                on_choose=move |()| choose(which)
            />
        }
    };
    let runs = Memo::new(move |_| play.speed.get().is_some());
    view! {
        <div class="clock-play">
            <button class="button" data-kind="neutral" data-size="small" type="button" on:click=toggle>
                {live(move || if runs.get() {
                    view! { <Icon name="pause" />{tr!(lang, demo.pause)} }.into_any()
                } else {
                    view! { <Icon name="play" />{tr!(lang, demo.play)} }.into_any()
                })}
            </button>
            <fieldset class="choices">
                <legend class="visually-hidden">{tr!(lang, map.speed)}</legend>
                {Speed::ALL.map(one).collect_view()}
            </fieldset>
        </div>
        {live(move || play.elsewhere.get().then(|| view! { <p class="clock-next">{tr!(lang, demo.other_window)}</p> }))}
    }
}
