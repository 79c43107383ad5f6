//! Files on their way out of the browser and back in: a tar archive, put together of parts that the browser itself
//! holds, and read part by part. Memory holds one chunk at a time. What an archive is made of is in `record/archive.rs`.

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

/// An archive that was put together.
#[derive(Debug, Clone)]
pub struct Packed {
    /// Its bytes, held by the browser.
    pub blob: Blob,
    /// The files that are not in it, as they aren't whole in this browser.
    pub left_out: usize,
}

/// Puts a journal and its files into one archive. `progress` hears how many bytes of how many are in it.
///
/// # Errors
/// [`FileError::Cancelled`], or what the browser says.
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

/// Writes what stands before a part.
async fn begin(spool: &mut Spool, path: &str, size: u64, at: Instant) -> Result<(), FileError> {
    let unheard = || Error::Failed(format!("{path} doesn't go into an archive"));
    spool.add(&buffer(&header(path, size, at).ok_or_else(unheard)?)).await
}

/// Writes what stands between a part and the next one's beginning.
async fn fill_up(spool: &mut Spool, size: u64) -> Result<(), FileError> {
    match usize::try_from(padding(size)).unwrap_or_default() {
        0 => Ok(()),
        zeros => spool.add(&buffer(&vec![0; zeros])).await,
    }
}

/// Stores the files that a journal names out of an archive, and returns how many of them are here then. A part whose
/// content isn't what the journal names stays unnamed, and goes with the next sweep, as all does if the archive's desk
/// isn't restored.
///
/// # Errors
/// [`FileError::NoSpace`] before anything is stored; [`FileError::Cancelled`], or what the browser says.
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
        // A file of the device that is a part of another: nothing is copied.
        let slice =
            found.archive.slice_with_f64_and_f64(float(*at), float(at + size)).map_err(|_| FileError::Unreadable)?;
        let part = File::new_with_blob_sequence(&Array::of1(&slice), &like.name).map_err(|error| failed(&error))?;
        let told = |far, _| progress(done + far, all);
        match files::store(database, &part, *size, |_| true, told, cancel).await {
            Ok(stored) => {
                here.insert(stored.id);
            }
            // Damaged in its first bytes, so that it is of no kind any more.
            Err(FileError::WrongKind) => {}
            Err(error) => return Err(error),
        }
        done += size;
    }
    Ok(named.iter().filter(|file| here.contains(&file.id)).count())
}

/// Removes an archive that was saved an hour ago or more.
pub async fn tidy() {
    spool::tidy().await;
}

/// Removes every archive that is still here.
pub async fn forget() {
    spool::forget().await;
}
