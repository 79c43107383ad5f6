//! A file to be exported that may be too large for memory. It is written to the origin private file system if that
//! exists and has room; otherwise it consists of blobs, which the browser may move out of the page's memory.
//!
//! The file can't be removed while somebody may still be saving it. It is removed when the next one begins, or by the
//! first cleanup at least an hour later.

use js_sys::{Array, ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DomException, File, FileSystemDirectoryHandle, FileSystemFileHandle,
    FileSystemGetFileOptions, FileSystemWritableFileStream, StorageManager,
};

use super::chunks::{give_back, now};
use super::error::{Error, FileError};
use super::place;
use super::shape::{float, integer};
use super::space::room;
use crate::domain::HOUR;

/// The file's name.
const NAME: &str = "on-its-way-out";

/// How many blobs may be waiting to leave the page's memory.
const AT_ONCE: u32 = 16;

/// A file being written.
pub(super) struct Spool {
    place: Place,
    at: u64,
}

enum Place {
    Disk { file: FileSystemFileHandle, stream: FileSystemWritableFileStream },
    Parts(Array),
}

/// A position in a spool.
#[derive(Clone, Copy)]
pub(super) struct Mark {
    at: u64,
    parts: u32,
}

impl Spool {
    /// Begins a file of about so many bytes.
    pub(super) async fn begin(bytes: u64) -> Self {
        let place = if room(bytes).await.is_ok() { on_disk().await } else { None };
        Self { place: place.unwrap_or_else(|| Place::Parts(Array::new())), at: 0 }
    }

    /// Begins one that consists of blobs only.
    pub(super) fn of_parts() -> Self {
        Self { place: Place::Parts(Array::new()), at: 0 }
    }

    /// Appends bytes, and frees the buffer's memory.
    pub(super) async fn add(&mut self, bytes: &ArrayBuffer) -> Result<(), FileError> {
        let length = u64::from(bytes.byte_length());
        match &self.place {
            Place::Disk { stream, .. } => {
                let written = stream.write_with_buffer_source(bytes).map_err(|error| failed(&error))?;
                JsFuture::from(written).await.map_err(|error| failed(&error))?;
            }
            Place::Parts(parts) => {
                // One blob for each part lets the browser move it out of memory.
                let part = Blob::new_with_buffer_source_sequence(&Array::of1(bytes)).map_err(|error| failed(&error))?;
                if parts.push(&part).is_multiple_of(AT_ONCE) {
                    out_of_the_page(&part).await?;
                }
            }
        }
        give_back(bytes);
        self.at += length;
        Ok(())
    }

    /// Returns the present position.
    pub(super) fn mark(&self) -> Mark {
        let parts = if let Place::Parts(parts) = &self.place { parts.length() } else { 0 };
        Mark { at: self.at, parts }
    }

    /// Removes what was written since a position.
    pub(super) async fn back_to(&mut self, mark: Mark) -> Result<(), FileError> {
        match &self.place {
            Place::Disk { stream, .. } => {
                // Truncating also moves the write position.
                let cut = stream.truncate_with_f64(float(mark.at)).map_err(|error| failed(&error))?;
                JsFuture::from(cut).await.map_err(|error| failed(&error))?;
            }
            Place::Parts(parts) => parts.set_length(mark.parts),
        }
        self.at = mark.at;
        Ok(())
    }

    /// Returns the finished file as a blob of a type.
    pub(super) async fn end(self, mime: &str) -> Result<Blob, FileError> {
        let parts = match self.place {
            Place::Disk { file, stream } => {
                JsFuture::from(stream.close()).await.map_err(|error| failed(&error))?;
                let whole = JsFuture::from(file.get_file()).await.map_err(|error| failed(&error))?;
                Array::of1(&whole)
            }
            Place::Parts(parts) => parts,
        };
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        Blob::new_with_blob_sequence_and_options(&parts, &options).map_err(|error| failed(&error))
    }

    /// Discards the file.
    pub(super) async fn give_up(self) {
        if let Place::Disk { stream, .. } = self.place {
            // If it can't be removed now, the next one removes it.
            let _ = JsFuture::from(stream.abort()).await;
            forget().await;
        }
    }
}

/// Removes the file, even if somebody is saving it.
pub async fn forget() {
    if let Some(folder) = folder().await {
        // It may not exist.
        let _ = JsFuture::from(folder.remove_entry(&place::of_file(NAME))).await;
    }
}

/// Removes the file if it is older than an hour.
pub(super) async fn tidy() {
    let Some(folder) = folder().await else { return };
    let Ok(file) = JsFuture::from(folder.get_file_handle(&place::of_file(NAME))).await else { return };
    let Ok(file) = JsFuture::from(file.unchecked_into::<FileSystemFileHandle>().get_file()).await else { return };
    let written = integer(file.unchecked_into::<File>().last_modified());
    if written < now().saturating_sub(HOUR.unsigned_abs()) {
        forget().await;
    }
}

/// Returns the origin private file system. Older browsers don't have it, and private windows don't give access.
pub(super) async fn folder() -> Option<FileSystemDirectoryHandle> {
    let navigator = web_sys::window()?.navigator();
    let manager = Reflect::get(&navigator, &"storage".into()).ok().filter(JsValue::is_object)?;
    if !Reflect::has(&manager, &"getDirectory".into()).ok()? {
        return None;
    }
    JsFuture::from(manager.unchecked_into::<StorageManager>().get_directory()).await.ok().map(JsValue::unchecked_into)
}

async fn on_disk() -> Option<Place> {
    let folder = folder().await?;
    let options = FileSystemGetFileOptions::new();
    options.set_create(true);
    let file = JsFuture::from(folder.get_file_handle_with_options(&place::of_file(NAME), &options)).await.ok()?;
    if !Reflect::has(&file, &"createWritable".into()).ok()? {
        return None;
    }
    let file: FileSystemFileHandle = file.unchecked_into();
    let stream = JsFuture::from(file.create_writable()).await.ok()?.unchecked_into();
    Some(Place::Disk { file, stream })
}

/// Waits until the browser has taken over a blob's bytes, which happens in the background. Otherwise fast writing would
/// keep all of them in memory.
async fn out_of_the_page(blob: &Blob) -> Result<(), FileError> {
    let last = blob.slice_with_f64(blob.size() - 1.0).map_err(|error| failed(&error))?;
    JsFuture::from(last.array_buffer()).await.map_err(|error| failed(&error)).map(drop)
}

/// Copies bytes to a buffer.
pub(super) fn buffer(bytes: &[u8]) -> ArrayBuffer {
    Uint8Array::from(bytes).buffer()
}

/// Maps a browser error.
pub(super) fn failed(error: &JsValue) -> FileError {
    match error.dyn_ref::<DomException>() {
        Some(exception) => Error::of_exception(exception).into(),
        None => FileError::Storage(Error::Failed(format!("{error:?}"))),
    }
}
