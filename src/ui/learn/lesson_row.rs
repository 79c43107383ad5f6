//! A lesson in a list of lessons: its title, and its outcome so far.

use leptos::prelude::*;

use super::lesson_words;
use super::play::lesson_of;
use crate::domain::Language;
use crate::story::{Attempt, LessonName, Outcome};
use crate::ui::route::Route;
use crate::ui::words::tr;

/// Returns the best outcome of a lesson: won once is won.
pub fn state_of(attempts: &[Attempt], name: LessonName) -> Option<Outcome> {
    let lesson = lesson_of(name)?;
    let of_lesson = attempts.iter().filter(|attempt| attempt.lesson == name.word());
    let all: Vec<_> = of_lesson.filter_map(|attempt| attempt.outcome(lesson)).collect();
    let won = all.iter().filter(|one| matches!(one, Outcome::Won { .. })).min_by_key(|one| match one {
        Outcome::Won { hints } => *hints,
        Outcome::Open | Outcome::Lost { .. } | Outcome::OutOfTime => u32::MAX,
    });
    won.or(all.last()).copied()
}

/// The row of a lesson; nothing if there is no such lesson.
pub fn row(lang: Language, name: LessonName, state: Option<Outcome>) -> Option<AnyView> {
    let lesson = lesson_of(name)?;
    let state = state.map_or_else(
        || tr!(lang, lesson.minutes, n = lesson.minutes),
        |state| lesson_words::outcome(lang, lesson, state),
    );
    Some(
        view! {
            <div class="row">
                <div>
                    <h3 class="row-name">
                        <a class="row-link" href=Route::Lesson(name).href()>{lesson.title.to(lang).to_owned()}</a>
                    </h3>
                    <p class="row-state">{state}</p>
                </div>
            </div>
        }
        .into_any(),
    )
}
