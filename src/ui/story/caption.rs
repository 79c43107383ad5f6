//! The two lines of a scene: the facts, and what they mean to the side to which it is told, with the article told apart
//! from this tool's assumptions; and the rules on which they rest.

use leptos::prelude::*;

use super::show::{Show, written};
use crate::domain::RuleId;
use crate::ui::controls::{Source, Sources, live};
use crate::ui::words::{self, lang, tr};

/// The caption of a scene.
#[component]
pub fn Caption(scene: usize) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let what = show.told.with_value(|told| written(lang, &told.what(scene)));
    let marks = marks(&rests_on(show, scene));
    let to = move || {
        let side = show.side.get();
        let said = show.told.with_value(|told| written(lang, &told.to(side, scene)));
        let to = words::role(lang, side);
        view! {
            <p class="story-to">
                <strong>{tr!(lang, story.to, role = to)}</strong>{words::gap(lang)} {said} " "
                <Sources of=marks plain=true />
            </p>
        }
    };
    view! {
        <div class="story-caption">
            <p class="story-what">{what}</p>
            {live(to)}
        </div>
    }
}

/// The rules on which a scene rests.
#[component]
pub fn RestsOn(scene: usize) -> impl IntoView {
    let (lang, show) = (lang(), expect_context::<Show>());
    let rules = rests_on(show, scene);
    let one = |rule: RuleId| {
        view! { <li><Sources of=Source::of(rule).alone() plain=true /> " " {words::rule(lang, rule)}</li> }
    };
    view! {
        <details class="disclosure story-rests">
            <summary class="disclosure-title">{tr!(lang, story.rests_on)}</summary>
            <div class="disclosure-body">
                <ul class="marks" role="list">{rules.into_iter().map(one).collect_view()}</ul>
            </div>
        </details>
    }
}

fn rests_on(show: Show, scene: usize) -> Vec<RuleId> {
    let rules = show.told.with_value(|told| told.scenes.get(scene).map(|scene| scene.rests_on.clone()));
    rules.unwrap_or_default()
}

fn marks(rules: &[RuleId]) -> &'static [Source] {
    let article = rules.iter().any(|rule| matches!(rule, RuleId::S(_)));
    let assumed = rules.iter().any(|rule| matches!(rule, RuleId::D(_)));
    match (article, assumed) {
        (true, true) => Source::BOTH,
        (true, false) => Source::Article.alone(),
        (false, _) => Source::Assumption.alone(),
    }
}
