//! 经过: who did what when, the effects of time, and what changed, latest first. On one's own desk the last entry can be
//! taken back.

use leptos::prelude::*;

use super::notes::{changed, notes};
use crate::domain::{ActKind, Happened, Language, Line, TaskId, Values, history};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::words::{self, format, lang, tr};

/// How many lines are printed; for more, print the page of the whole history.
const PRINTED: usize = 1000;

/// The lines of a task's history; `latest` limits the list on the screen, not on paper, and links to the rest.
#[component]
pub fn HistoryList(id: TaskId, #[prop(optional_no_strip)] latest: Option<usize>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let log = Memo::new(move |_| here.desk.desk.with(|desk| desk.log(id).cloned()));
    live(move || {
        let log = log.get()?;
        let now = here.desk.now();
        let all = history(&log, now);
        let count = all.len();
        let values = log.task().values();
        let last = log.standing().last().map(|entry| entry.seq);
        let shown = all.iter().rev().take(latest.map_or(count, |latest| latest.max(PRINTED)));
        let lines = shown
            .enumerate()
            .map(|(n, line)| {
                let mut notes = match line.what {
                    Happened::Entry(entry) => notes(lang, here, line.version, entry, now),
                    Happened::Consequence(_) => vec![tr!(lang, history.by_time)],
                };
                notes.extend(changed(lang, line, values));
                drawn(lang, here, (line, values), notes, last, latest.is_some_and(|latest| latest <= n))
            })
            .collect_view();
        let more = latest.filter(|latest| here.desk.is_mine() && *latest < count);
        Some(view! {
            <ol class="history" role="list">{lines}</ol>
            {more.map(|_| view! {
                <a class="links-link" data-screen=(count <= PRINTED).then_some("") href=Route::History(id).href()>
                    {tr!(lang, history.show_all)}
                </a>
            })}
        })
    })
}

fn drawn(
    lang: Language,
    here: Here,
    (line, values): (&Line<'_>, Values),
    notes: Vec<String>,
    last: Option<u64>,
    on_paper_only: bool,
) -> AnyView {
    let (said, at, by, entry) = match line.what {
        Happened::Entry(entry) => (words::happened(lang, &entry.act), format::short(lang, line.at), None, Some(entry)),
        Happened::Consequence(what) => {
            (words::consequence_under(lang, what, values), format::end_short(lang, line.at), Some("time"), None)
        }
    };
    let undo = entry
        .filter(|entry| here.desk.is_mine() && Some(entry.seq) == last)
        .and_then(|entry| Some((entry.act.task()?, entry.seq)));
    view! {
        <li class="history-item" data-by=by data-paper=on_paper_only.then_some("")>
            <time class="history-time" datetime=line.at.to_string()>{at}</time>
            <p>{said}</p>
            {notes.into_iter().map(|note| view! { <p class="history-note">{note}</p> }).collect_view()}
            {undo.map(|(task, record)| view! {
                <div class="history-acts">
                    <button
                        class="button"
                        data-kind="quiet"
                        data-align="start"
                        type="button"
                        on:click=move |_| here.take_back(lang, task, record)
                    >
                        <Icon name="undo" small=true />
                        {here.act_word(lang, ActKind::TakeBack)}
                    </button>
                </div>
            })}
        </li>
    }
    .into_any()
}
