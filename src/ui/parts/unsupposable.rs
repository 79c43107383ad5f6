//! What can't be asked on 要是… now, and why: the fact that blocks it, and what would lead to it.

use leptos::prelude::*;

use crate::domain::{Blocked, TaskId, due};
use crate::ui::answers;
use crate::ui::controls::{Source, Sources};
use crate::ui::here::here;
use crate::ui::supposed::Ask;
use crate::ui::words::{lang, tr};

/// The list of reasons; questions that the same fact blocks stand in one line.
#[component]
pub fn Unsupposable(id: TaskId, asked: Vec<(Ask, Result<(), Blocked>)>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let now = here.desk.now_untracked();
    let due_at = here.desk.desk.with_untracked(|desk| desk.task(id).and_then(due)).map(|due| due.due_at);
    let mut lines: Vec<(Vec<String>, String, Option<Source>)> = Vec::new();
    for (ask, answer) in asked {
        let (Some(kind), Err(Blocked { refusal, rule, way })) = (ask.kind(), answer) else { continue };
        let because = answers::refusal(lang, kind, refusal, now);
        let said = match way.map(|way| answers::way(lang, here.kind(), way, due_at)) {
            Some(way) => tr!(lang, task.because_way, because = because, way = way),
            None => because,
        };
        let source = rule.map(Source::of);
        match lines.iter_mut().find(|(_, other, of)| *other == said && *of == source) {
            Some((words, ..)) => words.push(ask.said(lang)),
            None => lines.push((vec![ask.said(lang)], said, source)),
        }
    }
    let line = |(words, said, source): (Vec<String>, String, Option<Source>)| {
        let marks = source.map(Source::alone);
        view! {
            <div class="whynot-item">
                <dt class="whynot-act">{words.join(tr!(lang, task.list_and).as_str())}</dt>
                <dd class="whynot-reason">{said} " " {marks.map(|of| view! { <Sources of /> })}</dd>
            </div>
        }
    };
    (!lines.is_empty()).then(|| {
        view! {
            <section class="entry">
                <h2 class="entry-title">{tr!(lang, task.not_possible)}</h2>
                <dl class="whynot">{lines.into_iter().map(line).collect_view()}</dl>
            </section>
        }
    })
}
