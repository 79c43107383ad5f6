//! A backup with its files: an ordinary tar archive, which any computer can unpack. The journal comes first, as the
//! backup file that [`super::to_file`] writes, then each script and video under its own name.
//!
//! Only headers and padding are made and read here: contents are too large for memory and are streamed in the browser
//! (`storage/archive.rs`). Names aren't trusted: a file is identified by its content.

use tar::{EntryType, Header};

use crate::domain::{Instant, KeptFile};

/// The journal's name in an archive.
pub const JOURNAL: &str = "jiedan-backup.json";

/// The block size in bytes: everything in an archive begins at a multiple of it, and a header fills one block.
pub const BLOCK: usize = 512;

/// The bytes that end an archive.
pub const END: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// The folder that holds the files.
const FOLDER: &str = "files/";

/// How many bytes of a name are kept: the oldest tar format allows paths of at most a hundred bytes.
const NAME: usize = 70;

/// What a header says about the part that follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its path in the archive.
    pub path: String,
    /// How many bytes it has.
    pub size: u64,
    /// Whether it is a file; otherwise it is a folder, or metadata of the next part.
    pub is_file: bool,
}

impl Part {
    /// Tells whether this is the journal, in any folder (the archive may have been packed again).
    #[must_use]
    pub fn is_journal(&self) -> bool {
        self.is_file && self.path.rsplit('/').next() == Some(JOURNAL)
    }
}

/// What is found where a header is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A part of the archive follows.
    Part(Part),
    /// The archive ends here.
    End,
    /// No valid header: this isn't an archive, or it is damaged.
    None,
}

/// Returns the header of a part with so many bytes; `at` becomes the unpacked file's date.
///
/// Returns `None` if a tar header can't hold the path.
#[must_use]
pub fn header(path: &str, size: u64, at: Instant) -> Option<Vec<u8>> {
    let mut header = Header::new_ustar();
    header.set_path(path).ok()?;
    header.set_size(size);
    header.set_mode(0o644);
    header.set_mtime(u64::try_from(at.millis() / 1000).unwrap_or_default());
    header.set_entry_type(EntryType::Regular);
    header.set_cksum();
    Some(header.as_bytes().to_vec())
}

/// Returns how many zeros follow contents of so many bytes.
#[must_use]
pub const fn padding(size: u64) -> u64 {
    let block = BLOCK as u64;
    (block - size % block) % block
}

/// Parses the block at a multiple of [`BLOCK`].
#[must_use]
pub fn mark(block: &[u8]) -> Mark {
    let Ok(bytes) = <&[u8; BLOCK]>::try_from(block) else { return Mark::None };
    if bytes.iter().all(|byte| *byte == 0) {
        return Mark::End;
    }
    let header = Header::from_byte_slice(bytes);
    let (Ok(size), Ok(sum)) = (header.entry_size(), header.cksum()) else { return Mark::None };
    if sum != sum_of(bytes) {
        return Mark::None;
    }
    let path = String::from_utf8_lossy(&header.path_bytes()).into_owned();
    Mark::Part(Part { path, size, is_file: header.entry_type().is_file() })
}

/// Computes a header's checksum, with its own field counted as spaces. The library only returns the stored value.
fn sum_of(bytes: &[u8; BLOCK]) -> u32 {
    let place = 148..156;
    bytes.iter().enumerate().map(|(at, byte)| if place.contains(&at) { 32 } else { u32::from(*byte) }).sum()
}

/// Returns the path of a file in the archive: its name, without characters that are special in a file system, after the
/// first digits of its id, which distinguish files of the same name.
#[must_use]
pub fn path_of(file: &KeptFile) -> String {
    let id = file.id.to_string();
    let digits = &id[..12];
    let plain = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
    let name: String = file.name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    // Cut the beginning and keep the ending, which tells the file's kind.
    let from = (name.len().saturating_sub(NAME)..=name.len()).find(|at| name.is_char_boundary(*at)).unwrap_or_default();
    format!("{FOLDER}{digits}-{}", &name[from..])
}
