//! A row of the preview as a person corrects it.

use leptos::prelude::*;

use crate::domain::{
    AgreedDates, BeijingDay, Brief, ClientKind, Desk, Facts, Instant, Shown, ShownComplaint, Task, TaskId, TaskLog,
    TimeOfDay, tidied,
};
use crate::record::intake::{Difference, Event, Needed, Ready, Rest, Row, Way, Wrong, difference, same_task};

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
    /// The stage; `None`: it was just assigned.
    pub stage: RwSignal<Option<Shown>>,
    /// Whether the stage has to be chosen, since what was pasted isn't understood.
    pub no_stage: RwSignal<bool>,
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
}

/// What keeps a row from being recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Missing {
    /// The name.
    Name,
    /// The client.
    Client,
    /// The stage.
    Stage,
    /// Since when.
    When,
    /// It isn't permitted, or its wording isn't.
    Refused,
}

impl Edited {
    /// Begins with what the row said.
    pub fn new(place: usize, row: Row, now: Instant) -> Self {
        let said = |said: &Option<crate::record::intake::Said<String>>| {
            RwSignal::new(said.as_ref().map(|said| said.value.clone()).unwrap_or_default())
        };
        let since = since(&row, now);
        let (day, time) = since.unwrap_or_default();
        let no_stage = row.wrong.iter().any(|wrong| matches!(wrong, Wrong::UnknownStage { .. }));
        let bad = no_stage || row.wrong.iter().any(|wrong| matches!(wrong, Wrong::Twice { .. } | Wrong::NoName));
        Self {
            place,
            chosen: RwSignal::new(!bad),
            name: said(&row.name),
            client: said(&row.client),
            stage: RwSignal::new(row.stage.as_ref().map(|said| said.value.shown)),
            no_stage: RwSignal::new(no_stage),
            day: RwSignal::new(day),
            time: RwSignal::new(time),
            agreed: RwSignal::new(row.agreed_dates()),
            note: RwSignal::new(row.note()),
            row: StoredValue::new(row),
        }
    }

    /// Returns the task of the desk that this row is; follows changes.
    pub fn onto(self, desk: &Desk, now: Instant) -> Option<TaskId> {
        let (name, client) = (self.name.get(), self.client.get());
        if client.trim().is_empty() {
            // A table of one's own may leave the client out: the name alone decides, if it is unmistakable.
            let mut same = desk.logs().map(TaskLog::task).filter(|task| tidied(&task.brief.name) == tidied(&name));
            let first = same.next().map(|task| task.id);
            return first.filter(|_| same.next().is_none());
        }
        same_task(desk, &name, &client, now)
    }

    /// Returns the row as it will be recorded; follows changes.
    pub fn ready(self, onto: Option<&Task>, now: Instant) -> Result<Ready, Missing> {
        let (name, client) = (tidied(&self.name.get()), tidied(&self.client.get()));
        if name.is_empty() {
            return Err(Missing::Name);
        }
        if client.is_empty() && onto.is_none() {
            return Err(Missing::Client);
        }
        if self.no_stage.get() {
            return Err(Missing::Stage);
        }
        let stage = self.stage.get();
        let since = self.since();
        let row = self.row.get_value();
        let way = match stage {
            None => Way::Assign(since.unwrap_or(now)),
            Some(Shown::Offered) => Way::Assign(since.ok_or(Missing::When)?),
            Some(shown) => {
                let since = match since {
                    Some(since) => since.min(now),
                    None if shown == Shown::Public => return Err(Missing::When),
                    None => now,
                };
                let said = row.stage.as_ref().map(|said| said.value).filter(|said| said.shown == shown);
                let complaint = said.map_or(ShownComplaint::None, |said| said.complaint);
                let least = u8::from(shown == Shown::TakenDown);
                let deletions = row.deletions.as_ref().map_or(least, |said| said.value).max(least);
                let facts = Facts { stage: shown, since, deletions, complaint };
                // What contradicts the stage was said of something else.
                let alone = Facts { deletions: least, complaint: ShownComplaint::None, ..facts };
                Way::Aligned(if facts.agree() { facts } else { alone })
            }
        };
        let given = |said: &Option<crate::record::intake::Said<String>>| {
            said.as_ref().map(|said| said.value.clone()).unwrap_or_default()
        };
        let kind: Option<ClientKind> = row.kind.as_ref().map(|said| said.value);
        let brief = Brief { name, text: row.text.clone(), points: Vec::new(), agreed: self.agreed.get() };
        Ok(Ready {
            client,
            kind,
            brief,
            way,
            says_stage: stage.is_some(),
            note: tidied(&self.note.get()),
            title: given(&row.title),
            link: given(&row.link),
            onto: onto.map(|task| task.id),
        })
    }

    /// Returns how the row differs from the task of the desk; `None` if the desk hasn't got it.
    pub fn difference(self, onto: Option<&Task>, now: Instant) -> Option<Difference> {
        let task = onto?;
        let ready = self.ready(Some(task), now).ok()?;
        Some(difference(task, &ready, now))
    }

    /// Returns what wasn't recognised and is worth showing.
    pub fn rest(self) -> Vec<Rest> {
        self.row.with_value(|row| row.rest.iter().filter(|rest| !rest.is_minor).cloned().collect())
    }

    fn since(self) -> Option<Instant> {
        let day = BeijingDay::parse(self.day.get().trim())?;
        match TimeOfDay::parse(self.time.get().trim()) {
            Some(time) => Some(day.at(time.hour(), time.minute())),
            // The 24 hours count from the minute; days count from the day.
            None if matches!(self.stage.get(), None | Some(Shown::Offered)) => None,
            None => Some(day.start()),
        }
    }
}

/// The day and the time since when the row stands where it stands, as fields have them.
fn since(row: &Row, now: Instant) -> Option<(String, String)> {
    let of = |event: Event| row.when(event).map(|at| (at.day.to_string(), at.time.map(|it| it.to_string())));
    let (day, time) = match row.way(now) {
        Err(Needed::Time(event) | Needed::When(event)) => of(event)?,
        Ok(Way::Assign(at)) if row.when(Event::Assigned).is_some() || row.stage.is_some() => written(at),
        Ok(Way::Assign(_)) => return None,
        Ok(Way::Aligned(facts)) => written(facts.since),
    };
    Some((day, time.unwrap_or_default()))
}

fn written(at: Instant) -> (String, Option<String>) {
    let (hour, minute) = at.beijing_clock();
    (at.beijing_day().to_string(), Some(format!("{hour:02}:{minute:02}")))
}
