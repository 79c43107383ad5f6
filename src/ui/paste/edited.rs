//! A row of the preview as the fields on the screen hold it. What a row becomes is decided by
//! [`Corrected`](crate::record::intake::Corrected), whether the row is drawn or not.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::domain::{AgreedDates, Desk, Instant, Task, TaskId};
use crate::record::Found;
use crate::record::intake::{Corrected, Difference, Known, Missing, Ready, Rest, Row, Standing, task_meant};
use crate::ui::act_form::{Offer, offers_of};

/// The form's name among the drafts.
pub const FORM: &str = "paste";

/// What was corrected and isn't recorded yet, by a row's key.
pub type Corrections = BTreeMap<String, Corrected>;

/// One row.
#[derive(Clone, Copy)]
pub struct Edited {
    /// Its place among the rows, from 0.
    pub place: usize,
    /// Whether it is to be recorded.
    pub chosen: RwSignal<bool>,
    /// The task's name.
    pub name: RwSignal<String>,
    /// The client.
    pub client: RwSignal<String>,
    /// Where it stands.
    pub standing: RwSignal<Standing>,
    /// Since when: the day.
    pub day: RwSignal<String>,
    /// Since when: the time.
    pub time: RwSignal<String>,
    /// The dates to be agreed.
    pub agreed: RwSignal<AgreedDates>,
    /// One's own note, at first what wasn't recognised.
    pub note: RwSignal<String>,
    /// What the row said.
    pub row: StoredValue<Row>,
    key: StoredValue<String>,
    begun: StoredValue<Corrected>,
}

impl Edited {
    /// Begins with what is understood and known, or with what was corrected before.
    pub fn new(place: usize, row: Row, key: String, begun: Corrected, corrected: Option<Corrected>) -> Self {
        let is = corrected.unwrap_or_else(|| begun.clone());
        Self {
            place,
            chosen: RwSignal::new(is.chosen),
            name: RwSignal::new(is.name),
            client: RwSignal::new(is.client),
            standing: RwSignal::new(is.standing),
            day: RwSignal::new(is.day),
            time: RwSignal::new(is.time),
            agreed: RwSignal::new(is.agreed),
            note: RwSignal::new(is.note),
            row: StoredValue::new(row),
            key: StoredValue::new(key),
            begun: StoredValue::new(begun),
        }
    }

    /// Returns the row as it is now; follows changes.
    pub fn values(self) -> Corrected {
        Corrected {
            chosen: self.chosen.get(),
            name: self.name.get(),
            client: self.client.get(),
            standing: self.standing.get(),
            day: self.day.get(),
            time: self.time.get(),
            agreed: self.agreed.get(),
            note: self.note.get(),
        }
    }

    /// Notes what is corrected, so that it outlives the screen; follows changes.
    pub fn keep(self, corrections: RwSignal<Corrections>) {
        let is = self.values();
        let key = self.key.get_value();
        let is_corrected = self.begun.with_value(|begun| *begun != is);
        if corrections.with_untracked(|all| all.get(&key) != Some(&is).filter(|_| is_corrected)) {
            corrections.update(|all| if is_corrected { drop(all.insert(key, is)) } else { drop(all.remove(&key)) });
        }
    }

    /// Returns the task of the desk that this row is; follows changes.
    pub fn onto(self, desk: &Desk, now: Instant) -> Option<TaskId> {
        task_meant(desk, &self.name.get(), &self.client.get(), now)
    }

    /// Returns the row as it will be recorded; follows changes.
    pub fn ready(self, onto: Option<&Task>, now: Instant) -> Result<Ready, Missing> {
        let is = self.values();
        self.row.with_value(|row| is.permitted(row, onto, now))
    }

    /// Returns the row as it will be recorded, with many others: what the desk knows is looked up once for all.
    pub fn ready_among(self, known: &Known, desk: &Desk, now: Instant) -> Result<Ready, Missing> {
        let is = untrack(|| self.values());
        let task = known.task(&is.name, &is.client).and_then(|task| desk.task(task));
        self.row.with_value(|row| is.permitted(row, task, now))
    }

    /// Returns how the row differs from the task of the desk; `None` if the desk hasn't got it.
    pub fn difference(self, onto: Option<&Task>, now: Instant) -> Option<Difference> {
        let is = self.values();
        self.row.with_value(|row| is.difference(row, onto, now))
    }

    /// Says where the row stands, which was asked.
    pub fn stands(self, standing: Standing) {
        let was_open = self.is_open();
        self.standing.set(standing);
        if was_open {
            self.chosen.set(true);
        }
    }

    /// Tells whether it has to be chosen where the row stands.
    pub fn is_open(self) -> bool {
        matches!(self.standing.get_untracked(), Standing::Unknown | Standing::Completed | Standing::Cancelled)
    }

    /// Returns what wasn't recognised and is worth showing.
    pub fn rest(self) -> Vec<Rest> {
        self.row.with_value(|row| row.rest.iter().filter(|rest| !rest.is_minor).cloned().collect())
    }

    /// Returns the dates that have to be chosen: those without a purpose, and those that contradict each other.
    pub fn dates_in_doubt(self) -> Vec<Offer> {
        let found: Vec<Found> = self.row.with_value(|row| row.agreed.iter().map(|dated| dated.found).collect());
        let doubtful = |one: &Found| {
            match *one {
            Found::Day { means: None, .. } => true,
            Found::Day { means, day, time } => found.iter().any(|other| {
                matches!(*other, Found::Day { means: of, day: on, time: at } if of == means && (on, at) != (day, time))
            }),
            Found::PublicFor(days) => {
                found.iter().any(|other| matches!(*other, Found::PublicFor(others) if others != days))
            }
        }
        };
        offers_of(found.iter().copied().filter(doubtful))
    }
}
