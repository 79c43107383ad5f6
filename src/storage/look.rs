//! Lists an archive's content without extracting it. Headers are read in large stretches, and the browser can run other
//! work between two reads, so a scan of a long archive can show progress and be cancelled.

use std::collections::BTreeSet;

use js_sys::Uint8Array;
use web_sys::File;

use super::files::Cancel;
use super::shape::integer;
use super::upload::read;
use crate::domain::{KeptFile, limits};
use crate::record::archive::{self, Mark, Part, mark, padding};

/// The alignment of headers, in bytes.
const BLOCK: u64 = archive::BLOCK as u64;
/// How many bytes are read at once where headers are close together.
const STRETCH: u64 = 1024 * 1024;

/// The content of an archive.
#[derive(Debug, Clone)]
pub struct Found {
    /// The journal's text.
    pub journal: String,
    /// The position and size of the other parts, in bytes.
    pub(super) parts: Vec<(u64, u64)>,
    pub(super) archive: File,
}

impl Found {
    /// Returns which of the files that the journal names seem to be in the archive, because a part has their size.
    #[must_use]
    pub fn has(&self, named: &[KeptFile]) -> Vec<KeptFile> {
        let sizes: BTreeSet<u64> = self.parts.iter().map(|(_, size)| *size).collect();
        named.iter().filter(|file| sizes.contains(&file.size)).cloned().collect()
    }
}

/// Why nothing can be read from an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unpackable {
    /// It isn't an archive.
    NoArchive,
    /// It has no journal, or is cut off.
    NoJournal,
    /// Its journal is larger than a backup may be.
    TooLarge,
    /// It has more parts than the limit.
    TooMany,
    /// The file could not be read.
    Unreadable,
    /// It was cancelled.
    Cancelled,
}

/// Scans an archive. Parts after a damaged place aren't found. `progress` is called with the bytes scanned so far and
/// in total.
///
/// # Errors
/// [`Unpackable`].
pub async fn look(archive: &File, progress: impl Fn(u64, u64), cancel: &Cancel) -> Result<Found, Unpackable> {
    let end = integer(archive.size());
    let mut stretch = Stretch { archive, from: 0, bytes: Vec::new() };
    let (mut at, mut seen, mut journal, mut parts) = (0, 0, None, Vec::new());
    let mut length = STRETCH;
    while at + BLOCK <= end {
        if cancel.is_cancelled() {
            return Err(Unpackable::Cancelled);
        }
        let Mark::Part(part) = mark(stretch.block(at, length.min(end - at), || progress(at, end)).await?) else {
            break;
        };
        seen += 1;
        if seen > limits::ARCHIVE_PARTS {
            return Err(Unpackable::TooMany);
        }
        at += BLOCK;
        let Some(next) = next(at, part.size).filter(|_| at + part.size <= end) else { break };
        // After a long part only its next header is needed.
        length = if part.size < STRETCH { STRETCH } else { BLOCK };
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

/// Part of an archive in memory.
struct Stretch<'a> {
    archive: &'a File,
    from: u64,
    bytes: Vec<u8>,
}

impl Stretch<'_> {
    /// Returns the block at a position; if it isn't in memory, reads a stretch of the given length first.
    async fn block(&mut self, at: u64, length: u64, reading: impl FnOnce()) -> Result<&[u8], Unpackable> {
        let is_here = at >= self.from && at + BLOCK <= self.from + self.bytes.len() as u64;
        if !is_here {
            reading();
            let bytes = read(self.archive, at, length).await.map_err(|_| Unpackable::Unreadable)?;
            (self.from, self.bytes) = (at, Uint8Array::new(&bytes).to_vec());
        }
        let from = usize::try_from(at - self.from).unwrap_or_default();
        self.bytes.get(from..from + archive::BLOCK).ok_or(Unpackable::Unreadable)
    }
}

/// Returns where the header after a part begins.
fn next(at: u64, size: u64) -> Option<u64> {
    at.checked_add(size)?.checked_add(padding(size))
}

async fn text(archive: &File, at: u64, size: u64) -> Result<String, Unpackable> {
    if size > limits::JOURNAL {
        return Err(Unpackable::TooLarge);
    }
    let bytes = read(archive, at, size).await.map_err(|_| Unpackable::Unreadable)?;
    Ok(String::from_utf8_lossy(&Uint8Array::new(&bytes).to_vec()).into_owned())
}
