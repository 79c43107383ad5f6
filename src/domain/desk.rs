//! A desk: its people, its tasks, and the next thing that time will do to each.
//!
//! An entry changes one task and one row of `due`. There are no snapshots and no undo stack: taking
//! back pops the task's last standing entry and folds that one task again.

mod quarantine;

use std::collections::{BTreeMap, BTreeSet};

use super::act::{Act, Entry};
use super::apply::{Misfit, apply};
use super::deadline::due;
use super::id::{CreatorId, TaskId};
use super::instant::Instant;
use super::people::{Client, Creator, People};
use super::permit::{permit, permit_naming};
use super::refusal::Refusal;
use super::task::Task;
use super::wording::{self, Problem};
pub use quarantine::{Quarantine, Unfit};

/// What a desk is for. It decides the clock, and whether things are done or recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeskKind {
    /// One's own real tasks, on the real clock: acts are recorded, also afterwards.
    Mine,
    /// A demonstration, on a simulated clock: acts are done.
    Demo,
}

/// One task with the entries that stand for it, oldest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskLog {
    standing: Vec<Entry>,
    task: Task,
}

impl TaskLog {
    /// Returns the entries that stand, oldest first; never empty.
    #[must_use]
    pub fn standing(&self) -> &[Entry] {
        &self.standing
    }

    /// Returns the task as these entries leave it.
    #[must_use]
    pub fn task(&self) -> &Task {
        &self.task
    }

    /// Folds entries that were permitted one after the other; `None` if there are none.
    pub(super) fn of(standing: &[Entry]) -> Option<Result<Self, Misfit>> {
        let (first, later) = standing.split_first()?;
        let Some(task) = Task::opened_by(first) else { return Some(Err(Misfit::NotOnTask)) };
        let mut log = Self { standing: vec![first.clone()], task };
        Some(later.iter().try_for_each(|entry| log.add(entry.clone())).map(|()| log))
    }

    /// Returns the log with one more permitted entry.
    pub(super) fn with(mut self, entry: Entry) -> Result<Self, Misfit> {
        self.add(entry).map(|()| self)
    }

    fn add(&mut self, entry: Entry) -> Result<(), Misfit> {
        apply(&mut self.task, &entry)?;
        self.standing.push(entry);
        Ok(())
    }

    fn due_row(&self) -> Option<(Instant, TaskId)> {
        due(&self.task).map(|deadline| (deadline.due_at, self.task.id))
    }
}

/// Why an entry is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// It is not the next one of the journal.
    OutOfOrder {
        /// The position that is next.
        expected: u64,
    },
    /// The rules do not permit it.
    Refused(Refusal),
    /// Its wording or a size is wrong.
    Worded(Problem),
    /// It has nothing to act on.
    Misfit(Misfit),
}

/// All that is derived from one journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    kind: DeskKind,
    head: u64,
    last_task: TaskId,
    people: People,
    tasks: BTreeMap<TaskId, TaskLog>,
    due: BTreeSet<(Instant, TaskId)>,
    aside: BTreeMap<TaskId, Quarantine>,
    lost: Vec<u64>,
}

impl Desk {
    /// Returns a desk with nothing on it.
    #[must_use]
    pub fn new(kind: DeskKind) -> Self {
        Self {
            kind,
            head: 0,
            last_task: TaskId(0),
            people: People::default(),
            tasks: BTreeMap::new(),
            due: BTreeSet::new(),
            aside: BTreeMap::new(),
            lost: Vec::new(),
        }
    }

    /// Returns what the desk is for.
    #[must_use]
    pub fn kind(&self) -> DeskKind {
        self.kind
    }

    /// Returns the position of the last entry; 0 if there is none.
    #[must_use]
    pub fn head(&self) -> u64 {
        self.head
    }

    /// Returns the largest task id ever given, also of a task that was taken back.
    #[must_use]
    pub fn last_task(&self) -> TaskId {
        self.last_task
    }

    /// Returns everybody the desk knows.
    #[must_use]
    pub fn people(&self) -> &People {
        &self.people
    }

    /// Returns all tasks with their entries, by id.
    pub fn logs(&self) -> impl Iterator<Item = &TaskLog> {
        self.tasks.values()
    }

    /// Returns one task with its entries.
    #[must_use]
    pub fn log(&self, task: TaskId) -> Option<&TaskLog> {
        self.tasks.get(&task)
    }

    /// Returns one task.
    #[must_use]
    pub fn task(&self, task: TaskId) -> Option<&Task> {
        self.log(task).map(TaskLog::task)
    }

    /// Returns when something falls due, and on which task, soonest first; also what is past.
    #[must_use]
    pub fn due(&self) -> &BTreeSet<(Instant, TaskId)> {
        &self.due
    }

    /// Returns when the next thing after `now` falls due.
    #[must_use]
    pub fn next_due(&self, now: Instant) -> Option<Instant> {
        let after = (now, TaskId(u32::MAX));
        self.due.range((std::ops::Bound::Excluded(after), std::ops::Bound::Unbounded)).next().map(|row| row.0)
    }

    /// Returns the instant for an act done at once: now, but not before the task's last entry.
    #[must_use]
    pub fn at_once(&self, task: TaskId, now: Instant) -> Instant {
        self.task(task).map_or(now, |task| task.last_at.max(now))
    }

    /// Takes one entry after asking everything that may be asked of it.
    ///
    /// # Errors
    /// [`NotTaken`]; the desk is then unchanged.
    pub fn take(&mut self, entry: Entry) -> Result<(), NotTaken> {
        let expected = self.head + 1;
        if entry.seq != expected {
            return Err(NotTaken::OutOfOrder { expected });
        }
        wording::check(&entry.act, self.kind).map_err(NotTaken::Worded)?;
        let subject = entry.act.task().unwrap_or(TaskId(0));
        permit(self, subject, entry.act.kind(), entry.by, entry.at, entry.noted_at).map_err(NotTaken::Refused)?;
        permit_naming(self, &entry.act, entry.at).map_err(NotTaken::Refused)?;
        self.fold(entry).map_err(NotTaken::Misfit)?;
        self.head = expected;
        Ok(())
    }

    fn fold(&mut self, entry: Entry) -> Result<(), Misfit> {
        match &entry.act {
            Act::AddClient { client, name, kind } => {
                self.people.clients.insert(*client, Client { name: name.clone(), kind: *kind });
            }
            Act::AddCreator { creator, name } => {
                self.people.creators.insert(*creator, Creator::named(name.clone()));
            }
            Act::KeepProfile { creator, profile } => self.creator(*creator)?.keep(*profile),
            Act::SwitchReceiving { creator, on } => self.creator(*creator)?.switch(*on, entry.at),
            Act::Assign { .. } | Act::AddAligned { .. } => {
                let task = Task::opened_by(&entry).ok_or(Misfit::NotOnTask)?;
                self.last_task = task.id;
                self.put(TaskLog { standing: vec![entry], task });
            }
            Act::TakeBack { task: id } => self.take_back(*id)?,
            on_task => {
                let log = on_task.task().and_then(|id| self.tasks.get_mut(&id)).ok_or(Misfit::NotOnTask)?;
                let before = log.due_row();
                log.add(entry)?;
                if log.due_row() != before {
                    before.map(|row| self.due.remove(&row));
                    self.due.extend(log.due_row());
                }
            }
        }
        Ok(())
    }

    fn creator(&mut self, creator: CreatorId) -> Result<&mut Creator, Misfit> {
        self.people.creators.get_mut(&creator).ok_or(Misfit::NotOnTask)
    }

    fn take_back(&mut self, id: TaskId) -> Result<(), Misfit> {
        let log = self.remove(id).ok_or(Misfit::NotOnTask)?;
        if let Some(earlier) = TaskLog::of(&log.standing[..log.standing.len() - 1]) {
            self.put(earlier?);
        }
        Ok(())
    }

    fn put(&mut self, log: TaskLog) {
        self.due.extend(log.due_row());
        self.tasks.insert(log.task.id, log);
    }

    fn remove(&mut self, id: TaskId) -> Option<TaskLog> {
        let log = self.tasks.remove(&id)?;
        log.due_row().map(|row| self.due.remove(&row));
        Some(log)
    }
}
