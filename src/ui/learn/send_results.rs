//! 复制成绩码: what this learner has finished, as a text for the trainer. Nothing is sent: the text goes to the clipboard,
//! and the learner pastes it.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::learner_name::NameForm;
use super::play::lesson_of;
use crate::app::{KeptAttempt, Learner};
use crate::domain::Language;
use crate::story::{Attempt, LessonName, Outcome, Packed, pack};
use crate::ui::controls::{Copy, live};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The button, once there is a name; before that the form for the name.
#[component]
pub fn SendResults(learner: RwSignal<Option<Learner>>) -> impl IntoView {
    let (lang, app) = (lang(), here().app);
    let known = RwSignal::new(None::<Vec<Attempt>>);
    spawn_local(async move {
        let all = app.attempts.list().await.into_iter().map(|kept: KeptAttempt| kept.attempt).collect();
        known.try_set(Some(all));
    });
    live(move || {
        let attempts = known.get()?;
        Some(match learner.get() {
            None => view! { <NameForm learner /> }.into_any(),
            Some(learner) => match pack(&learner.id, &learner.name, &attempts) {
                Some(packed) => copy(lang, &learner.name, won(&attempts), packed),
                None => view! { <p class="small">{tr!(lang, teach.code_none)}</p> }.into_any(),
            },
        })
    })
}

fn copy(lang: Language, name: &str, won: usize, packed: Packed) -> AnyView {
    let Packed { code, attempts, left_out } = packed;
    // On one line with the code: in a chat, the other lines belong to other people.
    let text = format!("{} {code}", tr!(lang, teach.code_line, name = name.to_owned(), n = won));
    view! {
        <div class="cluster"><Copy word=tr!(lang, teach.copy_code) text=move |()| text.clone() /></div>
        <p class="small">{tr!(lang, teach.code_says, n = attempts)}</p>
        {(left_out > 0).then(|| view! { <p class="small">{tr!(lang, teach.code_left_out, n = left_out)}</p> })}
    }
    .into_any()
}

fn won(attempts: &[Attempt]) -> usize {
    let won = |name: &LessonName| {
        let Some(lesson) = lesson_of(*name) else { return false };
        let mut of_lesson = attempts.iter().filter(|one| one.lesson == name.word());
        of_lesson.any(|one| matches!(one.outcome(lesson), Some(Outcome::Won { .. })))
    };
    LessonName::all().filter(won).count()
}
