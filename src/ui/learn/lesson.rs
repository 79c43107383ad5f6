//! 一关: one goal at a time, the tasks, and a clock that only the learner moves.

use leptos::prelude::*;

use super::lesson_answer::LessonAnswer;
use super::lesson_clock::LessonClock;
use super::lesson_end::LessonEnd;
use super::lesson_goal::LessonGoal;
use super::lesson_switches::LessonSwitches;
use super::lesson_task::LessonTask;
use super::lesson_told::Told;
use super::play::Play;
use super::spot::Spot;
use crate::domain::Language;
use crate::story::LessonName;
use crate::ui::controls::{NotFound, Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::words::{self, lang, tr};

/// The screen of one lesson.
#[component]
pub fn Lesson(name: LessonName) -> impl IntoView {
    let (lang, app) = (lang(), here().app);
    let Some(play) = Play::open(lang, app, name) else { return view! { <NotFound /> }.into_any() };
    provide_context(play);
    let tasks = Memo::new(move |_| {
        let known = play.run.with(|run| run.desk().logs().map(|log| log.task().id.0).collect::<Vec<_>>());
        // As in Xingtu, the latest is on top.
        known.into_iter().rev().collect::<Vec<_>>()
    });
    let over = Memo::new(move |_| play.is_over());
    view! {
        <article class="stack lesson" data-gap="large">
            <header class="stack">
                <h1 tabindex="-1">{play.lesson.title.to(lang).to_owned()}</h1>
                <p class="lesson-intro"><Told of=&play.lesson.intro /></p>
                {assumed(lang, play)}
            </header>
            <LessonGoal />
            <LessonAnswer shown=Signal::derive(move || over.get() || play.spot.get().is_none()) />
            {live(move || over.get().then(|| view! { <LessonEnd /> }))}
            {live(move || (!over.get()).then(|| view! {
                <section class="stack" aria-label=tr!(lang, place.tasks)>
                    {tasks.get().into_iter().map(|id| view! {
                        <LessonTask id />
                        <LessonAnswer shown=Signal::derive(move || play.spot.get() == Some(Spot::Task(id))) />
                    }).collect_view()}
                </section>
                <LessonSwitches />
                <LessonClock />
            }))}
            <p class="small">{tr!(lang, message.not_real)}</p>
        </article>
    }
    .into_any()
}

/// The readings on which the lesson relies, because the article doesn't say.
pub fn assumed(lang: Language, play: Play) -> Option<AnyView> {
    let mut all = play.lesson.readings().peekable();
    all.peek()?;
    let lines =
        all.map(|rule| view! { <li>{words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() /></li> });
    Some(
        view! {
            <details class="disclosure" data-plain="">
                <summary class="disclosure-title">{tr!(lang, lesson.assumed)}</summary>
                <div class="disclosure-body"><ul class="listed">{lines.collect_view()}</ul></div>
            </details>
        }
        .into_any(),
    )
}
