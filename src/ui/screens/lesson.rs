//! 一关: one goal at a time, the tasks, and a clock that only the learner moves.

use leptos::prelude::*;

use super::not_found::NotFound;
use crate::domain::DeskKind;
use crate::story::{LessonName, Run};
use crate::ui::answers;
use crate::ui::controls::{Icon, Source, Sources};
use crate::ui::here::here;
use crate::ui::i18n::i18n::Locale;
use crate::ui::lesson_words;
use crate::ui::live::live;
use crate::ui::parts::{LessonClock, LessonEnd, LessonGoal, LessonSwitches, LessonTask, Told};
use crate::ui::play::{Play, tongue};
use crate::ui::words::{self, lang, tr};

/// The screen of one lesson.
#[component]
pub fn Lesson(name: LessonName) -> impl IntoView {
    let (lang, app) = (lang(), here().app);
    let Some(play) = Play::open(lang, app, name) else { return view! { <NotFound /> }.into_any() };
    provide_context(play);
    let tasks = Memo::new(move |_| {
        let known = play.run.with(|run| run.desk().logs().map(|log| log.task().id.0).collect::<Vec<_>>());
        // As in Xingtu, what came last stands on top.
        known.into_iter().rev().collect::<Vec<_>>()
    });
    let over = Memo::new(move |_| play.is_over());
    view! {
        <article class="stack lesson" data-gap="large">
            <header class="stack">
                <h1 tabindex="-1">{play.lesson.title.to(tongue(lang)).to_owned()}</h1>
                <p class="lesson-intro"><Told of=&play.lesson.intro /></p>
                {assumed(lang, play)}
            </header>
            <LessonGoal />
            <div role="status" class="stack">
                {live(move || news(lang, play))}
                {live(move || refused(lang, play))}
                {live(move || play.failed.get().then(|| view! { <p class="lesson-failed">{tr!(lang, storage.not_saved)}</p> }))}
            </div>
            {live(move || over.get().then(|| view! { <LessonEnd /> }))}
            {live(move || (!over.get()).then(|| view! {
                <section class="stack" aria-label=tr!(lang, place.tasks)>
                    {tasks.get().into_iter().map(|id| view! { <LessonTask id /> }).collect_view()}
                </section>
                <LessonSwitches />
                <LessonClock />
            }))}
            <p class="small">{tr!(lang, message.m9_not_real)}</p>
        </article>
    }
    .into_any()
}

/// What the article doesn't say, and what the lesson rests on nevertheless.
pub fn assumed(lang: Locale, play: Play) -> Option<AnyView> {
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

fn news(lang: Locale, play: Play) -> Option<AnyView> {
    let lines = play
        .news
        .with(|all| play.run.with(|run| all.iter().map(|one| lesson_words::news(lang, run, one)).collect::<Vec<_>>()));
    (!lines.is_empty()).then(|| {
        view! { <ul class="lesson-news" role="list">{lines.into_iter().map(|line| view! { <li>{line}</li> }).collect_view()}</ul> }
            .into_any()
    })
}

/// Why the last thing that was asked for isn't possible: the fact, the rule with its mark, and its place in Xingtu.
fn refused(lang: Locale, play: Play) -> Option<AnyView> {
    let (deed, why) = play.refused.get()?;
    let now = play.run.with_untracked(Run::now);
    let because = answers::refusal(lang, deed.act, why, now);
    let act = words::act(lang, DeskKind::Demo, deed.act);
    let rule = why.stated_by(deed.act);
    Some(
        view! {
            <section class="banner" data-kind="soon">
                <span class="banner-icon"><Icon name="info" /></span>
                <div class="banner-text">
                    <p>{tr!(lang, lesson.refused, act = act, why = because)}</p>
                    {rule.map(|rule| view! { <p>{words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() /></p> })}
                    {rule.and_then(|rule| lesson_words::place_in_xingtu(lang, rule)).map(|place| view! { <p>{place}</p> })}
                </div>
            </section>
        }
        .into_any(),
    )
}
