//! Exports files as a tar archive and reads them back. An archive is composed of parts that the browser holds, and is
//! read part by part, so memory holds one chunk at a time. `record/archive.rs` defines its format.

use std::collections::{BTreeMap, BTreeSet};

use js_sys::Array;
use web_sys::{Blob, File};

use super::database::Database;
use super::error::{Error, FileError};
use super::files::{self, Cancel};
pub use super::look::{Found, Unpackable, look};
use super::shape::float;
use super::space::room;
use super::spool::{self, Spool, buffer, failed};
use crate::domain::{FileId, Instant, KeptFile};
use crate::record::archive::{END, JOURNAL, header, padding, path_of};

/// A finished archive.
#[derive(Debug, Clone)]
pub struct Packed {
    /// Its bytes, held by the browser.
    pub blob: Blob,
    /// How many files are left out because they aren't complete in this browser.
    pub left_out: usize,
}

/// Packs a journal and its files into one archive. `progress` is called with the bytes packed so far and in total.
///
/// # Errors
/// [`FileError::Cancelled`], or any other browser error.
pub async fn pack(
    database: &Database,
    journal: &str,
    named: &[KeptFile],
    at: Instant,
    progress: impl Fn(u64, u64),
    cancel: &Cancel,
) -> Result<Packed, FileError> {
    let all: u64 = named.iter().map(|file| file.size).sum();
    let mut spool = Spool::begin(all + journal.len() as u64).await;
    let filled = fill(database, &mut spool, journal, named, at, |done| progress(done, all), cancel);
    match filled.await {
        Ok(left_out) => Ok(Packed { blob: spool.end("application/x-tar").await?, left_out }),
        Err(error) => {
            spool.give_up().await;
            Err(error)
        }
    }
}

async fn fill(
    database: &Database,
    spool: &mut Spool,
    journal: &str,
    named: &[KeptFile],
    at: Instant,
    progress: impl Fn(u64),
    cancel: &Cancel,
) -> Result<usize, FileError> {
    let size = journal.len() as u64;
    begin(spool, JOURNAL, size, at).await?;
    spool.add(&buffer(journal.as_bytes())).await?;
    fill_up(spool, size).await?;
    let (mut done, mut left_out) = (0, 0);
    progress(done);
    for file in named {
        let mark = spool.mark();
        let put = async {
            let row = files::row(database, &file.id).await?;
            begin(spool, &path_of(file), row.size, at).await?;
            let chunks = files::each_chunk(database, &row, async |bytes| {
                let length = u64::from(bytes.byte_length());
                cancel.check()?;
                spool.add(&bytes).await?;
                done += length;
                progress(done);
                Ok(())
            });
            chunks.await?;
            fill_up(spool, row.size).await
        };
        match put.await {
            Ok(()) => {}
            Err(FileError::Missing | FileError::MissingChunk { .. }) => {
                spool.back_to(mark).await?;
                left_out += 1;
            }
            Err(error) => return Err(error),
        }
    }
    spool.add(&buffer(&END)).await?;
    Ok(left_out)
}

/// Writes a part's header.
async fn begin(spool: &mut Spool, path: &str, size: u64, at: Instant) -> Result<(), FileError> {
    let unheard = || Error::Failed(format!("{path} doesn't go into an archive"));
    spool.add(&buffer(&header(path, size, at).ok_or_else(unheard)?)).await
}

/// Writes the padding after a part.
async fn fill_up(spool: &mut Spool, size: u64) -> Result<(), FileError> {
    match usize::try_from(padding(size)).unwrap_or_default() {
        0 => Ok(()),
        zeros => spool.add(&buffer(&vec![0; zeros])).await,
    }
}

/// Stores the files that a journal names from an archive, and returns how many of them were stored. A part whose
/// content isn't named by the journal stays unnamed and is removed by the next sweep, as are all if the archive's desk
/// isn't restored.
///
/// # Errors
/// [`FileError::NoSpace`] before anything is stored; [`FileError::Cancelled`], or any other browser error.
pub async fn unpack(
    database: &Database,
    found: &Found,
    named: &[KeptFile],
    progress: impl Fn(u64, u64),
    cancel: &Cancel,
) -> Result<usize, FileError> {
    let mut by_size = BTreeMap::<u64, Vec<&KeptFile>>::new();
    for file in named {
        by_size.entry(file.size).or_default().push(file);
    }
    let parts: Vec<_> = found.parts.iter().filter(|(_, size)| by_size.contains_key(size)).collect();
    let all: u64 = parts.iter().map(|(_, size)| *size).sum();
    room(all).await?;
    let (mut done, mut here) = (0, BTreeSet::<FileId>::new());
    for (at, size) in parts {
        let Some(like) = by_size.get(size).and_then(|files| files.first()) else { continue };
        // A slice of a file is a reference; nothing is copied.
        let slice =
            found.archive.slice_with_f64_and_f64(float(*at), float(at + size)).map_err(|_| FileError::Unreadable)?;
        let part = File::new_with_blob_sequence(&Array::of1(&slice), &like.name).map_err(|error| failed(&error))?;
        let told = |far, _| progress(done + far, all);
        match files::store(database, &part, *size, |_| true, told, cancel).await {
            Ok(stored) => {
                here.insert(stored.id);
            }
            // Its first bytes are damaged, so its kind can't be detected.
            Err(FileError::WrongKind) => {}
            Err(error) => return Err(error),
        }
        done += size;
    }
    Ok(named.iter().filter(|file| here.contains(&file.id)).count())
}

/// Removes a saved archive that is more than an hour old.
pub async fn tidy() {
    spool::tidy().await;
}

/// Removes any archive that is still stored.
pub async fn forget() {
    spool::forget().await;
}
