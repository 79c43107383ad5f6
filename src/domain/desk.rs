//! A desk: its people, its tasks, and the next thing that falls due for each.
//!
//! An entry changes one task and one row of `due`. There are no snapshots: a take-back removes the task's last standing
//! entry and undoes what it changed in that one task. A clone shares tasks and dates with its original until one of them
//! changes some (`logs`, `falling_due`), so an act can be tried on a clone cheaply, however large the desk is.

mod falling_due;
mod log;
mod logs;
mod not_taken;
mod past;
mod positions;
mod put_away;
mod quarantine;

use std::collections::BTreeMap;
use std::sync::Arc;

use super::act::{Act, Entry};
use super::apply::Misfit;
use super::id::{CreatorId, TaskId};
use super::instant::Instant;
use super::people::{Client, Creator, People};
use super::permit::{permit, permit_naming};
use super::seen::check_seen;
use super::task::Task;
use super::wording;
pub use falling_due::FallingDue;
pub use log::TaskLog;
pub(crate) use logs::Logs;
pub use not_taken::NotTaken;
pub use past::up_to;
pub use positions::renumbered;
pub use quarantine::{Quarantine, Unfit};

/// What a desk is for. This decides which clock it uses, and whether acts are done or recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DeskKind {
    /// One's own real tasks, on the real clock: acts are recorded, possibly later than they happened.
    Mine,
    /// A demonstration on a simulated clock: acts are done.
    Demo,
}

/// Everything that is derived from one journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    kind: DeskKind,
    head: u64,
    last_task: TaskId,
    people: Arc<People>,
    tasks: Logs,
    due: FallingDue,
    away: BTreeMap<TaskId, Arc<TaskLog>>,
    taken_back: BTreeMap<TaskId, Arc<TaskLog>>,
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
            people: Arc::default(),
            tasks: Logs::default(),
            due: FallingDue::default(),
            away: BTreeMap::new(),
            taken_back: BTreeMap::new(),
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

    /// Returns the largest task id ever given, even if that task was taken back.
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
        self.tasks.iter().map(Arc::as_ref)
    }

    /// Returns how many tasks there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.tasks.len()
    }

    /// Tells whether there is no task.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.tasks.len() == 0
    }

    /// Returns the tasks whose first record was taken back, by id, as they were: nothing but a calendar knows them.
    pub fn taken_back(&self) -> impl Iterator<Item = &TaskLog> {
        self.taken_back.values().map(Arc::as_ref)
    }

    /// Returns one task with its entries.
    #[must_use]
    pub fn log(&self, task: TaskId) -> Option<&TaskLog> {
        self.tasks.get(task).map(Arc::as_ref)
    }

    /// Returns all tasks as they are shared with clones.
    pub(super) fn shared_logs(&self) -> &Logs {
        &self.tasks
    }

    /// Returns one task as it is shared with clones.
    pub(super) fn shared_log(&self, task: TaskId) -> Option<&Arc<TaskLog>> {
        self.tasks.get(task)
    }

    /// Returns one task.
    #[must_use]
    pub fn task(&self, task: TaskId) -> Option<&Task> {
        self.log(task).map(TaskLog::task)
    }

    /// Returns what falls due when, and on which task.
    #[must_use]
    pub fn due(&self) -> &FallingDue {
        &self.due
    }

    /// Returns when the next thing after `now` falls due.
    #[must_use]
    pub fn next_due(&self, now: Instant) -> Option<Instant> {
        self.due.between(now, Instant::LATEST).next().map(|row| row.0)
    }

    /// Returns the instant for an act done at once: now, but not before the task's last step or last change of dates.
    #[must_use]
    pub fn at_once(&self, task: TaskId, now: Instant) -> Instant {
        self.task(task).map_or(now, |task| task.last_at.max(task.dates_at).max(now))
    }

    /// Takes one entry after checking order, visibility of texts, wording and rules.
    ///
    /// # Errors
    /// [`NotTaken`]; the desk is then unchanged.
    pub fn take(&mut self, entry: Entry) -> Result<(), NotTaken> {
        check_seen(&entry.act).map_err(NotTaken::Worded)?;
        self.take_kept(entry)
    }

    /// Takes one entry that was stored before. Entries from versions that still allowed invisible names are accepted.
    ///
    /// # Errors
    /// [`NotTaken`]; the desk is then unchanged.
    pub(super) fn take_kept(&mut self, entry: Entry) -> Result<(), NotTaken> {
        self.ask(&entry)?;
        let seq = entry.seq;
        self.fold(entry).map_err(NotTaken::Misfit)?;
        self.head = seq;
        Ok(())
    }

    fn ask(&self, entry: &Entry) -> Result<(), NotTaken> {
        let expected = self.head + 1;
        if entry.seq != expected {
            return Err(NotTaken::OutOfOrder { expected });
        }
        wording::check_kept(&entry.act, self.kind).map_err(NotTaken::Worded)?;
        let subject = entry.act.task().unwrap_or(TaskId(0));
        permit(self, subject, entry.act.kind(), entry.by, entry.at, entry.noted_at).map_err(NotTaken::Refused)?;
        permit_naming(self, &entry.act, entry.at).map_err(NotTaken::Refused)
    }

    fn fold(&mut self, entry: Entry) -> Result<(), Misfit> {
        match &entry.act {
            Act::AddClient { client, name, kind } => {
                let client_of = Client { name: name.clone(), kind: *kind };
                Arc::make_mut(&mut self.people).clients.insert(*client, client_of);
            }
            Act::AddCreator { creator, name } => {
                Arc::make_mut(&mut self.people).creators.insert(*creator, Creator::named(name.clone()));
            }
            Act::KeepRules { set } => {
                Arc::make_mut(&mut self.people).rule_sets.insert(set.id, set.clone());
            }
            Act::KeepProfile { creator, profile } => self.creator(*creator)?.keep(*profile),
            Act::SwitchReceiving { creator, on } => self.creator(*creator)?.switch(*on, entry.at),
            Act::Assign { .. } | Act::AddAligned { .. } => {
                let opened = TaskLog::opened(entry)?;
                self.last_task = opened.task().id;
                self.put(opened);
            }
            Act::TakeBack { task: id, .. } => self.take_back(*id)?,
            Act::PutAway { task: id } => self.put_away_task(*id)?,
            Act::BringBack { task: id } => self.bring_back_task(*id)?,
            on_task => {
                let log = on_task.task().and_then(|id| self.tasks.get_mut(id)).ok_or(Misfit::NotOnTask)?;
                let before = log.due_row();
                let log = Arc::make_mut(log);
                log.add(entry)?;
                if log.due_row() != before {
                    if let Some(row) = before {
                        self.due.remove(row);
                    }
                    if let Some(row) = log.due_row() {
                        self.due.insert(row);
                    }
                }
            }
        }
        Ok(())
    }

    fn creator(&mut self, creator: CreatorId) -> Result<&mut Creator, Misfit> {
        Arc::make_mut(&mut self.people).creators.get_mut(&creator).ok_or(Misfit::NotOnTask)
    }

    fn take_back(&mut self, id: TaskId) -> Result<(), Misfit> {
        let log = self.remove(id).ok_or(Misfit::NotOnTask)?;
        if log.standing().len() == 1 {
            self.taken_back.insert(id, log);
            return Ok(());
        }
        Arc::unwrap_or_clone(log).without_last()?.into_iter().for_each(|earlier| self.put(earlier));
        Ok(())
    }

    fn put(&mut self, log: TaskLog) {
        self.put_shared(Arc::new(log));
    }

    fn put_shared(&mut self, log: Arc<TaskLog>) {
        if let Some(row) = log.due_row() {
            self.due.insert(row);
        }
        self.tasks.insert(log);
    }

    fn remove(&mut self, id: TaskId) -> Option<Arc<TaskLog>> {
        let log = self.tasks.remove(id)?;
        if let Some(row) = log.due_row() {
            self.due.remove(row);
        }
        Some(log)
    }
}
