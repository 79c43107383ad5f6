//! What stands beside a task's course: the publication, deletions used, agreed dates, one's own note, and rules
//! that aren't the article's.

use leptos::prelude::*;

use crate::domain::{Agreed, AgreedKind, Instant, Rules, Task, agreed};
use crate::ui::controls::{Source, Sources};
use crate::ui::format;
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{self, lang, tr};

const ARTICLE: &[Source] = &[Source::Article];
const ASSUMED: &[Source] = &[Source::Assumption];
const THIRD_PARTY: &[Source] = &[Source::ThirdParty];

/// A term, what holds, and where that comes from if it is a rule.
type Fact = (String, String, &'static [Source]);

/// The list of facts; nothing where there are none.
#[component]
pub fn TaskFacts(#[prop(into)] task: Signal<Option<Task>>, #[prop(into)] now: Signal<Instant>) -> impl IntoView {
    let lang = lang();
    let facts = Memo::new(move |_| {
        let now = now.get();
        task.with(|task| task.as_ref().map(|task| facts(lang, task, now))).unwrap_or_default()
    });
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

fn facts(lang: Locale, task: &Task, now: Instant) -> Vec<Fact> {
    let mut facts: Vec<Fact> = Vec::new();
    if let Some(last) = task.publications.last() {
        let known = |text: &String| !text.is_empty();
        facts.extend(Some(last.title.clone()).filter(known).map(|title| (tr!(lang, form.title), title, &[][..])));
        facts.extend(Some(last.link.clone()).filter(known).map(|link| (tr!(lang, task.link), link, &[][..])));
        let used = tr!(lang, task.deletions, n = task.deletions, max = task.values().deletions);
        facts.push((tr!(lang, stage_line.deleted), used, ARTICLE));
    }
    let dates = agreed(task);
    for (n, one) in dates.iter().enumerate() {
        let (Agreed { day, kind }, passed) = (*one, one.ends_at() <= now);
        let said = words::agreed(lang, kind, &format::day_weekday(lang, day));
        let more = match kind {
            AgreedKind::KeepPublic => String::new(),
            _ if passed => tr!(lang, deadline.agreed_passed),
            _ if n + 1 == dates.len() => tr!(lang, deadline.agreed_note),
            _ => String::new(),
        };
        let term = if n == 0 { tr!(lang, task.agreed_dates) } else { String::new() };
        let of = match kind {
            AgreedKind::KeepPublic => THIRD_PARTY,
            _ if more.is_empty() => &[],
            _ => ASSUMED,
        };
        facts.push((term, format!("{said} {more}").trim().to_owned(), of));
    }
    if !task.note.is_empty() {
        facts.push((tr!(lang, form.note), task.note.clone(), &[]));
    }
    match task.rules {
        Rules::Article2021 => {}
        Rules::Platform2022 => facts.push((tr!(lang, form.rules), tr!(lang, rule.set_platform), THIRD_PARTY)),
        Rules::Edited(_) => facts.push((tr!(lang, form.rules), tr!(lang, task.rules_edited), &[])),
    }
    facts
}
