//! Export: one's own desk as a backup file, an archive with its files, or a code; and one task as a code.

use leptos::prelude::*;
use web_sys::Url;

use super::inside::named;
use crate::app::browser::clock::device_now;
use crate::app::desk::connection::Connection;
use crate::app::desk::desks::Desks;
use crate::app::desk::files::{Files, HoldError, Holding};
use crate::domain::{Desk, Entry, KeptFile, TaskId, limits};
use crate::record::{self, TaskCode};
use crate::storage::archive;
use crate::storage::files::Cancel;

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

/// A backup file that the browser holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The object URL from which it is saved; the caller has to release it.
    pub address: String,
    /// How many tasks are in it.
    pub tasks: usize,
    /// How many files are missing from it, because they are incomplete in this browser.
    pub left_out: usize,
}

/// Backups of one's own desk, and when the last one was made (`keeping.rs`).
#[derive(Clone, Copy)]
pub struct Backups {
    pub(super) desks: &'static Desks,
    files: Files,
    /// Notified when a backup was made.
    pub(super) made: Trigger,
}

impl Backups {
    pub(in crate::app) fn new(desks: &'static Desks, files: Files) -> Self {
        Self { desks, files, made: Trigger::new() }
    }

    /// Returns one's own journal as a backup file's text.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn file(self) -> Result<Written, NoBackup> {
        let entries = self.desks.journal_of(self.desks.mine).await.ok_or(NoBackup::Unreadable)?;
        written(self.tasks_to_back_up(), entries)
    }

    /// Returns one's own journal as a code.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn code(self) -> Result<Written, NoBackup> {
        let entries = self.desks.journal_of(self.desks.mine).await.ok_or(NoBackup::Unreadable)?;
        let tasks = self.tasks_to_back_up();
        if tasks == 0 {
            return Err(NoBackup::Empty);
        }
        Ok(Written { text: record::to_code(entries).ok_or(NoBackup::TooLarge)?, tasks })
    }

    /// Returns how many tasks a backup of one's own desk has, including those that wait to be saved again.
    fn tasks_to_back_up(self) -> usize {
        let waiting = self.desks.mine.pending.with_untracked(|pending| pending.as_ref().map(|it| it.after.len()));
        waiting.unwrap_or_else(|| self.desks.mine.desk.with_untracked(Desk::len))
    }

    /// Takes a task from one's own desk; `None` if it isn't there.
    #[must_use]
    pub fn carried(self, task: TaskId) -> Option<TaskCode> {
        self.desks.mine.desk.with_untracked(|desk| TaskCode::of(desk, task))
    }

    /// Returns the files of scripts and videos on one's own desk, each once; none without a database.
    #[must_use]
    pub fn files(self) -> Vec<KeptFile> {
        if self.desks.connection.has_storage() { self.desks.mine.desk.with(named) } else { Vec::new() }
    }

    /// Packs one's own journal and its files into one backup file. [`Holding`] shows the progress and can stop it.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn archive(self, holding: Holding) -> Result<Exported, NoBackup> {
        let journal = self.file().await?;
        pack(self.files, self.desks.connection, journal, self.desks.mine.desk.with_untracked(named), holding).await
    }
}

/// Packs a journal and its files into one file.
pub(super) async fn pack(
    through: Files,
    connection: Connection,
    journal: Written,
    files: Vec<KeptFile>,
    holding: Holding,
) -> Result<Exported, NoBackup> {
    if files.len() >= limits::ARCHIVE_PARTS {
        return Err(NoBackup::TooLarge);
    }
    let database = connection.database().ok_or(NoBackup::Unreadable)?;
    let pack = async |cancel: Cancel| {
        archive::pack(&database, &journal.text, &files, device_now(), holding.told(), &cancel).await
    };
    let packed = through.while_held(holding, pack).await.map_err(NoBackup::Files)?;
    let address = Url::create_object_url_with_blob(&packed.blob);
    let address = address.map_err(|_| NoBackup::Files(HoldError::Unreadable))?;
    Ok(Exported { address, tasks: journal.tasks, left_out: packed.left_out })
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
