//! 复盘: the learner's course beside the shortest permitted one, and what each decision cost.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::courses::courses;
use super::lesson_words;
use super::play::lesson_of;
use super::way::lesson_after;
use crate::app::KeptAttempt;
use crate::domain::{Language, RuleId};
use crate::story::{Happening, Lesson, LessonName, Outcome, Run, best, costly, course};
use crate::ui::controls::{NotFound, Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{self, format, lang, tr};

/// The debrief of the last finished attempt at a lesson.
#[component]
pub fn Debrief(name: LessonName) -> impl IntoView {
    let (lang, app) = (lang(), here().app);
    let Some(lesson) = lesson_of(name) else { return view! { <NotFound /> }.into_any() };
    let known = RwSignal::new(None::<Vec<KeptAttempt>>);
    spawn_local(async move {
        let over = |one: &KeptAttempt| {
            one.attempt.lesson == name.word() && !matches!(one.attempt.outcome(lesson), None | Some(Outcome::Open))
        };
        let found = app.attempts.list().await.into_iter().filter(over).collect();
        known.try_set(Some(found));
    });
    view! {
        <article class="stack" data-gap="large">
            <h1 tabindex="-1">{tr!(lang, lesson.debrief_of, title = lesson.title.to(lang))}</h1>
            {live(move || known.get().map(|known| match known.last() {
                Some(kept) => told(lang, name, lesson, kept),
                None => nothing(lang, name),
            }))}
        </article>
    }
    .into_any()
}

fn nothing(lang: Language, name: LessonName) -> AnyView {
    view! {
        <section class="empty">
            <p>{tr!(lang, lesson.no_attempt)}</p>
            <a class="button" data-kind="primary" href=Route::Lesson(name).href()>{tr!(lang, lesson.try_it)}</a>
        </section>
    }
    .into_any()
}

fn told(lang: Language, name: LessonName, lesson: &'static Lesson, kept: &KeptAttempt) -> AnyView {
    let Ok(run) = kept.attempt.run(lesson, lang) else { return nothing(lang, name) };
    let outcome = kept.attempt.outcome(lesson).map(|outcome| lesson_words::outcome(lang, lesson, outcome));
    let best = best(lesson, lang);
    let next = lesson_after(name).map_or(Route::Learn, Route::Lesson);
    let mut rules: Vec<RuleId> = lesson.needs.clone();
    rules.extend(lesson.teaches.iter().filter(|rule| !lesson.needs.contains(rule)));
    rules.extend(lesson.readings().filter(|rule| !lesson.needs.contains(rule) && !lesson.teaches.contains(rule)));
    view! {
        <p class="lesson-result">{outcome}</p>
        <p>{lesson.debrief.to(lang).to_owned()}</p>
        {costs(lang, &run)}
        {best.as_ref().map(|best| courses(lang, &run, &best.end))}
        <div class="lesson-courses">
            <section class="stack" aria-labelledby="own">
                <h2 id="own">{tr!(lang, lesson.own_course)}</h2>
                {lines(lang, &run)}
            </section>
            {best.map(|best| view! {
                <section class="stack" aria-labelledby="best">
                    <h2 id="best">{tr!(lang, lesson.best_course)}</h2>
                    {lines(lang, &best.end)}
                </section>
            })}
        </div>
        {about(lang, rules)}
        <div class="cluster">
            <a class="button" data-kind="primary" href=next.href()>{tr!(lang, lesson.next)}</a>
            <a class="button" data-kind="neutral" href=Route::Lesson(name).href()>{tr!(lang, lesson.once_more)}</a>
        </div>
        <p class="small">{tr!(lang, message.not_real)}</p>
    }
    .into_any()
}

fn lines(lang: Language, run: &Run<'_>) -> AnyView {
    let line = |one: &Happening| {
        let by = matches!(one, Happening::Time(..)).then_some("time");
        let (at, said) = (one.at(), lesson_words::happening(lang, run, one));
        view! {
            <li class="history-item" data-by=by>
                <time class="history-time" datetime=at.to_string()>{format::end_short(lang, at)}</time>
                <p>{said}</p>
            </li>
        }
    };
    let all = course(run);
    if all.is_empty() {
        return view! { <p class="quiet">{tr!(lang, lesson.nothing_happened)}</p> }.into_any();
    }
    view! { <ol class="history" role="list">{all.iter().map(line).collect_view()}</ol> }.into_any()
}

fn costs(lang: Language, run: &Run<'_>) -> AnyView {
    let all = costly(run);
    if all.is_empty() {
        return view! { <p>{tr!(lang, lesson.cost_none)}</p> }.into_any();
    }
    let line = |one| view! { <li>{lesson_words::decision(lang, run, one)}</li> };
    view! {
        <section class="stack" aria-labelledby="costs">
            <h2 id="costs">{tr!(lang, lesson.costs)}</h2>
            <ul class="listed">{all.iter().map(line).collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// The rules of the lesson, each with its mark; the article's first, then the assumed ones.
fn about(lang: Language, rules: Vec<RuleId>) -> AnyView {
    let (said, assumed): (Vec<_>, Vec<_>) = rules.into_iter().partition(|rule| matches!(rule, RuleId::S(_)));
    let line = |rule: RuleId| view! { <li>{words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() /></li> };
    let list = |all: Vec<RuleId>| view! { <ul class="listed">{all.into_iter().map(line).collect_view()}</ul> };
    view! {
        <section class="stack" aria-labelledby="about">
            <h2 id="about">{tr!(lang, lesson.rules)}</h2>
            {list(said)}
            {(!assumed.is_empty()).then(|| view! { <p>{tr!(lang, lesson.assumed)}</p> {list(assumed)} })}
        </section>
    }
    .into_any()
}
