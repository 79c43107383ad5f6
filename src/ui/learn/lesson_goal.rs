//! The present goal, and up to three hints for it.

use leptos::prelude::*;

use super::lesson_told::Told;
use super::lesson_words;
use super::play::{Play, play};
use crate::domain::Language;
use crate::story::{HINTS, Hint, goal, hints};
use crate::ui::controls::{Icon, Source, Sources, live};
use crate::ui::words::{self, lang, tr};

/// The present goal.
#[component]
pub fn LessonGoal() -> impl IntoView {
    let (lang, play) = (lang(), play());
    let total = play.lesson.goals.len();
    let present = Memo::new(move |_| {
        play.run.with(|run| goal(run).and_then(|goal| play.lesson.goals.iter().position(|other| other == goal)))
    });
    live(move || {
        let n = present.get()?;
        let asks = &play.lesson.goals.get(n)?.asks;
        Some(view! {
            <section class="lesson-goal" aria-labelledby="goal">
                <h2 class="lesson-count" id="goal">{tr!(lang, lesson.goal_of, n = n + 1, total = total)}</h2>
                <p class="lesson-asks"><Told of=asks /></p>
                <div role="status">{live(move || shown(lang, play))}</div>
                {live(move || (play.hints.get() < HINTS).then(|| view! {
                    <div class="cluster">
                        <button class="button" data-kind="quiet" data-align="start" type="button" on:click=move |_| play.hint()>
                            <Icon name="info" />
                            {if play.hints.get() == 0 { tr!(lang, lesson.hint) } else { tr!(lang, lesson.hint_more) }}
                        </button>
                    </div>
                }))}
            </section>
        })
    })
}

fn shown(lang: Language, play: Play) -> Option<AnyView> {
    let shown = Some(play.hints.get()).filter(|shown| *shown > 0)?;
    let line = |hint: Hint<'_>| match hint {
        Hint::Nudge(text) => view! { <li>{text.to(lang).to_owned()}</li> }.into_any(),
        Hint::Rule(rule) => {
            view! { <li>{words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() /></li> }.into_any()
        }
        Hint::Act(Some(step)) => {
            let step = play.run.with(|run| lesson_words::step(lang, run, &step));
            view! { <li>{tr!(lang, lesson.hint_do, act = step)}</li> }.into_any()
        }
        Hint::Act(None) => view! { <li>{tr!(lang, lesson.hint_none)}</li> }.into_any(),
    };
    let lines = play.run.with(|run| hints(run, shown));
    Some(view! { <ol class="listed">{lines.into_iter().map(line).collect_view()}</ol> }.into_any())
}
