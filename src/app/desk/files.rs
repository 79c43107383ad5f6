//! Scripts and videos: stored in the browser before the entry that names them, and shown again.

use leptos::prelude::*;

use super::connection::Connection;
use crate::domain::{Fault, FileKind, KeptFile, limits, tidied};
use crate::storage::files::Cancel;
use crate::storage::{FileError, files};

/// A file that is being stored: its progress, and a way to stop it.
#[derive(Clone, Copy)]
pub struct Holding {
    /// Bytes done and bytes in total; `None` while nothing is going on.
    pub progress: RwSignal<Option<(u64, u64)>>,
    cancel: StoredValue<Option<Cancel>, LocalStorage>,
}

impl Holding {
    /// Returns a holding with nothing going on.
    #[must_use]
    pub fn new() -> Self {
        Self { progress: RwSignal::new(None), cancel: StoredValue::new_local(None) }
    }

    /// Returns the progress callback.
    pub(in crate::app) fn told(self) -> impl Fn(u64, u64) {
        move |done, total| {
            self.progress.try_set(Some((done, total)));
        }
    }

    /// Stops storing the file; nothing of it stays.
    pub fn stop(self) {
        self.cancel.try_with_value(|cancel| cancel.as_ref().map(Cancel::cancel));
    }
}

impl Default for Holding {
    fn default() -> Self {
        Self::new()
    }
}

/// Why a file could not be stored or shown. If storing failed, nothing of it stays in the browser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HoldError {
    /// Its size or content is wrong.
    Wrong(Fault),
    /// The browser has not enough space for it.
    NoSpace {
        /// Bytes needed.
        needed: u64,
        /// Bytes left.
        left: u64,
    },
    /// The browser's storage space ran out meanwhile.
    Full,
    /// It changed while being read.
    Changed,
    /// The device could not read it.
    Unreadable,
    /// It was stopped.
    Cancelled,
    /// The browser could not store it.
    NotSaved,
    /// Part of it is not in this browser.
    Missing,
}

impl From<FileError> for HoldError {
    fn from(error: FileError) -> Self {
        match error {
            FileError::Empty => Self::Wrong(Fault::EmptyFile),
            FileError::WrongKind => Self::Wrong(Fault::WrongKind),
            FileError::TooLarge { max } => Self::Wrong(Fault::TooLarge { max }),
            FileError::NoSpace { needed, left } => Self::NoSpace { needed, left },
            FileError::Full => Self::Full,
            FileError::Changed => Self::Changed,
            FileError::Unreadable => Self::Unreadable,
            FileError::Cancelled => Self::Cancelled,
            FileError::Missing | FileError::MissingChunk { .. } => Self::Missing,
            FileError::Storage(_) => Self::NotSaved,
        }
    }
}

/// What a kept file can be shown as.
pub enum Held {
    /// Its text.
    Text(String),
    /// An object URL for a video element or for saving to the device; see [`release`].
    Address(String),
}

/// The files of scripts and videos in this browser.
#[derive(Clone, Copy)]
pub struct Files {
    connection: Connection,
    /// How many pieces of work on files are running.
    running: StoredValue<usize>,
}

impl Files {
    pub(in crate::app) fn new(connection: Connection) -> Self {
        Self { connection, running: StoredValue::new(0) }
    }

    /// Tells whether a file is being stored or read.
    pub(in crate::app) fn is_busy(self) -> bool {
        self.running.get_value() > 0
    }

    /// Stores the file of a script or a video in the browser.
    ///
    /// # Errors
    /// [`HoldError`]; nothing of the file stays.
    pub async fn hold(self, file: web_sys::File, video: bool, holding: Holding) -> Result<KeptFile, HoldError> {
        let Some(database) = self.connection.database() else { return Err(HoldError::NotSaved) };
        let (max, taken): (u64, fn(FileKind) -> bool) =
            if video { (limits::VIDEO, FileKind::is_video) } else { (limits::SCRIPT, FileKind::is_script) };
        let store = async |cancel: Cancel| files::store(&database, &file, max, taken, holding.told(), &cancel).await;
        let stored = self.while_held(holding, store).await.map_err(|why| match why {
            // A text file of the wrong kind is one whose encoding can't be told.
            HoldError::Wrong(Fault::WrongKind) if !video && is_named_text(&file.name()) => {
                HoldError::Wrong(Fault::Encoding)
            }
            why => why,
        })?;
        Ok(KeptFile { id: stored.id, name: shortened(&file.name()), size: stored.size, kind: stored.kind })
    }

    /// Runs long work on files: shows its progress, lets it be stopped, and holds back an update of the app meanwhile.
    pub(in crate::app) async fn while_held<T>(
        self,
        holding: Holding,
        work: impl AsyncFnOnce(Cancel) -> Result<T, FileError>,
    ) -> Result<T, HoldError> {
        let cancel = Cancel::new();
        holding.cancel.set_value(Some(cancel.clone()));
        holding.progress.set(Some((0, 0)));
        self.running.update_value(|count| *count += 1);
        let done = work(cancel).await;
        self.running.update_value(|count| *count -= 1);
        holding.progress.try_set(None);
        Ok(done?)
    }

    /// Reads a stored file for showing or saving.
    ///
    /// # Errors
    /// [`HoldError::Missing`] if part of it is not in this browser.
    pub async fn show(self, file: &KeptFile) -> Result<Held, HoldError> {
        let Some(database) = self.connection.database() else { return Err(HoldError::Missing) };
        if file.kind == FileKind::Text {
            return Ok(Held::Text(files::text(&database, &file.id, limits::SCRIPT).await?));
        }
        self.address(file, media_type(file.kind)).await
    }

    /// Reads a stored file as an object URL for saving it to the device.
    ///
    /// # Errors
    /// [`HoldError::Missing`] if part of it is not in this browser.
    pub async fn download(self, file: &KeptFile) -> Result<Held, HoldError> {
        self.address(file, "application/octet-stream").await
    }

    async fn address(self, file: &KeptFile, media_type: &str) -> Result<Held, HoldError> {
        let Some(database) = self.connection.database() else { return Err(HoldError::Missing) };
        let blob = files::blob(&database, &file.id, media_type).await?;
        let address = web_sys::Url::create_object_url_with_blob(&blob).map_err(|_| HoldError::Unreadable)?;
        Ok(Held::Address(address))
    }
}

/// Returns the bytes used and the quota; `None` if the browser doesn't tell.
pub async fn space_used() -> Option<(u64, u64)> {
    crate::storage::space().await.map(|space| (space.used, space.quota))
}

/// Releases the object URL of a [`Held::Address`].
pub fn release(address: &str) {
    if web_sys::Url::revoke_object_url(address).is_err() {
        leptos::logging::warn!("an address could not be given back");
    }
}

/// Returns a file's media type. Videos play under their own; no other file is ever opened in the page.
fn media_type(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Mp4 => "video/mp4",
        FileKind::Webm => "video/webm",
        FileKind::Mov => "video/quicktime",
        FileKind::Text | FileKind::Pdf | FileKind::Docx => "application/octet-stream",
    }
}

fn shortened(name: &str) -> String {
    let name = tidied(name).replace(char::is_control, " ");
    if name.is_empty() { "-".to_owned() } else { name.chars().take(limits::FILE_NAME).collect() }
}

fn is_named_text(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".txt", ".md", ".markdown"].iter().any(|ending| name.ends_with(ending))
}
