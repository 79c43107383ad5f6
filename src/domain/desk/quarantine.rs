//! Reading one's own journal, from the browser or a backup. A damaged record, or one that this version's rules refuse,
//! puts its task aside; all other tasks go on. Somebody else's task is never read like this: it is taken whole or not
//! at all.

use super::{Desk, NotTaken};
use crate::act::{Act, Entry};
use crate::id::TaskId;
use crate::limits;
use crate::refusal::Refusal;

/// A task that is put aside: it is shown and can be exported, but accepts no act.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quarantine {
    /// The position of the first entry that is damaged or isn't taken.
    pub seq: u64,
    /// Why not.
    pub why: Unfit,
    /// All of its readable entries, in the journal's order.
    pub entries: Vec<Entry>,
}

/// Why a task can't be read on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unfit {
    /// A record is damaged.
    Damaged,
    /// An entry is not taken.
    NotTaken(NotTaken),
}

impl Desk {
    /// Takes the next entry of one's own journal. If it is not permitted, its task is put aside. Missing records before
    /// it are noted as lost.
    pub fn recover(&mut self, entry: Entry) {
        self.lose_until(entry.seq);
        let (seq, task) = (entry.seq, entry.act.task());
        if let Some(aside) = task.and_then(|task| self.aside.get_mut(&task)) {
            aside.entries.push(entry);
        } else if let Err(why) = self.ask(&entry) {
            self.put_aside(task, seq, Unfit::NotTaken(why), Some(entry));
        } else if let Err(misfit) = self.fold(entry) {
            // What was permitted should fit; if it doesn't, keep at least what came before.
            self.put_aside(task, seq, Unfit::NotTaken(NotTaken::Misfit(misfit)), None);
        }
        self.head = self.head.max(seq);
    }

    /// Takes the next entry of a backup like [`Self::recover`], but refuses one that is out of order.
    ///
    /// # Errors
    /// [`NotTaken`] if it isn't the next entry, or if its id leaves no room for another; the desk is then unchanged.
    pub fn restore(&mut self, entry: Entry) -> Result<(), NotTaken> {
        let expected = self.head + 1;
        if entry.seq != expected {
            return Err(NotTaken::OutOfOrder { expected });
        }
        if !leaves_room(&entry.act) {
            return Err(NotTaken::Refused(Refusal::IdUsed));
        }
        self.recover(entry);
        Ok(())
    }

    /// Notes that the record at a position can't be read. `task` is the task it concerns, if that is known.
    pub fn lose(&mut self, seq: u64, task: Option<TaskId>) {
        self.lose_until(seq);
        self.put_aside(task, seq, Unfit::Damaged, None);
        self.head = self.head.max(seq);
    }

    /// Notes that the record at a position is damaged, and to which tasks it may belong. A number that is neither a
    /// task of this desk nor the next one is ignored as damage too.
    pub fn suspect(&mut self, seq: u64, tasks: impl IntoIterator<Item = Option<TaskId>>) {
        let next = self.last_task.0.saturating_add(1);
        let likely = |task: &TaskId| (1..=next).contains(&task.0);
        let mut tasks: Vec<_> = tasks.into_iter().flatten().filter(likely).collect();
        tasks.dedup();
        if tasks.is_empty() {
            self.lose(seq, None);
        }
        for task in tasks {
            self.lose(seq, Some(task));
        }
    }

    /// Returns the tasks that are put aside.
    pub fn quarantined(&self) -> impl Iterator<Item = (TaskId, &Quarantine)> {
        self.aside.iter().map(|(task, aside)| (*task, aside))
    }

    /// Tells whether a task is put aside.
    #[must_use]
    pub fn is_quarantined(&self, task: TaskId) -> bool {
        self.aside.contains_key(&task)
    }

    /// Returns the positions of records that can't be read and whose task is unknown.
    #[must_use]
    pub fn lost(&self) -> &[u64] {
        &self.lost
    }

    /// Notes as lost the records that are missing before a position.
    fn lose_until(&mut self, seq: u64) {
        // The position itself may be damaged, so limit the gap to the size of a journal.
        self.lost.extend((self.head + 1..seq).take(limits::ENTRIES));
        self.head = self.head.max(seq.saturating_sub(1));
    }

    fn put_aside(&mut self, task: Option<TaskId>, seq: u64, why: Unfit, entry: Option<Entry>) {
        let Some(task) = task else {
            self.lost.push(seq);
            return;
        };
        // Its id is never given again, even if the entry that opened the task can't be read. But an id beyond the
        // limit, which would leave no room for others, is ignored.
        if task.0 <= limits::ID {
            self.last_task = self.last_task.max(task);
        }
        let log = self.remove(task).or_else(|| self.away.remove(&task));
        let standing = log.map(|log| log.standing().to_vec()).unwrap_or_default();
        let aside = self.aside.entry(task).or_insert(Quarantine { seq, why, entries: standing });
        aside.entries.extend(entry);
    }
}

/// Tells whether larger ids can still be given after those that an act names.
fn leaves_room(act: &Act) -> bool {
    match act {
        Act::AddClient { client, .. } => client.0 <= limits::ID,
        Act::AddCreator { creator, .. } => creator.0 <= limits::ID,
        Act::KeepRules { set } => set.id.0 <= limits::ID,
        act => act.task().is_none_or(|task| task.0 <= limits::ID),
    }
}
