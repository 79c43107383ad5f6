//! One frame of a replay: the task's life so far, what just happened in large, the running deadline, and at the end
//! the outcome with its rule.

use leptos::prelude::*;

use crate::domain::{Consequence, Language, RuleId, Task, Timeline, due};
use crate::story::{Frame, Outcome, Run, Standing};
use crate::ui::controls::{Source, Sources};
use crate::ui::learn::lesson_words;
use crate::ui::timeline::{LifeOf, TimelinePicture};
use crate::ui::words::{self, format, lang, tr};

/// The frame.
#[component]
pub fn Stage(frame: Frame<'static>, first: bool, last: bool, hints: u32) -> impl IntoView {
    let lang = lang();
    let Frame { what, task, run } = frame;
    let said = match &what {
        Some(what) => lesson_words::happening(lang, &run, what),
        None if first => tr!(lang, teach.run_begins),
        None => tr!(lang, teach.run_ends),
    };
    let now = run.now();
    let lives: Vec<LifeOf> =
        run.desk().log(task).map(|log| LifeOf { name: None, life: Timeline::of(log, now) }).into_iter().collect();
    let task = run.desk().task(task).cloned();
    let at = what.map_or(now, |what| what.at());
    view! {
        <TimelinePicture lives=Signal::stored(lives) now=Signal::stored(now) />
        <div class="story-caption">
            <p class="story-what">
                {tr!(lang, app.label_value, label = format::end(lang, at), value = said)}
            </p>
        </div>
        {task.map(|task| card(lang, &task, &run))}
        {if last { outcome(lang, &run, hints) } else { goals(lang, &run) }}
    }
}

fn card(lang: Language, task: &Task, run: &Run<'_>) -> AnyView {
    let now = run.now();
    let client = run.desk().people().clients.get(&task.client).map(|client| client.name.clone());
    let runs = due(task).filter(|_| !task.seen_at(now).is_terminal()).map(|deadline| {
        let label = match deadline.consequence {
            Consequence::Lapse => tr!(lang, deadline.label_accept),
            Consequence::Complete => tr!(lang, deadline.label_complete),
        };
        view! {
            <p class="chair-date">
                <span>{label}</span> " "
                <time datetime=deadline.due_at.to_string()>{format::end(lang, deadline.due_at)}</time>
                <span class="chair-left">{format::left(lang, deadline.due_at, now)}</span>
            </p>
        }
    });
    view! {
        <section class="chair" data-acts="" aria-label=tr!(lang, place.task)>
            <h2 class="chair-name">{task.brief.name.clone()}</h2>
            <p>{client}</p>
            <p class="chair-step">{words::stage_of(lang, task, now)}</p>
            {runs}
        </section>
    }
    .into_any()
}

/// The progress of the lesson, and the present goal.
fn goals(lang: Language, run: &Run<'_>) -> AnyView {
    let Standing::Going(reached) = run.standing() else { return ().into_any() };
    let goals = &run.lesson().goals;
    let asks = goals.get(reached).map(|goal| goal.asks.to(lang).to_owned());
    view! {
        <p class="small">{tr!(lang, teach.goals, n = reached, total = goals.len())}</p>
        {asks.map(|asks| view! { <p>{asks}</p> })}
    }
    .into_any()
}

/// The outcome; a mistake with its rule.
fn outcome(lang: Language, run: &Run<'_>, hints: u32) -> AnyView {
    let rule = match run.standing() {
        Standing::Lost(mistake) => Some(mistake.breaks),
        Standing::Won | Standing::Going(_) | Standing::OutOfTime => None,
    };
    let said = Outcome::of(run, hints).map(|outcome| lesson_words::outcome(lang, run.lesson(), outcome));
    let line = |rule: RuleId| view! { <p>{words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() /></p> };
    view! {
        <p class="lesson-result">{said}</p>
        {rule.map(line)}
    }
    .into_any()
}
