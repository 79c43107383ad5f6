//! The outcome of a supposed act: the present and the supposed state side by side; then what changes, and by which
//! rules.

use leptos::prelude::*;

use super::outcome_changes::{Said, changes, rules};
use crate::domain::{Instant, Language, Standing, Task, WhatIf};
use crate::ui::controls::{Sources, live};
use crate::ui::deadline::day_or_hours;
use crate::ui::desk::Ask;
use crate::ui::words::{self, format, lang, tr};

/// Both outlooks, and the differences in words. Each part re-renders only when its content changes, so that a passing
/// minute closes no fold.
#[component]
pub fn Outcome(#[prop(into)] seen: Signal<Option<(Ask, WhatIf)>>) -> impl IntoView {
    let lang = lang();
    let changed = Memo::new(move |_| {
        seen.with(|seen| seen.as_ref().map(|(ask, seen)| changes(lang, *ask, seen))).unwrap_or_default()
    });
    let ruled = Memo::new(move |_| {
        seen.with(|seen| seen.as_ref().map(|(ask, seen)| rules(lang, *ask, seen))).unwrap_or_default()
    });
    let list = |said: Vec<Said>| {
        (!said.is_empty()).then(|| view! { <ul class="listed">{said.into_iter().map(line).collect_view()}</ul> })
    };
    view! {
        {live(move || seen.with(|seen| seen.as_ref().map(|(_, seen)| view! {
            <div class="outlooks">
                {outlook(lang, tr!(lang, what_if.as_it_is), &seen.as_it_is.task, seen.as_it_is.as_of, false)}
                {outlook(lang, tr!(lang, what_if.supposed), &seen.supposed.task, seen.supposed.as_of, true)}
            </div>
        })))}
        {live(move || list(changed.get()))}
        {live(move || list(ruled.get()).map(|rules| view! {
            <details class="disclosure" data-plain="">
                <summary class="disclosure-title">{tr!(lang, what_if.rules_title)}</summary>
                <div class="disclosure-body">{rules}</div>
            </details>
        }))}
    }
}

fn line((said, of): Said) -> AnyView {
    view! { <li>{said} " " {(!of.is_empty()).then(|| view! { <Sources of /> })}</li> }.into_any()
}

/// The state of a task at an instant, for comparison with another; never a date that doesn't hold.
pub fn outlook(lang: Language, title: String, task: &Task, now: Instant, supposed: bool) -> AnyView {
    let standing = Standing::of(task, now);
    let ended = standing.stage.ended_at();
    let (label, date) = match (standing.deadline, ended) {
        (Some(deadline), _) => {
            (words::deadline_label(lang, deadline.consequence), format::end(lang, deadline.over_at().instant()))
        }
        (None, Some(at)) => (tr!(lang, what_if.ended_at), format::end(lang, at)),
        (None, None) => (tr!(lang, task.deadline), tr!(lang, what_if.no_date)),
    };
    let counted = standing.deadline.and_then(|deadline| day_or_hours(lang, &deadline, now));
    let published = !task.publications.is_empty() && ended.is_none();
    let left = published.then(|| tr!(lang, what_if.deletions_left, n = task.deletions_left()));
    let name = title.clone();
    view! {
        <section class="outlook" aria-label=name data-supposed=supposed.then_some("")>
            <h3 class="outlook-title">{title}</h3>
            <p class="outlook-stage">{words::stage_of(lang, task, now)}</p>
            <p class="outlook-label">{label}</p>
            <p class="outlook-date">{date}</p>
            {counted.map(|counted| view! { <p class="small">{counted}</p> })}
            {left.map(|left| view! { <p class="small">{left}</p> })}
        </section>
    }
    .into_any()
}
