//! 练习: the lessons in their three tiers, the progress, and after the required ones the mastery of each rule.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::joined_class::{Joined, Unjoined, class};
use super::lesson_row::{row, state_of};
use super::play::lesson_of;
use crate::app::{KeptAttempt, Learner};
use crate::domain::{Language, RuleId};
use crate::story::{Attempt, LessonName, Mastery, Outcome, Tier, mastery, review};
use crate::ui::controls::{Icon, Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{self, lang, tr};

/// The list of lessons.
#[component]
pub fn Learn() -> impl IntoView {
    let (lang, app) = (lang(), here().app);
    let known = RwSignal::new(None::<Vec<KeptAttempt>>);
    spawn_local(async move {
        let all = app.attempts.list().await;
        known.try_set(Some(all));
    });
    let (class, learner) = (class(), RwSignal::new(Learner::known()));
    live(move || {
        let known = known.get()?;
        let attempts: Vec<Attempt> = known.into_iter().map(|kept| kept.attempt).collect();
        let state = |name: LessonName| state_of(&attempts, name);
        // The lessons of a class come first.
        let lessons = class.get().map(|class| class.lessons).unwrap_or_default();
        let mut next = lessons.into_iter().chain(LessonName::all());
        let next = next.find(|name| !matches!(state(*name), Some(Outcome::Won { .. })));
        let mut required = LessonName::all().filter(|name| tier(*name) == Some(Tier::Required));
        let shown = required.all(|name| matches!(state(name), Some(Outcome::Won { .. })));
        let tiers = [Tier::Required, Tier::Further, Tier::Hard];
        Some(view! {
            <div class="stack" data-gap="large">
                <p>{tr!(lang, lesson.intro)}</p>
                {next.map(|name| first(lang, name, state(name)))}
                <Joined class learner attempts=attempts.clone() />
                {tiers.into_iter().map(|tier| of_tier(lang, &attempts, tier)).collect_view()}
                {shown.then(|| standing(lang, &attempts))}
                <Unjoined class learner />
                <p class="small">{tr!(lang, message.not_real)}</p>
            </div>
        })
    })
}

fn tier(name: LessonName) -> Option<Tier> {
    lesson_of(name).map(|lesson| lesson.tier)
}

/// The next lesson, as the page's one filled button.
fn first(lang: Language, name: LessonName, state: Option<Outcome>) -> AnyView {
    let title = lesson_of(name).map(|lesson| lesson.title.to(lang).to_owned());
    let word = match state {
        None => tr!(lang, lesson.begin, title = title.unwrap_or_default()),
        Some(Outcome::Open) => tr!(lang, lesson.go_on, title = title.unwrap_or_default()),
        Some(Outcome::Won { .. } | Outcome::Lost { .. } | Outcome::OutOfTime) => {
            tr!(lang, lesson.again, title = title.unwrap_or_default())
        }
    };
    view! {
        <div class="cluster">
            <a class="button" data-kind="primary" href=Route::Lesson(name).href()><Icon name="play" />{word}</a>
        </div>
    }
    .into_any()
}

fn of_tier(lang: Language, attempts: &[Attempt], of: Tier) -> AnyView {
    let word = match of {
        Tier::Required => tr!(lang, lesson.tier_required),
        Tier::Further => tr!(lang, lesson.tier_further),
        Tier::Hard => tr!(lang, lesson.tier_hard),
    };
    let names: Vec<_> = LessonName::all().filter(|name| tier(*name) == Some(of)).collect();
    let won = names.iter().filter(|name| matches!(state_of(attempts, **name), Some(Outcome::Won { .. }))).count();
    let (count, total) = (won, names.len());
    view! {
        <section class="group">
            <h2 class="group-title" data-ruled="">
                {word}
                <span class="group-count">{tr!(lang, lesson.count, n = count, total = total)}</span>
            </h2>
            {names.into_iter().map(|name| row(lang, name, state_of(attempts, name))).collect_view()}
        </section>
    }
    .into_any()
}

/// The mastery of each rule, and two minutes of practice for the weakest.
fn standing(lang: Language, attempts: &[Attempt]) -> AnyView {
    let line = |(rule, mastery): (RuleId, Mastery)| {
        let word = if mastery.is_shown() { tr!(lang, lesson.shown) } else { tr!(lang, lesson.not_shown) };
        view! {
            <li>
                <strong>{word}</strong> " " {words::rule(lang, rule)} " " <Sources of=Source::of(rule).alone() />
            </li>
        }
    };
    let review = review(attempts).map(|(rule, name)| {
        view! {
            <p>{tr!(lang, lesson.review_line, rule = words::rule(lang, rule))}</p>
            <div class="cluster">
                <a class="button" data-kind="neutral" href=Route::Lesson(name).href()>{tr!(lang, lesson.review)}</a>
            </div>
        }
    });
    view! {
        <section class="stack" aria-labelledby="standing">
            <h2 id="standing">{tr!(lang, lesson.standing)}</h2>
            {review}
            <ul class="lesson-rules" role="list">{mastery(attempts).into_iter().map(line).collect_view()}</ul>
        </section>
    }
    .into_any()
}
