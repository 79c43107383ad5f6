//! When something happened: just now, or a minute in Beijing time.

use leptos::prelude::*;

use super::choice::Choice;
use super::field::Below;
use crate::app::When;
use crate::domain::{BeijingDay, Instant};
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// What was chosen and typed.
#[derive(Clone, Copy)]
pub struct Moment {
    now: RwSignal<Option<bool>>,
    typed: RwSignal<String>,
}

/// Why a typed minute is none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoMoment {
    /// Nothing was chosen or typed.
    Missing,
    /// There is no such minute.
    Invalid,
}

impl Moment {
    /// Begins with "just now".
    pub fn now() -> Self {
        Self { now: RwSignal::new(Some(true)), typed: RwSignal::new(String::new()) }
    }

    /// Begins with nothing chosen.
    pub fn unchosen() -> Self {
        Self { now: RwSignal::new(None), typed: RwSignal::new(String::new()) }
    }

    /// Begins with a minute.
    pub fn at(instant: Instant) -> Self {
        Self { now: RwSignal::new(Some(false)), typed: RwSignal::new(typed(instant)) }
    }

    /// Returns what was chosen; `Ok(None)` while nothing was. Follows changes.
    pub fn when(self) -> Result<When, NoMoment> {
        match self.now.get() {
            Some(true) => Ok(When::Now),
            Some(false) => match self.typed.get() {
                text if text.is_empty() => Err(NoMoment::Missing),
                text => read(&text).map(When::Minute).ok_or(NoMoment::Invalid),
            },
            None => Err(NoMoment::Missing),
        }
    }
}

/// Reads what a `datetime-local` input gives, as Beijing time.
fn read(text: &str) -> Option<Instant> {
    let (day, clock) = text.split_once('T')?;
    let (hour, rest) = clock.split_once(':')?;
    let minute = rest.split(':').next()?;
    let (hour, minute) = (hour.parse().ok().filter(|h| *h < 24)?, minute.parse().ok().filter(|m| *m < 60)?);
    Some(BeijingDay::parse(day)?.at(hour, minute))
}

fn typed(instant: Instant) -> String {
    let (hour, minute) = instant.beijing_clock();
    format!("{}T{hour:02}:{minute:02}", instant.beijing_day())
}

/// Asks when something happened.
#[component]
pub fn MomentField(
    id: &'static str,
    label: String,
    moment: Moment,
    #[prop(into)] problem: Signal<Option<String>>,
    /// The minute that is offered for changing.
    #[prop(into)]
    offered: Signal<Instant>,
) -> impl IntoView {
    let lang = lang();
    let pick = move |()| {
        moment.now.set(Some(false));
        if moment.typed.with_untracked(String::is_empty) {
            moment.typed.set(typed(offered.get_untracked()));
        }
    };
    let picking = move || moment.now.get() == Some(false);
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{label}</legend>
            <div class="choices">
                <Choice
                    name=id
                    word=tr!(lang, form.now)
                    chosen=Signal::derive(move || moment.now.get() == Some(true))
                    on_choose=move |()| moment.now.set(Some(true))
                />
                <Choice name=id word=tr!(lang, form.pick_time) chosen=Signal::derive(picking) on_choose=pick />
            </div>
            {live(move || picking().then(|| view! {
                <div class="field">
                    <label class="field-hint" for=id>{tr!(lang, app.beijing_time_offset)}</label>
                    <input
                        class="input"
                        data-width="time"
                        id=id
                        type="datetime-local"
                        prop:value=moment.typed.get_untracked()
                        aria-invalid=Signal::derive(move || problem.get().map(|_| "true"))
                        aria-describedby=format!("{id}-message")
                        on:input=move |event| moment.typed.set(event_target_value(&event))
                    />
                </div>
            }))}
            <Below id hint=None problem />
        </fieldset>
    }
}
