//! Impossible acts, and why: the fact that blocks each, and what would lead to it.

use leptos::prelude::*;

use crate::domain::{ActKind, Blocked, Language, TaskId, due};
use crate::ui::controls::{Source, Sources};
use crate::ui::desk::Here;
use crate::ui::words::{answers, lang, tr};

/// An act in words, its kind, and what blocks it.
pub type Asked = (String, ActKind, Blocked);

/// Lists impossible acts; acts with the same blocking fact and the same way out share one line.
pub fn why_not(lang: Language, here: Here, id: TaskId, all: impl IntoIterator<Item = Asked>) -> AnyView {
    let now = here.desk.now();
    let due_at = here.desk.desk.with(|desk| desk.task(id).and_then(due)).map(|due| due.due_at);
    let mut lines: Vec<(Vec<String>, String, Option<Source>)> = Vec::new();
    for (word, kind, Blocked { refusal, way, .. }) in all {
        let because = answers::refusal(lang, kind, refusal, now);
        let said = match way.map(|way| answers::way(lang, here.kind(), way, due_at)) {
            Some(way) => tr!(lang, task.because_way, because = because, way = way),
            None => because,
        };
        let source = Source::of_refusal(refusal, kind);
        match lines.iter_mut().find(|(_, other, of)| *other == said && *of == source) {
            Some((words, ..)) => words.push(word),
            None => lines.push((vec![word], said, source)),
        }
    }
    view! { <dl class="whynot">{lines.into_iter().map(line).collect_view()}</dl> }.into_any()
}

fn line((words, said, source): (Vec<String>, String, Option<Source>)) -> impl IntoView {
    let lang = lang();
    let marks = source.map(Source::alone);
    view! {
        <div class="whynot-item">
            <dt class="whynot-act">{words.join(tr!(lang, task.list_and).as_str())}</dt>
            <dd class="whynot-reason">{said} " " {marks.map(|of| view! { <Sources of /> })}</dd>
        </div>
    }
}
