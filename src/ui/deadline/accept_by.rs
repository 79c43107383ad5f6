//! Until when a task assigned at an instant must be accepted: the answer of the start page. Nothing is stored.

use leptos::prelude::*;

use super::card::DeadlineOf;
use crate::domain::{Instant, Origin, Rules};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{format, lang, tr};

/// Renders the answer.
pub fn accept_by(assigned: Instant) -> AnyView {
    let (lang, here) = (lang(), here());
    let deadline = crate::domain::accept_by(assigned, Rules::Article2021);
    let now = here.desk.now_untracked();
    let when = format::when(lang, deadline.due_at, now);
    let said = if deadline.due_at <= now {
        tr!(lang, start.calc_result_over, when = when)
    } else {
        tr!(lang, start.calc_result, when = when)
    };
    view! {
            <div class="calculator-answer" role="status">
                <p>{said}</p>
                <DeadlineOf deadline origin=Origin::First now=Signal::derive(move || here.desk.now()) />
                <p class="small">{tr!(lang, start.not_stored_yet)}</p>
                <div class="cluster">
                    <a class="button" href=Route::NewTask(Some(assigned)).href()>{tr!(lang, start.note_it)}</a>
                </div>
            </div>
    }
    .into_any()
}
