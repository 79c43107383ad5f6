//! The learner's clock: it moves only when the learner moves it, and stops at whatever happens on the way.

use leptos::prelude::*;

use super::lesson_answer::LessonAnswer;
use super::play::play;
use super::spot::Spot;
use crate::story::{Move, Text, WAITS, invited};
use crate::ui::controls::{Icon, live};
use crate::ui::words::{format, lang, tr};

/// The clock's time, and the buttons to move it.
#[component]
pub fn LessonClock() -> impl IntoView {
    let (lang, play) = (lang(), play());
    let invites =
        Memo::new(move |_| play.run.with(|run| invited(run).map(|(_, text): (_, &Text)| text.to(lang).to_owned())));
    let wait = move |step: Move, word: String| {
        view! {
            <button class="button" data-kind="neutral" type="button" on:click=move |_| play.go_from(Spot::Clock, &step)>{word}</button>
        }
    };
    let [hour, day] = WAITS;
    view! {
        <section class="stack" aria-labelledby="clock">
            <h2 id="clock">{tr!(lang, lesson.clock)}</h2>
            <p>{live(move || tr!(lang, lesson.now, time = play.run.with(|run| format::end(lang, run.now()))))}</p>
            {live(move || match invites.get() {
                Some(invites) => view! {
                    <p>{tr!(lang, lesson.may_do_nothing)}</p>
                    <div class="cluster">
                        <button class="button" data-kind="neutral" type="button" on:click=move |_| play.go_from(Spot::Clock, &Move::WaitForNews)>
                            <Icon name="forward" />
                            {invites}
                        </button>
                    </div>
                }.into_any(),
                None => view! {
                    <div class="cluster">
                        {wait(Move::WaitForNews, tr!(lang, lesson.wait_for_news))}
                        {wait(Move::Wait(hour), tr!(lang, lesson.wait_hour))}
                        {wait(Move::Wait(day), tr!(lang, lesson.wait_day))}
                    </div>
                }.into_any(),
            })}
            <LessonAnswer shown=Signal::derive(move || play.spot.get() == Some(Spot::Clock)) />
        </section>
    }
}
