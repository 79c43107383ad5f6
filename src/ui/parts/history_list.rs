//! 经过: who did what when, and what time did, latest first. On one's own desk the last entry can be
//! taken back.

use leptos::prelude::*;

use crate::domain::{Act, ActKind, Entry, Line, TaskId, TaskLog, history};
use crate::ui::format;
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::{self, lang, tr};

/// The lines of a task's history; `latest` cuts the list and leads to the whole.
#[component]
pub fn HistoryList(id: TaskId, #[prop(optional_no_strip)] latest: Option<usize>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let log = Memo::new(move |_| here.desk.desk.with(|desk| desk.log(id).cloned()));
    let lines = live(move || {
        let log = log.get()?;
        let now = here.desk.now();
        let all = history(&log, now);
        let count = all.len();
        let versions = numbered(&log);
        let last = log.standing().len();
        let shown = all.into_iter().enumerate().rev().take(latest.unwrap_or(count));
        let lines = shown
            .map(|(n, line)| match line {
                Line::Entry(entry) => written(lang, here, entry, versions[n], n + 1 == last, now),
                Line::Consequence { at, what } => view! {
                    <li class="history-item" data-by="time">
                        <time class="history-time" datetime=at.to_string()>{format::short(lang, at)}</time>
                        <p>{words::consequence(lang, what)}</p>
                        <p class="history-note">{tr!(lang, history.by_time)}</p>
                    </li>
                }
                .into_any(),
            })
            .collect_view();
        let more = latest.filter(|latest| here.desk.is_mine() && *latest < count);
        Some(view! {
            <ol class="history" role="list">{lines}</ol>
            {more.map(|_| view! {
                <a class="links-link" href=Route::History(id).href()>{tr!(lang, history.show_all)}</a>
            })}
        })
    });
    view! { {lines} }
}

fn written(
    lang: Locale,
    here: Here,
    entry: &Entry,
    version: usize,
    last: bool,
    now: crate::domain::Instant,
) -> AnyView {
    let task = entry.act.task();
    let late = entry.noted_at.since(entry.at) >= crate::domain::MINUTE;
    let mut notes = Vec::new();
    match &entry.act {
        Act::SubmitScript { .. } | Act::SubmitVideo { .. } => notes.push(tr!(lang, history.version, n = version)),
        Act::RejectScript { comment, .. } | Act::RejectVideo { comment, .. } => {
            notes.push(tr!(lang, history.comment, comment = comment.clone()));
        }
        Act::Publish { title, link, .. } => {
            notes.push(tr!(lang, history.title_line, title = title.clone()));
            notes.extend(Some(link.clone()).filter(|link| !link.is_empty()));
        }
        Act::AddClient { .. }
        | Act::AddCreator { .. }
        | Act::Assign { .. }
        | Act::Accept { .. }
        | Act::ApproveScript { .. }
        | Act::ApproveVideo { .. }
        | Act::SignOff { .. }
        | Act::TakeBack { .. } => {}
    }
    if late && here.desk.is_mine() {
        notes.push(tr!(lang, history.noted_later, time = format::when(lang, entry.noted_at, now)));
    }
    let undo = task.filter(|_| last && here.desk.is_mine());
    view! {
        <li class="history-item">
            <time class="history-time" datetime=entry.at.to_string()>{format::short(lang, entry.at)}</time>
            <p>{words::happened(lang, &entry.act)}</p>
            {notes.into_iter().map(|note| view! { <p class="history-note">{note}</p> }).collect_view()}
            {undo.map(|task| view! {
                <div class="history-acts">
                    <button
                        class="button"
                        data-kind="quiet"
                        data-align="start"
                        type="button"
                        on:click=move |_| here.begin(lang, task, ActKind::TakeBack)
                    >
                        <crate::ui::controls::Icon name="undo" small=true />
                        {here.act_word(lang, ActKind::TakeBack)}
                    </button>
                </div>
            })}
        </li>
    }
    .into_any()
}

/// Returns for each entry which version of its script or video it is about.
fn numbered(log: &TaskLog) -> Vec<usize> {
    let (mut scripts, mut videos) = (0, 0);
    let number = |entry: &Entry| match entry.act.kind() {
        ActKind::SubmitScript => {
            scripts += 1;
            scripts
        }
        ActKind::SubmitVideo => {
            videos += 1;
            videos
        }
        _ => 0,
    };
    log.standing().iter().map(number).chain([0]).collect()
}
