//! The mark of something that falls due: a square for a loss, a circle for a gain, a diamond for an agreed date, doubled
//! for one that went by. Each has its own colour, and always words beside it, or in its place for screen
//! readers.

use leptos::prelude::*;

use crate::domain::{Due, Language, RunsOut};
use crate::ui::words::tr;

/// The mark, with a count unless that is said elsewhere.
#[component]
pub fn DueMark(runs_out: RunsOut, #[prop(optional_no_strip)] count: Option<usize>) -> impl IntoView {
    let kind = match runs_out {
        RunsOut::Loss => "loss",
        RunsOut::Gain => "gain",
        RunsOut::Agreed => "agreed",
    };
    view! { <span class="due-mark" data-kind=kind aria-hidden="true">{count}</span> }
}

/// The mark of an agreed date that went by.
#[component]
pub fn AgreedMark() -> impl IntoView {
    view! { <span class="due-mark" data-kind="missed" aria-hidden="true"></span> }
}

/// Counts what falls due per kind, in the order of [`RunsOut`]; kinds without any are left out.
pub fn counted(all: impl Iterator<Item = Due>) -> Vec<(RunsOut, usize)> {
    let mut counts = [(RunsOut::Loss, 0), (RunsOut::Gain, 0), (RunsOut::Agreed, 0)];
    for due in all {
        counts[due.runs_out() as usize].1 += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Returns the count of a kind in words.
pub fn count_of(lang: Language, runs_out: RunsOut, count: usize) -> String {
    match runs_out {
        RunsOut::Loss => tr!(lang, overview.count_loss, n = count),
        RunsOut::Gain => tr!(lang, overview.count_gain, n = count),
        RunsOut::Agreed => tr!(lang, overview.count_agreed, n = count),
    }
}
