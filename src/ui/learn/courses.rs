//! The learner's way over the shortest one, on one axis: a pair for each task on which they part.

use leptos::prelude::*;

use super::lesson_words;
use crate::domain::{Language, TaskId, Timeline};
use crate::story::Run;
use crate::ui::timeline::{LifeOf, TimelinePicture};
use crate::ui::words::tr;

/// The pairs; nothing where both ways are the same.
pub fn courses(lang: Language, own: &Run<'_>, best: &Run<'_>) -> AnyView {
    let now = own.now().max(best.now());
    let pair = |task: TaskId| {
        let life = |run: &Run<'_>| Some(Timeline::of(run.desk().log(task)?, run.now()));
        let (walked, shortest) = (life(own)?, life(best)?);
        walked.parts_from(&shortest)?;
        let name = |what: String| match lesson_words::of_several(own, Some(task)) {
            Some(task) => tr!(lang, lesson.said_of, task = task, said = what),
            None => what,
        };
        let lives = vec![
            LifeOf { name: Some(name(tr!(lang, lesson.own_course))), life: walked },
            LifeOf { name: Some(name(tr!(lang, lesson.best_course))), life: shortest },
        ];
        Some(view! {
            <section class="courses" aria-label=name(tr!(lang, timeline.label))>
                <TimelinePicture lives=Signal::stored(lives) now=Signal::stored(now) said=true />
            </section>
        })
    };
    (1..).map(TaskId).take(own.lesson().tasks.len()).filter_map(pair).collect_view().into_any()
}
