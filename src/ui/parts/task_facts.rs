//! What stands beside a task's video: the publication, and the deletions used.

use leptos::prelude::*;

use crate::domain::Task;
use crate::ui::controls::{Source, Sources};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

const ARTICLE: &[Source] = &[Source::Article];

/// A term, what holds, and where that comes from if it is a rule.
type Fact = (String, String, &'static [Source]);

/// The list of facts; nothing where there are none.
#[component]
pub fn TaskFacts(#[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let lang = lang();
    let facts = Memo::new(move |_| task.with(|task| task.as_ref().map(|task| facts(lang, task))).unwrap_or_default());
    live(move || {
        let facts = facts.get();
        let one = |(term, said, of): Fact| {
            view! {
                <dt class="facts-term">{term}</dt>
                <dd class="task-fact">{said} " " {(!of.is_empty()).then(|| view! { <Sources of /> })}</dd>
            }
        };
        (!facts.is_empty()).then(|| {
            view! { <dl class="facts task-facts" data-rhythm="loose">{facts.into_iter().map(one).collect_view()}</dl> }
        })
    })
}

fn facts(lang: Locale, task: &Task) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    if let Some(last) = task.publications.last() {
        let known = |text: &String| !text.is_empty();
        facts.extend(Some(last.title.clone()).filter(known).map(|title| (tr!(lang, form.title), title, &[][..])));
        facts.extend(Some(last.link.clone()).filter(known).map(|link| (tr!(lang, task.link), link, &[][..])));
        let used = tr!(lang, task.deletions, n = task.deletions, max = task.values().deletions);
        facts.push((tr!(lang, stage_line.deleted), used, ARTICLE));
    }
    facts
}
