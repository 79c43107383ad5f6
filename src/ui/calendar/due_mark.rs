//! The mark of something that falls due: a loss is a square, a gain a circle, an agreed date an open line, and a doubled
//! one once it went by. Each has its own colour too, and beside it or in its place to a screen reader there are always words.

use leptos::prelude::*;

use crate::domain::{Due, Language, RunsOut};
use crate::ui::words::tr;

/// The mark, with how many there are if that isn't said elsewhere.
#[component]
pub fn DueMark(runs_out: RunsOut, #[prop(optional_no_strip)] count: Option<usize>) -> impl IntoView {
    let kind = match runs_out {
        RunsOut::Loss => "loss",
        RunsOut::Gain => "gain",
        RunsOut::Agreed => "agreed",
    };
    view! { <span class="due-mark" data-kind=kind aria-hidden="true">{count}</span> }
}

/// The mark of an agreed date that went by, with how many there are if that isn't said elsewhere.
#[component]
pub fn AgreedMark() -> impl IntoView {
    view! { <span class="due-mark" data-kind="missed" aria-hidden="true"></span> }
}

/// Counts what falls due, of each kind that there is, in the order of [`RunsOut`].
pub fn counted(all: impl Iterator<Item = Due>) -> Vec<(RunsOut, usize)> {
    let mut counts = [(RunsOut::Loss, 0), (RunsOut::Gain, 0), (RunsOut::Agreed, 0)];
    for due in all {
        counts[due.runs_out() as usize].1 += 1;
    }
    counts.into_iter().filter(|(_, count)| *count > 0).collect()
}

/// Says how many there are of a kind.
pub fn count_of(lang: Language, runs_out: RunsOut, count: usize) -> String {
    match runs_out {
        RunsOut::Loss => tr!(lang, overview.count_loss, n = count),
        RunsOut::Gain => tr!(lang, overview.count_gain, n = count),
        RunsOut::Agreed => tr!(lang, overview.count_agreed, n = count),
    }
}
