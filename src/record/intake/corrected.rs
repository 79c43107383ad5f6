//! A row of the preview as a person has it before it is recorded: what was understood to begin with, and whatever is
//! corrected since. It decides what a row becomes, whether it is on the screen or not.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use super::clients::{is_short_of, name_beside};
use super::ready::{Difference, Ready, difference, same_task};
use super::row::{Event, MayBe, Needed, Row, Way, Whence, Wrong};
use crate::domain::{
    AgreedDates, BeijingDay, Brief, Desk, Facts, Instant, Shown, ShownComplaint, Task, TaskId, TaskLog, TimeOfDay,
    tidied,
};

/// In how many of the first lines of a text a client of the desk is looked for.
const LINES: usize = 3;

/// Where a row stands, or what has to be chosen before it stands anywhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// It names no stage: it was just assigned.
    JustAssigned,
    /// At this stage.
    At(Shown),
    /// The words for its stage aren't known.
    Unknown,
    /// It is completed, and doesn't say how.
    Completed,
    /// It is cancelled, and doesn't say how.
    Cancelled,
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
    /// How it was completed.
    Completion,
    /// How it was cancelled.
    Cancellation,
    /// Since when.
    When,
    /// It isn't permitted, or its wording isn't.
    Refused,
}

/// A row as a person has it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corrected {
    /// Whether it is to be recorded.
    pub chosen: bool,
    /// The task's name.
    pub name: String,
    /// The client.
    pub client: String,
    /// Where it stands.
    pub standing: Standing,
    /// Since when: the day, as a field has it; may be empty.
    pub day: String,
    /// Since when: the time, as a field has it; may be empty.
    pub time: String,
    /// The dates to be agreed.
    pub agreed: AgreedDates,
    /// One's own note, at first what wasn't recognised.
    pub note: String,
}

/// What a desk knows already, for the rows of a whole paste: its tasks by name and client, and its clients.
#[derive(Debug, Clone, Default)]
pub struct Known {
    tasks: HashMap<(String, String), (bool, TaskId)>,
    /// Without a client the name alone decides, if it is unmistakable.
    names: HashMap<String, Option<TaskId>>,
    clients: Vec<String>,
}

impl Known {
    /// Looks through a desk.
    #[must_use]
    pub fn of(desk: &Desk, now: Instant) -> Self {
        let clients = &desk.people().clients;
        let mut known = Self::default();
        for task in desk.logs().map(TaskLog::task) {
            let name = tidied(&task.brief.name);
            let client = clients.get(&task.client).map(|client| tidied(&client.name)).unwrap_or_default();
            let rank = (!task.seen_at(now).is_terminal(), task.id);
            let best = known.tasks.entry((name.clone(), client)).or_insert(rank);
            *best = rank.max(*best);
            known.names.entry(name).and_modify(|one| *one = None).or_insert(Some(task.id));
        }
        known.clients = clients.values().map(|client| tidied(&client.name)).collect();
        known.clients.sort();
        known.clients.dedup();
        known
    }

    /// Finds the task that a name and a client mean, as [`task_meant`] does for a single row.
    #[must_use]
    pub fn task(&self, name: &str, client: &str) -> Option<TaskId> {
        let (name, client) = (tidied(name), tidied(client));
        if client.is_empty() {
            return self.names.get(&name).copied().flatten();
        }
        self.tasks.get(&(name, client)).map(|(_, task)| *task)
    }

    /// Returns the one client of the desk that a row without a labelled one means; a name that the desk has is a
    /// stronger hint than any form of words.
    fn client_of(&self, row: &Row) -> Option<MayBe> {
        let is_guess = row.client.as_ref().is_none_or(|said| said.from == Whence::Text);
        if !is_guess {
            return None;
        }
        let title = row.name.as_ref().map(|said| said.value.as_str()).unwrap_or_default();
        let guess = row.client.iter().map(|said| MayBe { client: said.value.clone(), name: None });
        for one in guess.chain(row.may_be.iter().cloned()) {
            let mut meant = self.clients.iter().filter(|known| is_short_of(&one.client, known));
            if let (Some(client), None) = (meant.next(), meant.next()) {
                return Some(MayBe { client: client.clone(), name: one.name });
            }
        }
        let senders = row.rest.iter().filter(|rest| rest.is_minor && rest.label.is_empty()).map(|rest| &*rest.value);
        let first = row.text.lines().filter(|line| !line.trim().is_empty()).take(LINES);
        let places: Vec<&str> = [title].into_iter().chain(senders).chain(first).collect();
        let is_named =
            |known: &&String| known.chars().count() > 1 && places.iter().any(|place| place.contains(&***known));
        let named: Vec<&String> = self.clients.iter().filter(is_named).collect();
        // 青禾 within 青禾日化 is no other client.
        let mut whole = named.iter().filter(|one| !named.iter().any(|other| other != *one && other.contains(&***one)));
        match (whole.next(), whole.next()) {
            (Some(client), None) => Some(MayBe { client: (*client).clone(), name: name_beside(title, client) }),
            _ => None,
        }
    }
}

/// Finds the task of a desk that a name and a client mean; without a client the name alone decides, if it is
/// unmistakable, since a table of one's own may leave the client out.
#[must_use]
pub fn task_meant(desk: &Desk, name: &str, client: &str, now: Instant) -> Option<TaskId> {
    if !client.trim().is_empty() {
        return same_task(desk, name, client, now);
    }
    let mut same = desk.logs().map(TaskLog::task).filter(|task| tidied(&task.brief.name) == tidied(name));
    let first = same.next().map(|task| task.id);
    first.filter(|_| same.next().is_none())
}

impl Corrected {
    /// Begins with what a row said, and what the desk knows: a row that says nothing new, or that can't be recorded
    /// before something is chosen, isn't chosen.
    #[must_use]
    pub fn begin(row: &Row, desk: &Desk, known: &Known, now: Instant) -> Self {
        let mut begun = Self::of(row, now);
        let is_known = |begun: &Self| known.task(&begun.name, &begun.client).is_some();
        // A task that the desk has is called as the desk calls it.
        if !is_known(&begun)
            && let Some(MayBe { client, name }) = known.client_of(row)
        {
            begun.client = client;
            let is_titled = row.name.as_ref().is_none_or(|said| !matches!(said.from, Whence::Label(_)));
            if let Some(name) = name.filter(|_| is_titled && !is_known(&begun)) {
                begun.name = name;
            }
        }
        let task = known.task(&begun.name, &begun.client).and_then(|task| desk.task(task));
        if begun.difference(row, task, now).is_some_and(|difference| difference.is_none()) {
            begun.chosen = false;
        }
        begun
    }

    /// Begins with what a row said alone.
    fn of(row: &Row, now: Instant) -> Self {
        let standing = standing_of(row);
        let is_open = matches!(standing, Standing::Unknown | Standing::Completed | Standing::Cancelled);
        let is_wrong = row.wrong.iter().any(|wrong| matches!(wrong, Wrong::Twice { .. } | Wrong::NoName));
        let said = |said: &Option<super::row::Said<String>>| said.as_ref().map(|said| said.value.clone());
        let (day, time) = since(row, now).unwrap_or_default();
        Self {
            chosen: !is_open && !is_wrong,
            name: said(&row.name).unwrap_or_default(),
            client: said(&row.client).unwrap_or_default(),
            standing,
            day,
            time,
            agreed: row.agreed_dates(),
            note: row.note(),
        }
    }

    /// Returns the row as it will be recorded, perhaps onto a task of the desk.
    ///
    /// # Errors
    /// What it lacks.
    pub fn ready(&self, row: &Row, onto: Option<&Task>, now: Instant) -> Result<Ready, Missing> {
        let (name, client) = (tidied(&self.name), tidied(&self.client));
        if name.is_empty() {
            return Err(Missing::Name);
        }
        if client.is_empty() && onto.is_none() {
            return Err(Missing::Client);
        }
        let since = self.since();
        let way = match self.standing {
            Standing::Unknown => return Err(Missing::Stage),
            Standing::Completed => return Err(Missing::Completion),
            Standing::Cancelled => return Err(Missing::Cancellation),
            Standing::JustAssigned => Way::Assign(since.unwrap_or(now)),
            Standing::At(Shown::Offered) => Way::Assign(since.ok_or(Missing::When)?),
            Standing::At(shown) => Way::Aligned(facts(row, shown, since, now)?),
        };
        let given = |said: &Option<super::row::Said<String>>| said.as_ref().map(|said| said.value.clone());
        Ok(Ready {
            client,
            kind: row.kind.as_ref().map(|said| said.value),
            brief: Brief { name, text: row.text.clone(), points: Vec::new(), agreed: self.agreed.clone() },
            way,
            says_stage: self.standing != Standing::JustAssigned,
            note: tidied(&self.note),
            title: given(&row.title).unwrap_or_default(),
            link: given(&row.link).unwrap_or_default(),
            onto: onto.map(|task| task.id),
        })
    }

    /// The same, and what the rules don't permit is said now and not at the end.
    ///
    /// # Errors
    /// What it lacks.
    pub fn permitted(&self, row: &Row, onto: Option<&Task>, now: Instant) -> Result<Ready, Missing> {
        let ready = self.ready(row, onto, now)?;
        if ready.onto.is_none() && ready.outcome(now).is_none() { Err(Missing::Refused) } else { Ok(ready) }
    }

    /// Returns how the row differs from the task of the desk; `None` if the desk hasn't got it.
    #[must_use]
    pub fn difference(&self, row: &Row, onto: Option<&Task>, now: Instant) -> Option<Difference> {
        let task = onto?;
        let ready = self.ready(row, Some(task), now).ok()?;
        Some(difference(task, &ready, now))
    }

    fn since(&self) -> Option<Instant> {
        let day = BeijingDay::parse(self.day.trim())?;
        match TimeOfDay::parse(self.time.trim()) {
            Some(time) => Some(day.at(time.hour(), time.minute())),
            // The 24 hours count from the minute; days count from the day.
            None if matches!(self.standing, Standing::JustAssigned | Standing::At(Shown::Offered)) => None,
            None => Some(day.start()),
        }
    }
}

fn standing_of(row: &Row) -> Standing {
    if row.wrong.iter().any(|wrong| matches!(wrong, Wrong::UnknownStage { .. })) {
        return Standing::Unknown;
    }
    match row.stage.as_ref().map(|said| said.value) {
        None => Standing::JustAssigned,
        Some(said) if said.is_open && matches!(said.shown, Shown::Completed(_)) => Standing::Completed,
        Some(said) if said.is_open && matches!(said.shown, Shown::Cancelled(_)) => Standing::Cancelled,
        Some(said) => Standing::At(said.shown),
    }
}

fn facts(row: &Row, shown: Shown, since: Option<Instant>, now: Instant) -> Result<Facts, Missing> {
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
    Ok(if facts.agree() { facts } else { alone })
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
