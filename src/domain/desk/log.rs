//! One task with its entries, as a desk holds it.

use crate::act::Entry;
use crate::act_kind::ActKind;
use crate::apply::{Misfit, Undo, apply, apply_undoably};
use crate::deadline::{Deadline, due};
use crate::id::TaskId;
use crate::instant::Instant;
use crate::reminder::{Falls, Subject, reminders};
use crate::stage::Stage;
use crate::task::Task;

/// One task with its standing entries, in the order in which they were recorded.
#[derive(Debug, Clone)]
pub struct TaskLog {
    standing: Vec<Entry>,
    task: Task,
    /// The task's running deadline, which each act asks for. It follows from the task alone, and is counted anew by
    /// whatever changes that.
    due: Option<Deadline>,
    /// How to undo each entry but the first; kept from the first take-back on.
    undo: Option<Vec<Undo>>,
    /// What there was to remind of before each record that was taken back, oldest first.
    withdrawn: Vec<(Subject, Falls)>,
}

/// Logs of the same entries and task are equal, whatever was taken back before.
impl PartialEq for TaskLog {
    fn eq(&self, other: &Self) -> bool {
        self.standing == other.standing && self.task == other.task
    }
}

impl Eq for TaskLog {}

impl TaskLog {
    /// Returns the standing entries, in the order in which they were recorded; never empty.
    #[must_use]
    pub fn standing(&self) -> &[Entry] {
        &self.standing
    }

    /// Returns the task that results from these entries.
    #[must_use]
    pub fn task(&self) -> &Task {
        &self.task
    }

    /// Returns the task's running deadline.
    pub(crate) fn due(&self) -> Option<Deadline> {
        self.due
    }

    /// Returns the task's stage as seen at an instant.
    pub(crate) fn seen_at(&self, now: Instant) -> Stage {
        self.task.seen_under(self.due, now)
    }

    /// Returns the reminders that stood before a record was taken back, oldest first: a calendar may have them.
    pub(crate) fn withdrawn(&self) -> &[(Subject, Falls)] {
        &self.withdrawn
    }

    /// Returns the standing entries in the order in which they happened, oldest first, each with its instant. Steps
    /// keep their order; a step recorded later may come before dates or corrections. What was recorded before an
    /// alignment counts as happened by then, even if the clock had been ahead.
    #[must_use]
    pub fn in_order(&self) -> Vec<(Instant, &Entry)> {
        let mut all = self.recorded();
        all.sort_by_key(|(at, _)| *at);
        all
    }

    /// Returns the standing entries in the order in which they were recorded, each with when it happened.
    #[must_use]
    pub fn recorded(&self) -> Vec<(Instant, &Entry)> {
        let mut latest = None::<Instant>;
        let happened = self.standing.iter().rev().map(|entry| {
            let at = latest.map_or(entry.at, |latest| latest.min(entry.at));
            if entry.act.kind() == ActKind::Align {
                latest = Some(at);
            }
            (at, entry)
        });
        let mut all: Vec<_> = happened.collect();
        all.reverse();
        all
    }

    /// Returns the standing entries that had happened by an instant, in the order in which they were recorded.
    #[must_use]
    pub fn by(&self, instant: Instant) -> Vec<Entry> {
        self.recorded().into_iter().filter(|(at, _)| *at <= instant).map(|(_, entry)| entry.clone()).collect()
    }

    /// Starts a log with the entry that opens the task.
    pub(super) fn opened(entry: Entry) -> Result<Self, Misfit> {
        let task = Task::opened_by(&entry).ok_or(Misfit::NotOnTask)?;
        Ok(Self { standing: vec![entry], due: due(&task), task, undo: None, withdrawn: Vec::new() })
    }

    /// Folds entries that were permitted one after the other; `None` if there are none.
    pub(crate) fn of(standing: &[Entry]) -> Option<Result<Self, Misfit>> {
        let (first, later) = standing.split_first()?;
        let whole = |log: Self| later.iter().try_fold(log, |log, entry| log.with(entry.clone()));
        Some(Self::opened(first.clone()).and_then(whole))
    }

    /// Returns the log with one more permitted entry.
    pub(crate) fn with(mut self, entry: Entry) -> Result<Self, Misfit> {
        self.add(entry).map(|()| self)
    }

    pub(super) fn add(&mut self, entry: Entry) -> Result<(), Misfit> {
        match &mut self.undo {
            Some(undo) => undo.push(apply_undoably(&mut self.task, &entry)?),
            None => apply(&mut self.task, &entry)?,
        }
        self.standing.push(entry);
        self.due = due(&self.task);
        Ok(())
    }

    /// Returns the log without the entry that was recorded last; `None` if that opened the task. The first take-back
    /// folds the task again to learn what each entry changed; later ones are as fast as recording.
    pub(super) fn without_last(mut self) -> Result<Option<Self>, Misfit> {
        let Some(mut undo) = self.undo.take() else {
            let mut standing = self.standing.into_iter();
            let Some(first) = standing.next() else { return Ok(None) };
            let learning = Self { undo: Some(Vec::new()), withdrawn: self.withdrawn, ..Self::opened(first)? };
            return standing.try_fold(learning, Self::with)?.without_last();
        };
        if let Some(last) = self.standing.last() {
            let stood = reminders(&self.task, last.noted_at).into_iter().map(|one| (one.subject, one.falls));
            self.withdrawn.extend(stood);
        }
        self.standing.pop();
        let Some(last) = undo.pop() else { return Ok(None) };
        last.take_back(&mut self.task);
        Ok(Some(Self { undo: Some(undo), due: due(&self.task), ..self }))
    }

    /// Returns the row that lists the task among what falls due.
    pub(super) fn due_row(&self) -> Option<(Instant, TaskId)> {
        self.due.map(|deadline| (deadline.due_at, self.task.id))
    }
}
