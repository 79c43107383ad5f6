//! A backup with its files: an ordinary tar archive, which any computer can unpack. The journal comes first, as the
//! backup file that [`super::to_file`] writes, then each script and video under its own name.
//!
//! Only what stands between the contents is made and read here: contents are too large to be in memory, and go past
//! in the browser (`storage/archive.rs`). Deliberately absent: trust in names. Which file is which tells its content.

use tar::{EntryType, Header};

use crate::domain::{Instant, KeptFile};

/// The name under which the journal stands in an archive.
pub const JOURNAL: &str = "jiedan-backup.json";

/// Everything in an archive begins at a multiple of so many bytes, and a header has as many.
pub const BLOCK: usize = 512;

/// What an archive ends with.
pub const END: [u8; 2 * BLOCK] = [0; 2 * BLOCK];

/// The folder that holds the files.
const FOLDER: &str = "files/";

/// How many bytes of a name are kept: an archive of the oldest form takes no more than a hundred.
const NAME: usize = 70;

/// What a header says of what follows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its path in the archive.
    pub path: String,
    /// How many bytes it has.
    pub size: u64,
    /// Whether it is a file; else it is a folder, or something about the next part.
    pub is_file: bool,
}

impl Part {
    /// Tells whether this is the journal, in whatever folder it was packed again.
    #[must_use]
    pub fn is_journal(&self) -> bool {
        self.is_file && self.path.rsplit('/').next() == Some(JOURNAL)
    }
}

/// What stands where a header is expected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mark {
    /// A part of the archive follows.
    Part(Part),
    /// The archive ends here.
    End,
    /// No header: this is no archive, or a damaged one.
    None,
}

/// Returns the header of a part with so many bytes; `at` is shown as its date by whoever unpacks it.
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

/// Reads what stands at a multiple of [`BLOCK`].
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

/// The sum of a header's bytes, its own place taken for blanks: the library tells what is written there, not what is
/// right.
fn sum_of(bytes: &[u8; BLOCK]) -> u32 {
    let place = 148..156;
    bytes.iter().enumerate().map(|(at, byte)| if place.contains(&at) { 32 } else { u32::from(*byte) }).sum()
}

/// Returns the path of a file in the archive: its own name, without anything that a file system takes otherwise, after
/// as much of its id as tells it from others of that name.
#[must_use]
pub fn path_of(file: &KeptFile) -> String {
    let digits = file.id.0.get(..12).unwrap_or_default();
    let plain = |c: char| !c.is_control() && !r#"/\:*?"<>|"#.contains(c);
    let name: String = file.name.chars().map(|c| if plain(c) { c } else { '_' }).collect();
    // The beginning goes, not the ending, by which a computer knows the kind.
    let from = (name.len().saturating_sub(NAME)..=name.len()).find(|at| name.is_char_boundary(*at)).unwrap_or_default();
    format!("{FOLDER}{digits}-{}", &name[from..])
}
