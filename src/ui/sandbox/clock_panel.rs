//! The demo's clock: steps of a minute, an hour and a day, and to the next deadline.

use leptos::prelude::*;

use super::advance::advance;
use super::clock_play::ClockPlay;
use crate::domain::{Consequence, DAY, Desk, HOUR, Instant, Language, MINUTE};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{format, lang, tr};

/// Shows the simulated time and moves it forward.
#[component]
pub fn ClockPanel() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let next = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| desk.next_due(now))
    });
    let next_words = move || match next.get() {
        Some(due) => {
            let what = here.desk.desk.with_untracked(|desk| next_words(lang, desk, due));
            format!("{} · {what}", format::when(lang, due, here.desk.now()))
        }
        None => tr!(lang, demo.no_next_deadline),
    };
    let step = move |word: String, by: i64| {
        view! {
            <button
                class="button clock-step"
                data-kind="neutral"
                type="button"
                on:click=move |_| advance(lang, here, here.desk.now_untracked().plus(by))
            >
                {word}
            </button>
        }
    };
    view! {
        <section class="clock" aria-labelledby="clock">
            <h2 class="clock-label" id="clock">{tr!(lang, demo.clock)}</h2>
            <time class="clock-time">{live(move || format::moment(lang, here.desk.now()))}</time>
            <p class="clock-next">{next_words}</p>
            <ClockPlay />
            <div class="clock-steps">
                {step(tr!(lang, demo.plus_minute), MINUTE)}
                {step(tr!(lang, demo.plus_hour), HOUR)}
                {step(tr!(lang, demo.plus_day), DAY)}
                {live(move || next.get().map(|due| leaps(lang, here, due)))}
            </div>
        </section>
    }
}

/// The buttons to the next deadline, and to the last minute in which it can still be met.
fn leaps(lang: Language, here: Here, due: Instant) -> AnyView {
    let before = due.plus(-MINUTE);
    let early = before > here.desk.now();
    view! {
        {early.then(|| view! {
            <button
                class="button clock-leap"
                data-kind="neutral"
                type="button"
                on:click=move |_| advance(lang, here, before)
            >
                {tr!(lang, map.minute_before)}
            </button>
        })}
        <button class="button clock-leap" type="button" on:click=move |_| advance(lang, here, due)>
            <Icon name="forward" />
            {tr!(lang, demo.to_next_deadline)}
        </button>
    }
    .into_any()
}

/// Says what will happen at a due instant: 「春季防晒霜口播」到时自动完成.
fn next_words(lang: Language, desk: &Desk, due: Instant) -> String {
    let task = desk.due().iter().find(|(at, _)| *at == due).and_then(|(_, id)| desk.task(*id));
    let label = match task.and_then(crate::domain::due).map(|deadline| deadline.consequence) {
        Some(Consequence::Lapse) => tr!(lang, deadline.lapses_otherwise),
        Some(Consequence::Complete) => tr!(lang, deadline.label_complete),
        None => String::new(),
    };
    let name = task.map(|task| task.brief.name.clone()).unwrap_or_default();
    format!("{} {label}", tr!(lang, app.quoted, text = name))
}
