//! When something happened: just now, or a minute in Beijing time. A day alone isn't enough: its time of day is asked
//! for, and no clock's time is filled in.

use leptos::prelude::*;

use super::choice::Choice;
use super::field::Below;
use super::live::live;
use crate::app::When;
use crate::domain::{BeijingDay, Instant};
use crate::ui::words::{lang, tr};

/// The choice and the typed values.
#[derive(Clone, Copy)]
pub struct Moment {
    chosen: RwSignal<Chosen>,
    /// The initial choice.
    first: Chosen,
    /// The clock time on a chosen day, as a `time` input gives it.
    clock: RwSignal<String>,
    /// The minute, as a `datetime-local` input gives it.
    typed: RwSignal<String>,
}

/// The ways to give a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Nothing,
    Now,
    Today(BeijingDay),
    Yesterday(BeijingDay),
    Minute,
}

/// Why there is no valid minute.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMoment {
    /// Nothing was chosen or typed.
    Missing,
    /// There is no such minute.
    Invalid,
}

impl Moment {
    fn begun(chosen: Chosen, typed: String) -> Self {
        Self {
            chosen: RwSignal::new(chosen),
            first: chosen,
            clock: RwSignal::new(String::new()),
            typed: RwSignal::new(typed),
        }
    }

    /// Begins with "just now".
    pub fn now() -> Self {
        Self::begun(Chosen::Now, String::new())
    }

    /// Begins with nothing chosen.
    pub fn unchosen() -> Self {
        Self::begun(Chosen::Nothing, String::new())
    }

    /// Begins with a minute.
    pub fn at(instant: Instant) -> Self {
        Self::begun(Chosen::Minute, minute_text(instant))
    }

    /// Returns the chosen time; follows changes.
    pub fn when(self) -> Result<When, NoMoment> {
        let text = match self.chosen.get() {
            Chosen::Nothing => return Err(NoMoment::Missing),
            Chosen::Now => return Ok(When::Now),
            Chosen::Today(day) | Chosen::Yesterday(day) => {
                let clock = self.clock.get();
                if clock.is_empty() { clock } else { format!("{day}T{clock}") }
            }
            Chosen::Minute => self.typed.get(),
        };
        if text.is_empty() {
            return Err(NoMoment::Missing);
        }
        minute_of(&text).map(When::Minute).ok_or(NoMoment::Invalid)
    }

    /// Writes what was chosen as a minute; empty where none was. "Just now" is none: it means another minute later on.
    pub fn written(self) -> String {
        match self.chosen.get() {
            Chosen::Nothing | Chosen::Now => String::new(),
            // A day without a time is dropped: it is asked for again.
            Chosen::Today(_) | Chosen::Yesterday(_) if self.clock.with(String::is_empty) => String::new(),
            Chosen::Today(day) | Chosen::Yesterday(day) => format!("{day}T{}", self.clock.get()),
            Chosen::Minute => self.typed.get(),
        }
    }

    /// Sets a minute written by [`Self::written`].
    pub fn take(self, written: &str) {
        self.chosen.set(if written.is_empty() { self.first } else { Chosen::Minute });
        self.typed.set(written.to_owned());
    }
}

/// Parses the value of a `datetime-local` input as Beijing time.
pub fn minute_of(text: &str) -> Option<Instant> {
    let (day, clock) = text.split_once('T')?;
    let (hour, rest) = clock.split_once(':')?;
    let minute = rest.split(':').next()?;
    let (hour, minute) = (hour.parse().ok().filter(|h| *h < 24)?, minute.parse().ok().filter(|m| *m < 60)?);
    Some(BeijingDay::parse(day)?.at(hour, minute))
}

/// Formats an instant's minute for a `datetime-local` input.
pub fn minute_text(instant: Instant) -> String {
    format!("{}T{}", instant.beijing_day(), clock(instant))
}

fn clock(instant: Instant) -> String {
    let (hour, minute) = instant.beijing_clock();
    format!("{hour:02}:{minute:02}")
}

/// Asks when something happened.
#[component]
pub fn MomentField(
    id: &'static str,
    label: String,
    moment: Moment,
    #[prop(into)] problem: Signal<Option<String>>,
    /// The instant that determines today.
    #[prop(into)]
    offered: Signal<Instant>,
    /// Whether today and yesterday are offered as single taps.
    #[prop(optional)]
    days: bool,
    /// The earliest and latest instant possible, and the words for them.
    #[prop(optional_no_strip)]
    range: Option<(Instant, Instant, String)>,
) -> impl IntoView {
    let lang = lang();
    let choice = move |word: String, is: fn(Chosen) -> bool, to: fn(BeijingDay) -> Chosen| {
        view! {
            <Choice
                name=id
                word
                chosen=Signal::derive(move || is(moment.chosen.get()))
                on_choose=move |()| moment.chosen.set(to(offered.get_untracked().beijing_day()))
            />
        }
    };
    let (limits, hint) = match range {
        Some((from, to, words)) => (Some((minute_text(from), minute_text(to))), Some(words)),
        None => (None, None),
    };
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{label}</legend>
            <div class="choices" data-grid="pairs">
                {choice(tr!(lang, form.now), |chosen| chosen == Chosen::Now, |_| Chosen::Now)}
                {days.then(|| view! {
                    {choice(tr!(lang, form.today), |chosen| matches!(chosen, Chosen::Today(_)), Chosen::Today)}
                    {choice(
                        tr!(lang, form.yesterday),
                        |chosen| matches!(chosen, Chosen::Yesterday(_)),
                        |today| Chosen::Yesterday(today.start().plus(-1).beijing_day()),
                    )}
                })}
                {choice(tr!(lang, form.pick_time), |chosen| chosen == Chosen::Minute, |_| Chosen::Minute)}
            </div>
            {live(move || match moment.chosen.get() {
                Chosen::Nothing | Chosen::Now => ().into_any(),
                Chosen::Today(_) | Chosen::Yesterday(_) => input(id, "time", tr!(lang, form.which_clock), moment.clock, problem, None),
                Chosen::Minute => {
                    input(id, "datetime-local", tr!(lang, app.beijing_time_offset), moment.typed, problem, limits.clone())
                },
            })}
            <Below id hint problem />
        </fieldset>
    }
}

fn input(
    id: &'static str,
    kind: &'static str,
    label: String,
    value: RwSignal<String>,
    problem: Signal<Option<String>>,
    limits: Option<(String, String)>,
) -> AnyView {
    let (min, max) = limits.unzip();
    view! {
        <div class="field">
            <label class="field-hint" for=id>{label}</label>
            <input
                class="input"
                data-width="time"
                id=id
                type=kind
                min=min
                max=max
                prop:value=value.get_untracked()
                aria-invalid=Signal::derive(move || problem.get().map(|_| "true"))
                aria-describedby=format!("{id}-hint {id}-message")
                on:input=move |event| value.set(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
