//! A month in one line: how many tasks began, how many came to which end, and how long reviews took. It is the month that
//! the list is narrowed to, or else the present one.

use leptos::prelude::*;

use crate::domain::{DAY, Month, Query, month_figures};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{format, gap, lang, tr};

/// The line.
#[component]
pub fn MonthLine(query: RwSignal<Query>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let month = Memo::new(move |_| query.with(|query| query.month).unwrap_or_else(|| Month::of(here.desk.now())));
    let figures = Memo::new(move |_| {
        let (month, now) = (month.get(), here.desk.now());
        here.desk.desk.with(|desk| month_figures(desk, month, now))
    });
    live(move || {
        let (month, all) = (format::month(lang, month.get()), figures.get());
        let review = all.review.map(|took| match took / DAY {
            0 => tr!(lang, find.month_review_short),
            1 => tr!(lang, find.month_review_one),
            days => tr!(lang, find.month_review, n = days),
        });
        view! {
            <p class="tasks-month">
                {tr!(lang, find.month_line, month = month, begun = all.begun, completed = all.completed, lapsed = all.lapsed)}
                {gap(lang)} {review}
            </p>
        }
    })
}
