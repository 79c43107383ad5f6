//! Backup and restore: one's own desk as a code or a file, and back as a new desk. Nothing that exists is ever
//! replaced: the former desk stays, but is no longer current.

use leptos::prelude::*;

use super::import::Archive;
use crate::app::desk::files::{HoldError, Holding};
use crate::app::desk::open_desk::OpenDesk;
use crate::app::state::{App, header_of_mine};
use crate::domain::{Desk, Entry, Instant, TaskId};
use crate::record::{self, Ahead, Backup, Foreign, NotACode};
use crate::safekeeping::{sound, take_the_place};
use crate::storage::journal;

/// What a backup holds, shown before it is restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// How many tasks, without those that are put aside.
    pub tasks: usize,
    /// How many tasks are put aside because the rules don't permit one of their entries, and the first such entry's
    /// number.
    pub aside: Option<(usize, u64)>,
    /// When the last entry was noted.
    pub last: Instant,
    /// The files that come along, if it is an archive.
    pub archive: Option<Archive>,
    backup: Backup,
}

impl Preview {
    /// Returns the desk that restoring would make.
    pub(in crate::app) fn desk(&self) -> &Desk {
        &self.backup.desk
    }
}

/// A backup as a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// How many tasks are in it.
    pub tasks: usize,
}

/// Why no backup was made. Any backup that is made can be restored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NoBackup {
    /// The records can't be read.
    Unreadable,
    /// There is no task to back up.
    Empty,
    /// It would be larger than what can be restored.
    TooLarge,
    /// The files could not be packed.
    Files(HoldError),
}

/// Why nothing was restored. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RestoreError {
    /// The text holds no usable code.
    NotACode(NotACode),
    /// It is an archive without a journal, or one that ends before its journal.
    NoJournal,
    /// It is an archive of more files than a backup can have.
    TooMany,
    /// It is a file of another kind.
    Foreign(Foreign),
    /// Its files could not be read or stored.
    Files(HoldError),
    /// The data of another copy of the app can't be read here.
    Elsewhere,
    /// The browser could not store it.
    NotSaved,
    /// The last act on the present desk is being saved, or waits for another try.
    Paused,
}

impl App {
    /// Returns one's own journal as a backup file's text.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn backup_file(self) -> Result<Written, NoBackup> {
        let entries = self.journal_of(self.mine).await.ok_or(NoBackup::Unreadable)?;
        written(self.tasks_to_back_up(), entries)
    }

    /// Returns one's own journal as a code.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn backup_code(self) -> Result<Written, NoBackup> {
        let entries = self.journal_of(self.mine).await.ok_or(NoBackup::Unreadable)?;
        let tasks = self.tasks_to_back_up();
        if tasks == 0 {
            return Err(NoBackup::Empty);
        }
        Ok(Written { text: record::to_code(entries).ok_or(NoBackup::TooLarge)?, tasks })
    }

    /// Returns how many tasks a backup of one's own desk has, including those that wait to be saved again.
    fn tasks_to_back_up(self) -> usize {
        let waiting = self.mine.pending.with_untracked(|pending| pending.as_ref().map(|it| it.after.len()));
        waiting.unwrap_or_else(|| self.mine.desk.with_untracked(Desk::len))
    }

    /// Compares one's own desk with a backup: returns what only the desk has, and what only the backup has.
    #[must_use]
    pub fn beside(self, preview: &Preview) -> (Ahead, Ahead) {
        self.mine.desk.with_untracked(|here| {
            let there = preview.desk();
            (Ahead::of(here, there), Ahead::of(there, here))
        })
    }

    /// Restores a backup as one's own current desk; the former one stays. Returns how many of its files are here then;
    /// [`Holding`] shows their progress and can stop it.
    ///
    /// # Errors
    /// [`RestoreError::NotSaved`], [`RestoreError::Paused`] or [`RestoreError::Files`]; then no desk has changed.
    pub async fn restore(self, preview: Preview, holding: Holding) -> Result<usize, RestoreError> {
        self.compared().await;
        let is_settled = || self.mine.is_settled().map_err(|_| RestoreError::Paused);
        is_settled()?;
        let mut files = 0;
        if let Some(archive) = &preview.archive {
            files = self.take_files(archive, holding).await?;
            is_settled()?;
        }
        let header = header_of_mine();
        if self.has_storage() {
            let Backup { entries, desk } = preview.backup;
            let taken = take_the_place(&self.tab(self.mine), header, &entries, desk).await;
            taken.map_err(|_| RestoreError::NotSaved)?;
            self.accept_loss();
        } else {
            self.put_on(self.mine, header, preview.backup.desk, preview.backup.entries);
        }
        Ok(files)
    }

    /// Returns the readable entries of a task that is put aside, in the written form; `None` if there is no such task.
    #[must_use]
    pub fn put_aside_file(self, on: OpenDesk, task: TaskId) -> Option<String> {
        on.desk.with_untracked(|desk| record::aside_to_file(desk, task))
    }

    pub(in crate::app) async fn journal_of(self, on: OpenDesk) -> Option<Vec<Entry>> {
        let id = on.header.with_untracked(|header| header.id.clone());
        let Some(database) = self.database() else { return Some(on.memory.get_untracked()) };
        let mut entries = Vec::new();
        let mut read = journal::load(&database, &id, 0).await;
        if read.is_err() {
            self.reopen().await;
            read = journal::load(&self.database()?, &id, 0).await;
        }
        let mut next = 1;
        for (seq, record) in read.ok()? {
            next = seq + 1;
            entries.extend(record.ok().and_then(|record| record.open(&id, seq).ok()));
        }
        // A backup also holds what could not be saved: that is its purpose. Those entries were decided on the ones
        // before them, so they are left out if they belong to another desk or if another tab wrote first.
        let pending =
            on.pending.get_untracked().filter(|pending| pending.batch.desk == id && pending.batch.first == next);
        entries.extend(pending.map(|pending| pending.entries).unwrap_or_default());
        Some(on.desk.with_untracked(|desk| sound(desk, entries)))
    }
}

/// Writes a backup that can be restored.
pub(in crate::app) fn written(tasks: usize, entries: Vec<Entry>) -> Result<Written, NoBackup> {
    if tasks == 0 {
        return Err(NoBackup::Empty);
    }
    let many = entries.len();
    let text = record::to_file(entries);
    if record::is_restorable(text.len(), many) { Ok(Written { text, tasks }) } else { Err(NoBackup::TooLarge) }
}

/// Makes the preview of a backup.
pub(in crate::app) fn preview(backup: Backup) -> Preview {
    let last = backup.last_noted().unwrap_or(Instant::from_millis(0));
    let first = backup.desk.quarantined().map(|(_, aside)| aside.seq).min();
    let aside = first.map(|first| (backup.desk.quarantined().count(), first));
    Preview { tasks: backup.desk.len(), aside, last, archive: None, backup }
}
