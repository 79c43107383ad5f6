//! Import: reading a code, a file or an archive, and restoring it. Nothing that exists is ever replaced: the former desk
//! stays, but is no longer current.

use js_sys::Uint8Array;
use leptos::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::inside::{Archive, Inside, Preview, RestoreError, inside, with_files};
use crate::app::desk::desks::Desks;
use crate::app::desk::files::{Files, HoldError, Holding};
use crate::app::desk::header::header_of_mine;
use crate::domain::{Desk, Entry, TaskId, TextEncoding, When, limits};
use crate::record::intake::{Ready, acts_onto};
use crate::record::{Ahead, Backup, Carried, Code, Foreign, NotACode, TaskCode, Unreadable};
use crate::safekeeping::{At, NotPerformed, Step, take_the_place};
use crate::storage::archive::{self, Unpackable};
use crate::storage::decoded;
use crate::storage::files::Cancel;

/// How many of its first bytes identify a file's kind.
const HEAD: f64 = 4096.0;
/// From this size in bytes on, looking into a file shows its progress and can be stopped.
const LONG: f64 = 8.0 * 1024.0 * 1024.0;

/// Imports onto one's own desk, or in its place.
#[derive(Clone, Copy)]
pub struct Imports {
    desks: &'static Desks,
    pub(super) files: Files,
}

impl Imports {
    pub(in crate::app) fn new(desks: &'static Desks, files: Files) -> Self {
        Self { desks, files }
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
            self.files.while_held(holding, look).await.map_err(RestoreError::Files)?
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

    /// Compares one's own desk with a backup: returns what only the desk has, and what only the backup has.
    #[must_use]
    pub fn beside(self, preview: &Preview) -> (Ahead, Ahead) {
        self.desks.mine.desk.with_untracked(|here| {
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
        self.desks.compared().await;
        let is_settled = || self.desks.mine.is_settled().map_err(|_| RestoreError::Paused);
        is_settled()?;
        let mut files = 0;
        if let Some(archive) = &preview.archive {
            files = self.take_files(archive, holding).await?;
            is_settled()?;
        }
        let header = header_of_mine();
        if self.desks.connection.has_storage() {
            let Backup { entries, desk } = preview.backup;
            let taken = take_the_place(&self.desks.tab(self.desks.mine), header, &entries, desk).await;
            taken.map_err(|_| RestoreError::NotSaved)?;
            self.desks.loss.accept();
        } else {
            self.desks.tab(self.desks.mine).change_to(header, preview.backup.desk, preview.backup.entries);
        }
        Ok(files)
    }

    /// Adds a task to one's own desk, with ids of that desk; `creator` is one's own name if none is recorded yet.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub async fn add_task(self, code: &TaskCode, creator: &str) -> Result<TaskId, NotPerformed> {
        let (code, creator) = (code.clone(), creator.to_owned());
        let steps = move |desk: &Desk| code.onto(desk, &creator).into_iter().map(step).collect();
        let entries = self.desks.perform_steps(self.desks.mine, &self.desks.mine.id(), steps).await?;
        entries.iter().find_map(|entry| entry.act.task()).ok_or(NotPerformed::InOtherTab)
    }

    /// Records rows of a paste on one's own desk, all or none; `creator` is one's own name if none is recorded yet.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub async fn record_rows(self, rows: &[Ready], begun_on: &str, creator: &str) -> Result<Vec<Entry>, NotPerformed> {
        let now = self.desks.mine.now_at_once();
        let (rows, creator) = (rows.to_vec(), creator.to_owned());
        let steps = move |desk: &Desk| acts_onto(&rows, desk, &creator, now).into_iter().map(step).collect();
        self.desks.perform_steps(self.desks.mine, begun_on, steps).await
    }

    /// Stores the files of an archive, before the tasks that name them. Returns how many are here then.
    async fn take_files(self, archive: &Archive, holding: Holding) -> Result<usize, RestoreError> {
        let Some(database) = self.desks.connection.database() else { return Ok(0) };
        let found = archive.found.get_value();
        let unpack =
            async |cancel: Cancel| archive::unpack(&database, &found, &archive.files, holding.told(), &cancel).await;
        self.files.while_held(holding, unpack).await.map_err(RestoreError::Files)
    }
}

fn step(carried: Carried) -> Step {
    Step { at: carried.at.map_or(At::Chosen(When::Now), At::Exactly), by: carried.by, act: carried.act }
}

/// Reads a pasted text.
///
/// # Errors
/// [`RestoreError::NotACode`].
pub fn look_into(text: &str) -> Result<Inside, RestoreError> {
    Code::of_file(text).map(inside).map_err(RestoreError::NotACode)
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
///
/// # Errors
/// [`RestoreError::Files`] if the device can't read it.
pub async fn bytes(file: &File, most: f64) -> Result<Vec<u8>, RestoreError> {
    let unreadable = |_| RestoreError::Files(HoldError::Unreadable);
    let slice = file.slice_with_f64_and_f64(0.0, most.min(file.size())).map_err(unreadable)?;
    let buffer = JsFuture::from(slice.array_buffer()).await.map_err(unreadable)?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
