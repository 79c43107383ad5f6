//! Files on their way out of the browser and back in: a tar archive, put together of parts that the browser itself
//! holds, and read part by part. Memory holds one chunk at a time. What an archive is made of is in `record/archive.rs`.

use std::collections::{BTreeMap, BTreeSet};

use js_sys::{Array, Uint8Array};
use web_sys::{Blob, File};

use super::database::Database;
use super::error::{Error, FileError};
use super::files::{self, Cancel};
use super::shape::{float, integer};
use super::space::room;
use super::spool::{self, Spool, buffer, failed};
use super::upload::read;
use crate::domain::{FileId, Instant, KeptFile, limits};
use crate::record::archive::{self, END, JOURNAL, Mark, Part, header, mark, padding, path_of};

/// No archive of ours has more parts than this, nor is a longer one read.
const PARTS: usize = 100_000;

/// Where headers may stand, as a number of bytes.
const BLOCK: u64 = archive::BLOCK as u64;

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

/// What an archive holds, before anything is taken out of it.
#[derive(Debug, Clone)]
pub struct Found {
    /// The journal's text.
    pub journal: String,
    /// Where the other parts lie in the archive: the first byte, and how many.
    parts: Vec<(u64, u64)>,
    archive: File,
}

impl Found {
    /// Returns which of the files that the journal names seem to be in the archive: there is a part of their size.
    #[must_use]
    pub fn has(&self, named: &[KeptFile]) -> Vec<KeptFile> {
        let sizes: BTreeSet<u64> = self.parts.iter().map(|(_, size)| *size).collect();
        named.iter().filter(|file| sizes.contains(&file.size)).cloned().collect()
    }
}

/// Why nothing can be read from an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unpackable {
    /// It isn't one.
    NoArchive,
    /// It has no journal, or ends before its end.
    NoJournal,
    /// Its journal is larger than a backup may be.
    TooLarge,
    /// The device could not read it.
    Unreadable,
}

/// Looks what is in an archive. What stands behind a damaged place isn't seen.
///
/// # Errors
/// [`Unpackable`].
pub async fn look(archive: &File) -> Result<Found, Unpackable> {
    let end = integer(archive.size());
    let (mut at, mut journal, mut parts) = (0, None, Vec::new());
    while at + BLOCK <= end && parts.len() < PARTS {
        let block = read(archive, at, BLOCK).await.map_err(|_| Unpackable::Unreadable)?;
        let Mark::Part(part) = mark(&Uint8Array::new(&block).to_vec()) else { break };
        at += BLOCK;
        let Some(next) = next(at, part.size).filter(|_| at + part.size <= end) else { break };
        match part {
            Part { size, .. } if part.is_journal() && journal.is_none() => {
                journal = Some(text(archive, at, size).await?);
            }
            Part { size, is_file: true, .. } => parts.push((at, size)),
            Part { .. } => {}
        }
        at = next;
    }
    match journal {
        Some(journal) => Ok(Found { journal, parts, archive: archive.clone() }),
        None if at == 0 => Err(Unpackable::NoArchive),
        None => Err(Unpackable::NoJournal),
    }
}

/// Where the header after a part of such a size begins.
fn next(at: u64, size: u64) -> Option<u64> {
    at.checked_add(size)?.checked_add(padding(size))
}

async fn text(archive: &Blob, at: u64, size: u64) -> Result<String, Unpackable> {
    if size > limits::JOURNAL {
        return Err(Unpackable::TooLarge);
    }
    let bytes = read(archive, at, size).await.map_err(|_| Unpackable::Unreadable)?;
    Ok(String::from_utf8_lossy(&Uint8Array::new(&bytes).to_vec()).into_owned())
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
