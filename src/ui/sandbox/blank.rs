//! Free play before anything was played, and the way to begin it anew.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Language, TaskId};
use crate::story::free_play;
use crate::ui::act_form::with_sample_files;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::stage::StageHead;
use crate::ui::words::{answers, lang, tr};

/// The task that is on the stage first: the one that was just assigned.
const FIRST: TaskId = TaskId(3);

/// The stage with nothing on it, and the one button that begins.
#[component]
pub fn Blank() -> impl IntoView {
    let (lang, here) = (lang(), here());
    view! {
        <div class="story">
            <StageHead title=Signal::stored(tr!(lang, place.sandbox)) />
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
fn begin(lang: Language, here: Here) {
    // The tests play it, so there always is one.
    let Some((journal, now)) = free_play(lang) else { return };
    spawn_local(async move {
        let journal = with_sample_files(here, lang, journal).await;
        match here.app.demos.restart(journal, now).await {
            Ok(()) => {
                here.tell_nothing();
                Route::SandboxTask(FIRST).go();
            }
            Err(why) => here.tell_failed(answers::not_changed(lang, why, tr!(lang, demo.not_restarted))),
        }
    });
}
