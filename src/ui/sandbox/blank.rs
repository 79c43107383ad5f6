//! Free play before anything was played, and the way to begin it anew.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Language, TaskId};
use crate::story::free_play;
use crate::ui::act_form::with_sample_files;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::words::{answers, lang, tr};

/// The task that is on the stage first: the one that was just assigned.
const FIRST: TaskId = TaskId(3);

/// The stage with nothing on it, and the one button that begins.
#[component]
pub fn Blank() -> impl IntoView {
    let (lang, here) = (lang(), here());
    view! {
        <div class="story">
            <header class="story-head">
                <a class="story-leave" href=Route::Demo.href()>
                    <Icon name="x" />
                    {tr!(lang, place.demo)}
                </a>
                <h1 class="story-title" tabindex="-1">{tr!(lang, place.sandbox)}</h1>
            </header>
            <div class="story-strip" role="group" aria-label=tr!(lang, a11y.simulated)>
                <p>{tr!(lang, demo.strip)} " · " {tr!(lang, app.unofficial_short)}</p>
            </div>
            <section class="story-cover">
                <p class="story-line">{tr!(lang, demo.sandbox_intro)}</p>
                <p>{tr!(lang, demo.three_tasks)}</p>
                <div class="cluster">
                    <button class="button" data-kind="primary" type="button" on:click=move |_| begin(lang, here)>
                        <Icon name="play" />
                        {tr!(lang, demo.begin)}
                    </button>
                </div>
                <p class="small">{tr!(lang, message.not_real)}</p>
            </section>
        </div>
        <div class="frame" aria-hidden="true"></div>
    }
}

/// The button that begins free play, or begins it anew.
#[component]
pub fn Again() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let begun = Memo::new(move |_| !here.desk.is_empty());
    view! {
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=move |_| begin(lang, here)>
                {live(move || if begun.get() { tr!(lang, demo.restart) } else { tr!(lang, demo.begin) })}
            </button>
        </div>
        {live(move || begun.get().then(|| view! { <p class="small">{tr!(lang, demo.restart_line)}</p> }))}
    }
}

/// Begins free play anew, and goes there.
pub fn begin(lang: Language, here: Here) {
    spawn_local(async move {
        let begun = match here.app.demos.restart().await {
            Ok(()) => match free_play(lang) {
                Some((journal, now)) => {
                    let journal = with_sample_files(here, lang, journal).await;
                    here.app.demos.open_copy(journal, now, String::new()).await
                }
                None => Ok(()),
            },
            Err(why) => Err(why),
        };
        match begun {
            Ok(()) => {
                here.tell_nothing();
                Route::SandboxTask(FIRST).go();
            }
            Err(why) => here.tell_failed(answers::not_changed(lang, why, tr!(lang, demo.not_restarted))),
        }
    });
}
