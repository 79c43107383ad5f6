//! How a lesson ended: what happened, by which rule, where that is in the real Xingtu, and what comes next.

use leptos::prelude::*;

use super::lesson_words;
use super::play::play;
use super::send_results::SendResults;
use super::way::lesson_after;
use crate::app::Learner;
use crate::domain::RuleId;
use crate::story::{Outcome, Standing};
use crate::ui::controls::{Icon, Source, Sources};
use crate::ui::route::Route;
use crate::ui::words::{self, lang, tr};

/// The end of a lesson.
#[component]
pub fn LessonEnd() -> impl IntoView {
    let (lang, play) = (lang(), play());
    // A learner with a name has somebody to send results to.
    let learner = RwSignal::new(Learner::known());
    let (won, said, rules): (bool, String, Vec<RuleId>) = play.run.with_untracked(|run| match run.standing() {
        Standing::Won => {
            let hints = play.hints_used();
            let said = lesson_words::outcome(lang, play.lesson, Outcome::Won { hints });
            (true, said, play.lesson.goals.iter().map(|goal| goal.rule).collect())
        }
        Standing::Lost(mistake) => (false, mistake.says.to(lang).to_owned(), vec![mistake.breaks]),
        Standing::OutOfTime | Standing::Going(_) => (false, tr!(lang, lesson.out_of_time), vec![]),
    });
    let mut once: Vec<RuleId> = vec![];
    for rule in rules {
        if !once.contains(&rule) {
            once.push(rule);
        }
    }
    let place = once.first().and_then(|rule| lesson_words::place_in_xingtu(lang, *rule));
    let rule =
        move |rule: RuleId| view! { <p>{words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() /></p> };
    let (kind, icon, title) =
        if won { ("gain", "check", tr!(lang, lesson.won)) } else { ("loss", "alert", tr!(lang, lesson.not_won)) };
    view! {
        <section class="banner" data-kind=kind role="alert">
            <span class="banner-icon"><Icon name=icon /></span>
            <div class="banner-text">
                <h2 class="away-title">{title}</h2>
                <p>{said}</p>
                {once.into_iter().map(rule).collect_view()}
                {place.map(|place| view! { <p>{place}</p> })}
            </div>
            <div class="banner-acts">
                {if won { next().into_any() } else { again().into_any() }}
                <a class="button" data-kind="neutral" href=Route::Debrief(play.name).href()>{tr!(lang, lesson.debrief)}</a>
            </div>
        </section>
        {learner.get_untracked().map(|_| view! {
            <section class="stack" aria-labelledby="code">
                <h2 id="code">{tr!(lang, teach.code)}</h2>
                <SendResults learner />
            </section>
        })}
    }
}

fn next() -> AnyView {
    let (lang, play) = (lang(), play());
    let (to, word) = match lesson_after(play.name) {
        Some(next) => (Route::Lesson(next), tr!(lang, lesson.next)),
        None => (Route::Learn, tr!(lang, lesson.all)),
    };
    view! { <a class="button" data-kind="primary" href=to.href()>{word}</a> }.into_any()
}

fn again() -> AnyView {
    let (lang, play) = (lang(), play());
    view! {
        <button class="button" data-kind="primary" type="button" on:click=move |_| play.back()>
            <Icon name="undo" />
            {tr!(lang, demo.go_back)}
        </button>
        <button class="button" data-kind="neutral" type="button" on:click=move |_| play.restart()>
            {tr!(lang, lesson.restart)}
        </button>
    }
    .into_any()
}
