//! Backups with their files: written as an archive, and read from one. Nothing that exists is ever replaced.

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, Url};

use super::export::{NoBackup, RestoreError, Written};
use super::inside::{Inside, inside};
use crate::app::browser::clock::device_now;
use crate::app::desk::files::{HoldError, Holding};
use crate::app::state::App;
use crate::domain::{Desk, Entry, KeptFile, TaskLog, TextEncoding, limits};
use crate::record::{Code, Foreign, NotACode, Unreadable};
use crate::storage::archive::{self, Found, Unpackable};
use crate::storage::decoded;
use crate::storage::files::Cancel;

/// How many of its first bytes identify a file's kind.
const HEAD: f64 = 4096.0;
/// From this size in bytes on, looking into a file shows its progress and can be stopped.
const LONG: f64 = 8.0 * 1024.0 * 1024.0;

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

/// The files of an archive that was looked into. They stay in the archive until they are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// Files that the journal names and that seem to be in the archive.
    pub files: Vec<KeptFile>,
    /// How many more files the journal names.
    pub missing: usize,
    found: StoredValue<Found, LocalStorage>,
}

impl App {
    /// Returns the files of scripts and videos on one's own desk, each once; none without a database.
    #[must_use]
    pub fn files(self) -> Vec<KeptFile> {
        if self.has_storage() { self.mine.desk.with(named) } else { Vec::new() }
    }

    /// Packs one's own journal and its files into one backup file. [`Holding`] shows the progress and can stop it.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn archive(self, holding: Holding) -> Result<Exported, NoBackup> {
        let journal = self.backup_file().await?;
        self.pack(journal, self.mine.desk.with_untracked(named), holding).await
    }

    /// Does the same for a kept desk.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn kept_archive(self, id: &str, holding: Holding) -> Result<Exported, NoBackup> {
        let (journal, desk) = self.kept_journal(id).await?;
        self.pack(journal, named(&desk), holding).await
    }

    async fn pack(self, journal: Written, files: Vec<KeptFile>, holding: Holding) -> Result<Exported, NoBackup> {
        if files.len() >= limits::ARCHIVE_PARTS {
            return Err(NoBackup::TooLarge);
        }
        let database = self.database().ok_or(NoBackup::Unreadable)?;
        let pack = async |cancel: Cancel| {
            archive::pack(&database, &journal.text, &files, device_now(), holding.told(), &cancel).await
        };
        let packed = self.while_held(holding, pack).await.map_err(NoBackup::Files)?;
        let address = Url::create_object_url_with_blob(&packed.blob);
        let address = address.map_err(|_| NoBackup::Files(HoldError::Unreadable))?;
        Ok(Exported { address, tasks: journal.tasks, left_out: packed.left_out })
    }

    /// Reads a file: an archive, a journal, or a text that contains a code. For a large file [`Holding`] shows the
    /// progress and can stop it.
    ///
    /// # Errors
    /// [`RestoreError`]; nothing has changed.
    pub async fn look_into_file(self, file: &File, holding: Holding) -> Result<Inside, RestoreError> {
        let looked = if file.size() < LONG {
            archive::look(file, |_, _| {}, &Cancel::new()).await
        } else {
            let look = async |cancel: Cancel| Ok(archive::look(file, holding.told(), &cancel).await);
            self.while_held(holding, look).await.map_err(RestoreError::Files)?
        };
        match looked {
            Ok(found) => {
                let looked = Code::of_file(&found.journal).map(inside).map_err(RestoreError::NotACode)?;
                Ok(with_files(looked, found))
            }
            Err(Unpackable::NoArchive) => of_text(file).await,
            Err(Unpackable::NoJournal) => Err(RestoreError::NoJournal),
            Err(Unpackable::TooMany) => Err(RestoreError::TooMany),
            Err(Unpackable::TooLarge) => Err(RestoreError::NotACode(NotACode::TooLarge)),
            Err(Unpackable::Unreadable) => Err(RestoreError::Files(HoldError::Unreadable)),
            Err(Unpackable::Cancelled) => Err(RestoreError::Files(HoldError::Cancelled)),
        }
    }

    /// Stores the files of an archive, before the tasks that name them. Returns how many are here then.
    pub(in crate::app) async fn take_files(self, archive: &Archive, holding: Holding) -> Result<usize, RestoreError> {
        let Some(database) = self.database() else { return Ok(0) };
        let found = archive.found.get_value();
        let unpack =
            async |cancel: Cancel| archive::unpack(&database, &found, &archive.files, holding.told(), &cancel).await;
        self.while_held(holding, unpack).await.map_err(RestoreError::Files)
    }
}

/// Reads a file that is no archive: a text that contains a journal or a code. Otherwise the error says what it is.
async fn of_text(file: &File) -> Result<Inside, RestoreError> {
    let head = bytes(file, HEAD).await?;
    if let Some(foreign) = Foreign::of(&file.name(), &head) {
        return Err(RestoreError::Foreign(foreign));
    }
    #[expect(clippy::cast_precision_loss, reason = "256 MiB are exact")]
    if file.size() > limits::JOURNAL as f64 {
        return Err(RestoreError::NotACode(NotACode::TooLarge));
    }
    let bytes = bytes(file, file.size()).await?;
    let text = decoded(&bytes);
    let foreign = match Code::of_file(&text) {
        Ok(code) => return Ok(inside(code)),
        Err(NotACode::NoCode) if TextEncoding::of(&bytes).is_none() => Foreign::Other,
        Err(NotACode::NoCode) if text.trim_start().starts_with('[') => Foreign::Json,
        Err(NotACode::NoCode) => Foreign::Text,
        Err(NotACode::WrongKind) => Foreign::Json,
        Err(NotACode::Unreadable(Unreadable::Form { .. })) if !text.contains("\"jiedan_") => Foreign::Json,
        Err(why) => return Err(RestoreError::NotACode(why)),
    };
    Err(RestoreError::Foreign(foreign))
}

/// Reads at most the first `most` bytes of a file.
async fn bytes(file: &File, most: f64) -> Result<Vec<u8>, RestoreError> {
    let unreadable = |_| RestoreError::Files(HoldError::Unreadable);
    let slice = file.slice_with_f64_and_f64(0.0, most.min(file.size())).map_err(unreadable)?;
    let buffer = JsFuture::from(slice.array_buffer()).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

fn with_files(inside: Inside, found: Found) -> Inside {
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
        if seen.insert(file.id.clone()) {
            files.push(file.clone());
        }
    }
    files
}
