//! What a creator hands in for review: a file kept here, or a note that it was handed in elsewhere.

use serde::{Deserialize, Serialize};

use super::encoding::TextEncoding;
use super::id::FileId;

/// A script or a video as it was submitted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Submission {
    /// The file is kept on this desk.
    Here(KeptFile),
    /// Handed in on Xingtu and not kept here; only on one's own desk.
    Elsewhere,
}

/// A file as an entry names it. Its bytes are stored before the entry is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeptFile {
    /// The content's hash.
    pub id: FileId,
    /// The name it had on the device.
    pub name: String,
    /// The size in bytes.
    pub size: u64,
    /// The kind, detected by its first bytes.
    pub kind: FileKind,
}

/// The accepted kinds of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FileKind {
    /// Plain text or Markdown, in an encoding that [`TextEncoding`] detects.
    Text,
    /// PDF.
    Pdf,
    /// Word (docx).
    Docx,
    /// MPEG-4 video.
    Mp4,
    /// `WebM` video.
    Webm,
    /// `QuickTime` video.
    Mov,
}

impl FileKind {
    /// How many of a file's first bytes [`FileKind::of`] needs.
    pub const HEAD: usize = 4096;

    /// Detects the kind by the file's first bytes (up to [`FileKind::HEAD`] of them); the name only tells docx from
    /// other archives. `None` if the kind isn't accepted.
    #[must_use]
    pub fn of(name: &str, head: &[u8]) -> Option<Self> {
        let ends_with = |ending: &str| name.to_ascii_lowercase().ends_with(ending);
        match head {
            [] => None,
            [b'%', b'P', b'D', b'F', b'-', ..] => Some(Self::Pdf),
            [b'P', b'K', 3, 4, ..] => ends_with(".docx").then_some(Self::Docx),
            [0x1A, 0x45, 0xDF, 0xA3, rest @ ..] => {
                rest[..rest.len().min(64)].windows(4).any(|part| part == b"webm").then_some(Self::Webm)
            }
            [_, _, _, _, b'f', b't', b'y', b'p', b'q', b't', b' ', b' ', ..] => Some(Self::Mov),
            [_, _, _, _, b'f', b't', b'y', b'p', ..] => Some(Self::Mp4),
            [_, _, _, _, tag @ ..] if [b"moov", b"wide", b"mdat"].iter().any(|old| tag.starts_with(*old)) => {
                Some(Self::Mov)
            }
            text => TextEncoding::of(text).map(|_| Self::Text),
        }
    }

    /// Tells whether a script may be of this kind.
    #[must_use]
    pub fn is_script(self) -> bool {
        matches!(self, Self::Text | Self::Pdf | Self::Docx)
    }

    /// Tells whether a video may be of this kind.
    #[must_use]
    pub fn is_video(self) -> bool {
        matches!(self, Self::Mp4 | Self::Webm | Self::Mov)
    }
}
