//! An agreed date in a line of a card or row, with its nearness in words, and with mark and colour if it is today,
//! tomorrow, or went by.

use leptos::prelude::*;

use super::due_mark::{AgreedMark, DueMark};
use crate::domain::{Agreed, AgreedDates, Instant, RunsOut};
use crate::ui::controls::live;
use crate::ui::words::{self, lang};

/// The line; it updates with the day.
#[component]
pub fn Near(agreed: Agreed, of: AgreedDates, #[prop(into)] now: Signal<Instant>) -> impl IntoView {
    let lang = lang();
    let near = Memo::new(move |_| agreed.nearness(now.get()));
    let kind = Signal::derive(move || words::stands_out(near.get()));
    view! {
        <span class="near" data-kind=kind>
            {live(move || if agreed.is_missed(now.get()) {
                view! { <AgreedMark /> }.into_any()
            } else {
                view! { <DueMark runs_out=RunsOut::Agreed /> }.into_any()
            })}
            <span>{live(move || { near.track(); words::agreed_and_near(lang, &agreed, &of, now.get_untracked()) })}</span>
        </span>
    }
}
