//! The backup with its files: out as an archive, and back in from one. Nothing that is there is ever replaced.

use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, Url};

use super::backup::RestoreError;
use super::clock::device_now;
use super::files::{HoldError, Holding};
use super::state::App;
use super::task_code::{Inside, inside};
use crate::domain::{Desk, KeptFile, TaskLog, limits};
use crate::record::{Code, NotACode};
use crate::storage::archive::{self, Found, Unpackable};
use crate::storage::files::Cancel;

/// A backup file, held by the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// The address from which it is saved; to be given back.
    pub address: String,
    /// How many files are not in it, as they aren't whole in this browser.
    pub left_out: usize,
}

/// The files in an archive that was looked into: they stay there until they are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Archive {
    /// Those that the journal names and that seem to be in it.
    pub files: Vec<KeptFile>,
    /// How many others the journal names.
    pub missing: usize,
    found: StoredValue<Found, LocalStorage>,
}

impl App {
    /// Returns the files of scripts and videos that one's own tasks have, each once; none where none are kept.
    #[must_use]
    pub fn files(self) -> Vec<KeptFile> {
        if self.has_storage() { self.mine.desk.with(named) } else { Vec::new() }
    }

    /// Puts one's own journal and its files into one backup file. [`Holding`] tells how far it is, and stops it.
    ///
    /// # Errors
    /// [`HoldError::Cancelled`], [`HoldError::NotSaved`] if nothing can be read, or what else went wrong on the way.
    pub async fn archive(self, holding: Holding) -> Result<Exported, HoldError> {
        let journal = self.backup_file().await.ok_or(HoldError::NotSaved)?;
        self.pack(journal, self.mine.desk.with_untracked(named), holding).await
    }

    /// Does the same for a desk that is kept.
    ///
    /// # Errors
    /// As [`Self::archive`].
    pub async fn kept_archive(self, id: &str, holding: Holding) -> Result<Exported, HoldError> {
        let (journal, desk) = self.kept_journal(id).await.ok_or(HoldError::NotSaved)?;
        self.pack(journal, named(&desk), holding).await
    }

    async fn pack(self, journal: String, files: Vec<KeptFile>, holding: Holding) -> Result<Exported, HoldError> {
        let database = self.database().ok_or(HoldError::NotSaved)?;
        let pack = async |cancel: Cancel| {
            archive::pack(&database, &journal, &files, device_now(), holding.told(), &cancel).await
        };
        let packed = self.while_held(holding, pack).await?;
        let address = Url::create_object_url_with_blob(&packed.blob).map_err(|_| HoldError::Unreadable)?;
        Ok(Exported { address, left_out: packed.left_out })
    }

    /// Reads a file: an archive, a journal, or a text with a code in it.
    ///
    /// # Errors
    /// [`RestoreError`]; nothing has changed.
    pub async fn look_into_file(self, file: &File) -> Result<Inside, RestoreError> {
        match archive::look(file).await {
            Ok(found) => {
                let looked = Code::of_file(&found.journal).map(inside).map_err(RestoreError::NotACode)?;
                Ok(with_files(looked, found))
            }
            Err(Unpackable::NoArchive) => Code::of_file(&text(file).await?).map(inside).map_err(RestoreError::NotACode),
            Err(Unpackable::NoJournal) => Err(RestoreError::NoJournal),
            Err(Unpackable::TooLarge) => Err(RestoreError::NotACode(NotACode::TooLarge)),
            Err(Unpackable::Unreadable) => Err(RestoreError::Files(HoldError::Unreadable)),
        }
    }

    /// Stores the files of an archive, before the tasks that name them; how many are here then.
    pub(super) async fn take_files(self, archive: &Archive, holding: Holding) -> Result<usize, RestoreError> {
        let Some(database) = self.database() else { return Ok(0) };
        let found = archive.found.get_value();
        let unpack =
            async |cancel: Cancel| archive::unpack(&database, &found, &archive.files, holding.told(), &cancel).await;
        self.while_held(holding, unpack).await.map_err(RestoreError::Files)
    }
}

/// A file that is no archive is a text; one that is too large for that isn't read.
async fn text(file: &File) -> Result<String, RestoreError> {
    #[expect(clippy::cast_precision_loss, reason = "64 MiB are exact")]
    if file.size() > limits::JOURNAL as f64 {
        return Err(RestoreError::NotACode(NotACode::TooLarge));
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| RestoreError::Files(HoldError::Unreadable))?;
    Ok(text.as_string().unwrap_or_default())
}

fn with_files(inside: Inside, found: Found) -> Inside {
    let Inside::Backup(mut preview) = inside else { return inside };
    let named = named(preview.desk());
    let files = found.has(&named);
    let missing = named.len() - files.len();
    preview.archive = Some(Archive { files, missing, found: StoredValue::new_local(found) });
    Inside::Backup(preview)
}

/// The files that stand on a desk, each once.
pub(super) fn named(desk: &Desk) -> Vec<KeptFile> {
    let mut files = Vec::<KeptFile>::new();
    let mut seen = std::collections::BTreeSet::new();
    for file in desk.logs().flat_map(TaskLog::standing).filter_map(|entry| entry.act.file()) {
        if seen.insert(file.id.clone()) {
            files.push(file.clone());
        }
    }
    files
}
