//! What the learner can do apart from tasks, in lessons about it: 接收任务中. The lesson that teaches where the switch is has
//! the way to it walked first.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::lesson_answer::LessonAnswer;
use super::lesson_walk::LessonWalk;
use super::lesson_words;
use super::play::play;
use super::spot::Spot;
use crate::domain::ActKind;
use crate::story::{Deed, Move, Walk};
use crate::ui::controls::{focus, live};
use crate::ui::words::{lang, tr};

/// The id of the switch, which gets the focus at the end of the way: the button pressed last is gone by then.
const SWITCH: &str = "receiving-switch";

/// The switch.
#[component]
pub fn LessonSwitches() -> impl IntoView {
    let (lang, play) = (lang(), play());
    let shown = play.lesson.has_switch();
    let walks = play.lesson.walks_to_switch();
    // Whoever has switched it in this attempt was there.
    let switched = Memo::new(move |_| {
        play.run.with(|run| run.own().iter().any(|entry| entry.act.kind() == ActKind::SwitchReceiving))
    });
    let walk = Memo::new(move |_| if switched.get() { Walk::THERE } else { play.walk.get() });
    let deed = Deed { act: ActKind::SwitchReceiving, task: 1, says: None };
    let there = Memo::new(move |_| !walks || walk.get().is_there());
    shown.then(|| {
        view! {
            <section class="stack" aria-labelledby="switch">
                <h2 id="switch">{tr!(lang, lesson.switch)}</h2>
                {if walks {
                    view! { <LessonWalk walk on_there=move |()| request_animation_frame(to_switch) /> }.into_any()
                } else {
                    view! { <p class="small">{tr!(lang, lesson.place_switch)}</p> }.into_any()
                }}
                {live(move || there.get().then(|| {
                    let (step, deed) = (Move::Do(deed.clone()), deed.clone());
                    view! {
                        <div class="cluster">
                            <button
                                class="button"
                                id=SWITCH
                                data-kind="neutral"
                                type="button"
                                on:click=move |_| play.go_from(Spot::Switch, &step)
                            >
                                {live(move || play.run.with(|run| lesson_words::deed(lang, run, &deed)))}
                            </button>
                        </div>
                    }
                }))}
                <LessonAnswer shown=Signal::derive(move || play.spot.get() == Some(Spot::Switch)) />
            </section>
        }
    })
}

fn to_switch() {
    let switch = document().get_element_by_id(SWITCH).and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(switch) = switch {
        focus::take(&switch);
    }
}
