//! A task of a lesson: its card, whose title opens the requirements, and what can be done. An offered task is accepted
//! from its requirements, because accepting it means accepting them (S3, S4).

use leptos::prelude::*;

use super::lesson_words;
use super::play::{Play, play};
use super::spot::Spot;
use crate::domain::{Consequence, Deadline, Instant, Language, Stage, Task, TaskId, due};
use crate::story::{Deed, Move, deeds};
use crate::ui::controls::{Icon, Source, Sources, live};
use crate::ui::deadline::Boxes;
use crate::ui::words::{self, format, lang, tr};

/// One task.
#[component]
pub fn LessonTask(id: u32) -> impl IntoView {
    let (lang, play) = (lang(), play());
    live(move || {
        let (task, now) = play.run.with(|run| (run.desk().task(TaskId(id)).cloned(), run.now()));
        let task = task?;
        let deadline = due(&task).filter(|_| !task.seen_at(now).is_terminal());
        let offered = matches!(task.seen_at(now), Stage::Offered { .. });
        let opened = play.opened.get() == Some(id);
        Some(view! {
            <article class="card">
                <p class="card-stage">{words::stage_of(lang, &task, now)}</p>
                <h3 class="card-name">{task.brief.name.clone()}</h3>
                <p class="card-client">{client(lang, play, &task)}</p>
                {deadline.map(|deadline| when(lang, deadline, now))}
                {opened.then(|| view! {
                    <div class="stack">
                        <h4>{tr!(lang, lesson.brief)}</h4>
                        <p>{task.brief.text.clone()}</p>
                        {titles(lang, &task)}
                    </div>
                })}
                {(opened && offered).then(|| view! {
                    <p class="small">{tr!(lang, rule.s4_says)} " " <Sources of=Source::Article.alone() /></p>
                })}
                <div class="cluster card-acts">
                    {(!opened).then(|| view! { <Open id first=offered /> })}
                    {(opened || !offered).then(|| acts(lang, play, id))}
                </div>
                {(opened || !offered).then(|| others(lang, play, id))}
            </article>
        })
    })
}

/// The button that opens the requirements and closes those of any other task.
#[component]
fn Open(id: u32, first: bool) -> impl IntoView {
    let (lang, play) = (lang(), play());
    let only = play.run.with_untracked(|run| run.desk().len() == 1);
    let kind = if first && only { "primary" } else { "neutral" };
    view! {
        <button class="button" data-kind=kind type="button" on:click=move |_| play.opened.set(Some(id))>
            {tr!(lang, lesson.see_brief)}
        </button>
    }
}

fn client(lang: Language, play: Play, task: &Task) -> Option<String> {
    play.run.with_untracked(|run| {
        let client = run.desk().people().clients.get(&task.client)?;
        Some(words::client(lang, client))
    })
}

fn when(lang: Language, deadline: Deadline, now: Instant) -> AnyView {
    let due = match deadline.consequence {
        Consequence::Lapse => tr!(lang, deadline.accept_by, when = format::when(lang, deadline.due_at, now)),
        Consequence::Complete => tr!(lang, lesson.completes, when = format::end(lang, deadline.due_at)),
    };
    view! {
        <p class="card-due"><span>{due} " " <Sources of=Source::BOTH /></span></p>
        <p class="card-left">
            <span>{format::left(lang, deadline.due_at, now)}</span>
            <Boxes deadline now=Signal::stored(now) />
        </p>
    }
    .into_any()
}

/// The present title, and the one that the client asks for.
fn titles(lang: Language, task: &Task) -> AnyView {
    let stands = task.publications.last().map(|last| tr!(lang, history.title_line, title = last.title));
    let asked = task.title_asked.as_ref().map(|asked| tr!(lang, lesson.title_asked, title = asked.title));
    view! { {stands.map(|line| view! { <p>{line}</p> })} {asked.map(|line| view! { <p>{line}</p> })} }.into_any()
}

fn of_task(play: Play, id: u32) -> (Vec<Deed>, Vec<Deed>) {
    play.run.with(|run| {
        let all = deeds(play.lesson, run.now()).into_iter().filter(|it| it.act.concerns_a_task() && it.task == id);
        all.partition(|deed| run.may(deed).is_ok())
    })
}

fn acts(lang: Language, play: Play, id: u32) -> AnyView {
    let (can, _) = of_task(play, id);
    can.into_iter().map(|deed| act(lang, play, deed, "")).collect_view().into_any()
}

/// The impossible acts: tapping one shows why.
fn others(lang: Language, play: Play, id: u32) -> AnyView {
    let (_, cannot) = of_task(play, id);
    let acts = cannot.into_iter().map(|deed| act(lang, play, deed, "quiet")).collect_view();
    view! {
        <details class="disclosure" data-plain="">
            <summary class="disclosure-title">{tr!(lang, lesson.others)}</summary>
            <div class="disclosure-body"><div class="cluster">{acts}</div></div>
        </details>
    }
    .into_any()
}

fn act(lang: Language, play: Play, deed: Deed, kind: &'static str) -> AnyView {
    let word = play.run.with_untracked(|run| lesson_words::deed(lang, run, &deed));
    let kind = (!kind.is_empty()).then_some(kind);
    view! {
        <button class="button" data-kind=kind type="button" on:click=move |_| play.go_from(Spot::Task(deed.task), &Move::Do(deed.clone()))>
            {(kind.is_none()).then(|| view! { <Icon name="chevron-right" small=true /> })}
            {word}
        </button>
    }
    .into_any()
}
