//! Facts about a task's video: the publication, and the deletions used.

use leptos::prelude::*;

use crate::domain::{Language, Task};
use crate::record::link_or_text;
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

const ARTICLE: &[Source] = &[Source::Article];

/// A term, and its value.
type Fact = (String, Said);

/// A value, with its source if it is a rule.
#[derive(Clone, PartialEq)]
enum Said {
    Words(String, &'static [Source]),
    /// The address of a public video, to be opened.
    Link(String),
}

/// The list of facts; nothing if there are none.
#[component]
pub fn TaskFacts(#[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, is_mine) = (lang(), here().desk.is_mine());
    let facts =
        Memo::new(move |_| task.with(|task| task.as_ref().map(|task| facts(lang, is_mine, task))).unwrap_or_default());
    live(move || {
        let facts = facts.get();
        let one = |(term, said): Fact| {
            let said = match said {
                Said::Words(said, of) => {
                    view! { {said} " " {(!of.is_empty()).then(|| view! { <Sources of /> })} }.into_any()
                }
                Said::Link(address) => {
                    let href = address.clone();
                    view! {
                        <a href=href target="_blank" rel="noopener noreferrer">
                            {address}
                            <span class="visually-hidden">{tr!(lang, a11y.opens_elsewhere)}</span>
                        </a>
                    }
                    .into_any()
                }
            };
            view! {
                <dt class="facts-term">{term}</dt>
                <dd class="task-fact">{said}</dd>
            }
        };
        (!facts.is_empty()).then(|| {
            view! { <dl class="facts" data-rhythm="loose">{facts.into_iter().map(one).collect_view()}</dl> }
        })
    })
}

/// Returns the facts. A demo's links are made up, and lead nowhere.
fn facts(lang: Language, is_mine: bool, task: &Task) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    if let Some(last) = task.publications.last() {
        let known = |text: &String| !text.is_empty();
        let words = |said| Said::Words(said, &[]);
        let link = |link| if is_mine { Said::Link(link) } else { words(link) };
        facts.extend(Some(last.title.clone()).filter(known).map(|title| (tr!(lang, form.title), words(title))));
        facts.extend(Some(link_or_text(last.link.clone())).filter(known).map(|to| (tr!(lang, task.link), link(to))));
        let used = tr!(lang, task.deletions, n = task.deletions, max = task.values().deletions);
        facts.push((tr!(lang, stage_line.deleted), Said::Words(used, ARTICLE)));
    }
    facts
}
