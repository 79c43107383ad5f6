//! The timeline of a task: every entry and effect of time in order, with what changed by it; each is a point that can
//! be looked at.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::domain::{Entry, Happened, Instant, Language, Line, TaskId, TaskLog, Values, history};
use crate::ui::controls::{focus, live};
use crate::ui::desk::here;
use crate::ui::history::{changed, notes};
use crate::ui::words::{self, format, lang, tr};

/// A point of the timeline: an instant, and the number of entries of the desk's journal up to it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Then {
    /// How many entries had been recorded.
    pub entries: usize,
    /// The instant.
    pub at: Instant,
}

/// The lines, oldest first, once their journal is read.
#[component]
pub fn TimelineList(
    id: TaskId,
    #[prop(into)] journal: Signal<Option<Vec<Entry>>>,
    chosen: RwSignal<Option<Then>>,
) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let log = Memo::new(move |_| here.desk.desk.with(|desk| desk.log(id).cloned()));
    // Time adds a line only when it has an effect.
    let many = Memo::new(move |_| {
        let now = here.desk.now();
        log.with(|log| log.as_ref().map_or(0, |log| history(log, now).len()))
    });
    live(move || {
        let (log, journal) = (log.get()?, journal.get()?);
        many.track();
        let now = here.desk.now_untracked();
        let one = |line: &Line<'_>| {
            let then = then(&journal, line);
            let mut below = match line.what {
                Happened::Entry(entry) => notes(lang, here, line.version, entry, now),
                Happened::Consequence(_) => vec![tr!(lang, history.by_time)],
            };
            let values = log.task().values();
            below.extend(changed(lang, line, values));
            drawn(lang, (line, values), below, then, chosen)
        };
        let lines = history(&log, now).iter().map(one).collect_view();
        Some(view! { <ol class="history" role="list" aria-label=tr!(lang, map.timeline)>{lines}</ol> })
    })
}

/// Returns a line's point: up to its entry, or for an effect of time all entries that had happened by then.
fn then(journal: &[Entry], line: &Line<'_>) -> Then {
    let entries = match line.what {
        Happened::Entry(entry) => usize::try_from(entry.seq).unwrap_or(usize::MAX).min(journal.len()),
        Happened::Consequence(_) => journal.len(),
    };
    Then { entries, at: line.at }
}

fn drawn(
    lang: Language,
    (line, values): (&Line<'_>, Values),
    below: Vec<String>,
    then: Then,
    chosen: RwSignal<Option<Then>>,
) -> AnyView {
    let (said, by) = match line.what {
        Happened::Entry(entry) => (words::happened(lang, &entry.act), None),
        Happened::Consequence(what) => (words::consequence_under(lang, what, values), Some("time")),
    };
    let is_chosen = Memo::new(move |_| chosen.get() == Some(then));
    let choose = move |event: web_sys::MouseEvent| {
        chosen.set(Some(then));
        // The panel with the past desk may cover the lower part of the list.
        let line = event.target().and_then(|on| on.dyn_into::<web_sys::Element>().ok()?.closest("li").ok()?);
        if let Some(line) = line {
            request_animation_frame(move || focus::show(&line));
        }
    };
    view! {
        <li
            class="history-item"
            data-by=by
            data-point=""
            aria-current=Signal::derive(move || is_chosen.get().then_some("true"))
        >
            <time class="history-time" datetime=line.at.to_string()>{format::moment(lang, line.at)}</time>
            <p>{said.clone()}</p>
            {below.into_iter().map(|note| view! { <p class="history-note">{note}</p> }).collect_view()}
            <div class="history-acts">
                <button
                    class="button"
                    data-kind="neutral"
                    data-size="small"
                    type="button"
                    aria-pressed=Signal::derive(move || if is_chosen.get() { "true" } else { "false" })
                    on:click=choose
                >
                    {tr!(lang, map.look)}
                    <span class="visually-hidden">{said}</span>
                </button>
            </div>
        </li>
    }
    .into_any()
}

/// Returns the transitions that a task has made, for the map.
pub fn went(log: &TaskLog, now: Instant) -> std::collections::BTreeSet<(crate::domain::Place, crate::domain::Place)> {
    crate::domain::gone(log, now).into_iter().map(|(from, _, to)| (from, to)).collect()
}
