//! Who can do what: one row per learner, which unfolds to their attempts, each with a link to its replay.

use leptos::prelude::*;

use super::class_words::{span, title};
use super::shown::Shown;
use crate::domain::Language;
use crate::story::{Learner, LessonName, Outcome, Taken};
use crate::ui::controls::live;
use crate::ui::learn::{lesson_of, lesson_words};
use crate::ui::route::Route;
use crate::ui::words::{format, lang, tr};

/// The number of columns besides those of the lessons.
const COLUMNS: usize = 5;

/// The table.
#[component]
pub fn Learners() -> impl IntoView {
    let (lang, shown) = (lang(), expect_context::<Shown>());
    let open = RwSignal::new(None::<usize>);
    live(move || {
        let lessons = shown.lessons();
        let head = |name: &LessonName| view! { <th class="teach-lesson" scope="col">{title(lang, *name)}</th> };
        let rows = shown.class.with(|class| {
            let one = |n: usize| Some(rows(lang, n, class.learners.get(n)?, &lessons, open));
            class.order(&lessons).into_iter().filter_map(one).collect_view()
        });
        let count = shown.class.with(|class| class.learners.len());
        view! {
            <p>{tr!(lang, teach.learners, n = count)}</p>
            <div class="teach-scroll" role="region" tabindex="0" aria-label=tr!(lang, teach.table)>
                <table class="teach-table">
                    <caption class="visually-hidden">{tr!(lang, teach.table)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{tr!(lang, teach.who)}</th>
                            <th scope="col">{tr!(lang, teach.won)}</th>
                            {lessons.iter().map(head).collect_view()}
                            <th scope="col">{tr!(lang, teach.hints)}</th>
                            <th scope="col">{tr!(lang, teach.tries)}</th>
                            <th scope="col">{tr!(lang, teach.span)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
    })
}

fn rows(lang: Language, n: usize, learner: &Learner, lessons: &[LessonName], open: RwSignal<Option<usize>>) -> AnyView {
    let (won, total) = (learner.won(lessons), lessons.len());
    let toggle = move |_| open.update(|open| *open = (*open != Some(n)).then_some(n));
    let expanded = Signal::derive(move || (open.get() == Some(n)).to_string());
    let columns = COLUMNS + lessons.len();
    let opened = learner.clone();
    let cells = lessons.iter().map(|name| cell(lang, learner.best(*name))).collect_view();
    view! {
        <tr>
            <th scope="row">
                <button class="teach-who" type="button" aria-expanded=expanded on:click=toggle>
                    {learner.name.clone()}
                </button>
            </th>
            <td>{tr!(lang, teach.won_of, n = won, total = total)}</td>
            {cells}
            <td>{learner.hints(lessons)}</td>
            <td>{learner.tries(lessons)}</td>
            <td>{span(lang, learner.span(lessons))}</td>
        </tr>
        {live(move || (open.get() == Some(n)).then(|| view! {
            <tr><td class="teach-open" colspan=columns>{attempts(lang, n, &opened)}</td></tr>
        }))}
    }
    .into_any()
}

/// A sign and, for screen readers, its word.
fn cell(lang: Language, best: Option<&Taken>) -> AnyView {
    let (sign, said) = match best.map(|best| best.outcome) {
        Some(Outcome::Won { .. }) => ("✓", tr!(lang, teach.yes)),
        Some(Outcome::Lost { .. } | Outcome::OutOfTime | Outcome::Open) => ("✗", tr!(lang, teach.no)),
        None => ("–", tr!(lang, teach.not_tried)),
    };
    view! {
        <td class="teach-lesson">
            <span aria-hidden="true">{sign}</span>
            <span class="visually-hidden">{said}</span>
        </td>
    }
    .into_any()
}

/// Every attempt of a learner, lesson by lesson.
fn attempts(lang: Language, n: usize, learner: &Learner) -> AnyView {
    let of_lesson = |name: LessonName| {
        let mut all = (0..).zip(&learner.attempts).filter(|(_, one)| one.lesson == name).peekable();
        all.peek()?;
        let lines = all.map(|(at, one)| line(lang, n, at, learner, one)).collect_view();
        Some(view! {
            <h3>{title(lang, name)}</h3>
            <ul class="teach-attempts" role="list">{lines}</ul>
        })
    };
    view! { <div class="stack">{LessonName::all().filter_map(of_lesson).collect_view()}</div> }.into_any()
}

fn line(lang: Language, n: usize, at: usize, learner: &Learner, one: &Taken) -> Option<AnyView> {
    let outcome = lesson_words::outcome(lang, lesson_of(one.lesson)?, one.outcome);
    let when = format::short(lang, one.sent.date);
    let about = tr!(lang, teach.replay_of, name = learner.name, lesson = title(lang, one.lesson), when = when);
    Some(
        view! {
            <li class="teach-attempt">
                <span>{tr!(lang, teach.tried_on, when = when, outcome = outcome)}</span>
                <a class="links-link" href=Route::Replay(n, at).href()>
                    {tr!(lang, teach.replay)} <span class="visually-hidden">{about}</span>
                </a>
            </li>
        }
        .into_any(),
    )
}
