//! What a code, a file or an archive holds: read completely and shown before anything is done with it.

use leptos::prelude::*;

use crate::app::desk::files::HoldError;
use crate::domain::{Desk, Entry, Instant, KeptFile, TaskLog};
use crate::record::{Backup, Code, DemoCode, Foreign, NotACode, TaskCode};
use crate::storage::archive::Found;

/// What a pasted text or a file holds. It is read completely and shown before anything is done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inside {
    /// One task.
    Task(Box<TaskCode>),
    /// A whole desk of one's own.
    Backup(Preview),
    /// A demo, to be opened as a copy.
    Demo(Box<DemoCode>),
    /// The name of a learner whose lesson results it holds, for a trainer to read.
    Result(String),
}

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
    pub(super) backup: Backup,
}

impl Preview {
    /// Returns the desk that restoring would make.
    pub(in crate::app) fn desk(&self) -> &Desk {
        &self.backup.desk
    }
}

/// The files of an archive that was looked into. They stay in the archive until they are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// Files that the journal names and that seem to be in the archive.
    pub files: Vec<KeptFile>,
    /// How many more files the journal names.
    pub missing: usize,
    pub(super) found: StoredValue<Found, LocalStorage>,
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

/// Tells what a code or a file holds.
pub(in crate::app) fn inside(code: Code) -> Inside {
    match code {
        Code::Task(task) => Inside::Task(task),
        Code::Backup(backup) => Inside::Backup(preview(*backup)),
        Code::Demo(demo) => Inside::Demo(demo),
        Code::Result(result) => Inside::Result(result.name),
    }
}

/// Makes the preview of a backup.
fn preview(backup: Backup) -> Preview {
    let last = backup.last_noted().unwrap_or(Instant::from_millis(0));
    let first = backup.desk.quarantined().map(|(_, aside)| aside.seq).min();
    let aside = first.map(|first| (backup.desk.quarantined().count(), first));
    Preview { tasks: backup.desk.len(), aside, last, archive: None, backup }
}

/// Adds the files of the archive in which a backup was found.
pub(super) fn with_files(inside: Inside, found: Found) -> Inside {
    let Inside::Backup(mut preview) = inside else { return inside };
    // Tasks put aside keep their files too.
    let aside = preview.desk().quarantined().flat_map(|(_, aside)| &aside.entries);
    let named = files_of(preview.desk().logs().flat_map(TaskLog::standing).chain(aside));
    let files = found.has(&named);
    let missing = named.len() - files.len();
    preview.archive = Some(Archive { files, missing, found: StoredValue::new_local(found) });
    Inside::Backup(preview)
}

/// Returns the files that a desk's standing entries name, each once.
pub(in crate::app) fn named(desk: &Desk) -> Vec<KeptFile> {
    files_of(desk.logs().flat_map(TaskLog::standing))
}

fn files_of<'a>(entries: impl Iterator<Item = &'a Entry>) -> Vec<KeptFile> {
    let mut files = Vec::<KeptFile>::new();
    let mut seen = std::collections::BTreeSet::new();
    for file in entries.filter_map(|entry| entry.act.file()) {
        if seen.insert(file.id) {
            files.push(file.clone());
        }
    }
    files
}
