//! When a supposed act would be: now, this time tomorrow, a chosen minute, or not at all.

use leptos::prelude::*;

use crate::domain::{DAY, Instant};
use crate::ui::controls::{Choice, live, minute_of, minute_text};
use crate::ui::words::{lang, tr};

/// What was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    /// Now.
    Now,
    /// This time tomorrow.
    Tomorrow,
    /// The minute that was typed.
    Typed,
    /// Not at all.
    Never,
}

/// The instant that was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SupposedAt {
    /// At this instant.
    At(Instant),
    /// It doesn't happen.
    Never,
    /// The typed text is no valid minute.
    NoMinute,
}

/// The choice and the typed text.
#[derive(Clone, Copy)]
pub struct SupposedTime {
    chosen: RwSignal<Chosen>,
    typed: RwSignal<String>,
}

impl SupposedTime {
    /// Begins with now.
    pub fn now() -> Self {
        Self { chosen: RwSignal::new(Chosen::Now), typed: RwSignal::new(String::new()) }
    }

    /// Resets the choice.
    pub fn reset(self) {
        self.chosen.set(Chosen::Now);
        self.typed.set(String::new());
    }

    /// Returns the instant; follows changes.
    pub fn at(self, now: Instant) -> SupposedAt {
        match self.chosen.get() {
            Chosen::Now => SupposedAt::At(now),
            Chosen::Tomorrow => SupposedAt::At(now.plus(DAY)),
            Chosen::Typed => self.typed.with(|typed| minute_of(typed)).map_or(SupposedAt::NoMinute, SupposedAt::At),
            Chosen::Never => SupposedAt::Never,
        }
    }
}

/// Asks when; `never` is the word for "not at all", where that is an answer.
#[component]
pub fn SupposedWhen(
    label: String,
    #[prop(optional_no_strip)] never: Option<String>,
    time: SupposedTime,
    #[prop(into)] now: Signal<Instant>,
) -> impl IntoView {
    let lang = lang();
    let pick = move || {
        if time.typed.with_untracked(String::is_empty) {
            time.typed.set(minute_text(now.get_untracked().plus(DAY)));
        }
    };
    let choice = move |word: String, is: Chosen| {
        view! {
            <Choice
                name="supposed-when"
                word
                chosen=Signal::derive(move || time.chosen.get() == is)
                on_choose=move |()| {
                    if is == Chosen::Typed {
                        pick();
                    }
                    time.chosen.set(is);
                }
            />
        }
    };
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{label}</legend>
            <div class="choices">
                {choice(tr!(lang, what_if.when_now), Chosen::Now)}
                {choice(tr!(lang, what_if.when_tomorrow), Chosen::Tomorrow)}
                {choice(tr!(lang, form.pick_time), Chosen::Typed)}
                {never.map(|word| choice(word, Chosen::Never))}
            </div>
            {live(move || (time.chosen.get() == Chosen::Typed).then(|| view! {
                <div class="field">
                    <label class="field-hint" for="supposed-at">{tr!(lang, app.beijing_time_offset)}</label>
                    <input
                        class="input"
                        data-width="time"
                        id="supposed-at"
                        type="datetime-local"
                        prop:value=time.typed.get_untracked()
                        on:input=move |event| time.typed.set(event_target_value(&event))
                    />
                </div>
            }))}
        </fieldset>
    }
}
