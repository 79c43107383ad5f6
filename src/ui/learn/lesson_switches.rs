//! What the learner can do apart from tasks, in lessons about it: 接收任务中, and the key figures.

use leptos::prelude::*;

use super::lesson_answer::LessonAnswer;
use super::lesson_words;
use super::play::play;
use super::spot::Spot;
use crate::domain::ActKind;
use crate::story::{Deed, Move};
use crate::ui::controls::live;
use crate::ui::words::{lang, tr};

/// The switch.
#[component]
pub fn LessonSwitches() -> impl IntoView {
    let (lang, play) = (lang(), play());
    let shown = play.lesson.has_switch();
    let deed = Deed { act: ActKind::SwitchReceiving, task: 1, says: None };
    shown.then(|| {
        let step = Move::Do(deed.clone());
        view! {
            <section class="stack" aria-labelledby="switch">
                <h2 id="switch">{tr!(lang, lesson.switch)}</h2>
                <p class="small">{tr!(lang, lesson.place_switch)}</p>
                <div class="cluster">
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| play.go_from(Spot::Switch, &step)>
                        {live(move || play.run.with(|run| lesson_words::deed(lang, run, &deed)))}
                    </button>
                </div>
                <LessonAnswer shown=Signal::derive(move || play.spot.get() == Some(Spot::Switch)) />
            </section>
        }
    })
}
