//! A month in one line: how many tasks began, how many came to which end, and how long reviews took; below it what the
//! tasks brought, which only oneself sees. It is the month that the list is narrowed to, or else the present one.

use leptos::prelude::*;

use crate::domain::{DAY, Fees, Language, Month, Query, month_figures};
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{format, gap, lang, tr};

/// The lines.
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
        let fees = fees(lang, all.fees).filter(|_| here.desk.is_mine());
        view! {
            <p class="tasks-month">
                {tr!(lang, find.month_line, month = month, begun = all.begun, completed = all.completed, lapsed = all.lapsed)}
                {gap(lang)} {review}
                {fees.map(|fees| view! { <br /> {fees} })}
            </p>
        }
    })
}

/// Says what the tasks of a month brought, and what arrived in it; nothing if nothing is noted.
fn fees(lang: Language, fees: Fees) -> Option<String> {
    let Fees { noted, open, arrived } = fees;
    let brought = (noted > 0).then(|| {
        let noted = format::yuan(noted);
        if open == 0 {
            tr!(lang, find.month_fees_all, noted = noted)
        } else {
            tr!(lang, find.month_fees, noted = noted, open = format::yuan(open))
        }
    });
    let arrived = (arrived > 0).then(|| tr!(lang, find.month_arrived, arrived = format::yuan(arrived)));
    let said: Vec<_> = brought.into_iter().chain(arrived).collect();
    let only_you = (!said.is_empty()).then(|| tr!(lang, find.month_private))?;
    Some(said.into_iter().chain([only_you]).collect::<Vec<_>>().join(&gap(lang)))
}
