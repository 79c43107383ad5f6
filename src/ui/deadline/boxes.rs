//! The boxes of a deadline: four quarters that empty, or days that fill. Screen readers get one sentence. If no days
//! are counted, there are no boxes.

use leptos::prelude::*;

use crate::domain::{Consequence, Deadline, Instant, QUARTERS};
use crate::ui::controls::live;
use crate::ui::words::{format, lang, tr};

/// The boxes of a running deadline, as seen at the desk's time.
#[component]
pub fn Boxes(deadline: Deadline, #[prop(into)] now: Signal<Instant>, #[prop(optional)] large: bool) -> impl IntoView {
    match deadline.consequence {
        Consequence::Lapse => view! { <Hours deadline now large /> }.into_any(),
        Consequence::Complete if deadline.counted_days().is_empty() => ().into_any(),
        Consequence::Complete if large => view! { <Days deadline now /> }.into_any(),
        Consequence::Complete => view! { <SmallDays deadline now /> }.into_any(),
    }
}

#[component]
fn Hours(deadline: Deadline, now: Signal<Instant>, large: bool) -> impl IntoView {
    let lang = lang();
    let size = large.then_some("large");
    let full = Memo::new(move |_| deadline.quarters_left(now.get()));
    let each = format::span(lang, deadline.quarter());
    let one = move |n: i64| {
        let state = Signal::derive(move || if n < full.get() { "full" } else { "empty" });
        view! { <span class="box" data-size=size data-state=state></span> }
    };
    let label =
        Signal::derive(move || tr!(lang, deadline.quarter_of, n = full.get(), total = QUARTERS, each = each.clone()));
    view! {
        <span class="boxes" data-kind="hours" data-size=size role="img" aria-label=label>
            {(0..QUARTERS).map(one).collect_view()}
        </span>
    }
}

#[component]
fn SmallDays(deadline: Deadline, now: Signal<Instant>) -> impl IntoView {
    let days = deadline.counted_days();
    let one = move |day| {
        let state = Signal::derive(move || day_state(day, now.get()));
        view! { <span class="box" data-state=state></span> }
    };
    let label = day_label(deadline, now);
    view! {
        <span class="boxes" data-kind="days" role="img" aria-label=label>
            {days.into_iter().map(one).collect_view()}
        </span>
    }
}

#[component]
fn Days(deadline: Deadline, now: Signal<Instant>) -> impl IntoView {
    let lang = lang();
    let one = move |day: crate::domain::BeijingDay| {
        let state = Signal::derive(move || day_state(day, now.get()));
        let today =
            live(move || (state.get() == "today").then(|| view! { <span>{tr!(lang, deadline.chip_today)}</span> }));
        view! {
            <span class="boxes-day" data-state=state>
                <span>{format::weekday_box(lang, day)}</span>
                <span class="box" data-size="large" data-state=state></span>
                <span>{day.ymd().2}</span>
                {today}
            </span>
        }
    };
    let label = day_label(deadline, now);
    view! {
        <div class="boxes" data-kind="days" data-size="large" role="img" aria-label=label>
            {deadline.counted_days().into_iter().map(one).collect_view()}
        </div>
    }
}

fn day_state(day: crate::domain::BeijingDay, now: Instant) -> &'static str {
    match day.days_since(now.beijing_day()) {
        ..=-1 => "passed",
        0 => "today",
        1.. => "ahead",
    }
}

fn day_label(deadline: Deadline, now: Signal<Instant>) -> Signal<String> {
    let lang = lang();
    Signal::derive(move || {
        let of = deadline.day_of(now.get());
        of.map(|(n, total)| tr!(lang, deadline.day_of, n = n, total = total)).unwrap_or_default()
    })
}
