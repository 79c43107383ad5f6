//! What a file is that was chosen as a backup but isn't one. It is detected by its first bytes, so that the message can
//! say what was chosen. The name only tells documents from other archives.

/// What was chosen instead of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Foreign {
    /// An empty file.
    Empty,
    /// An archive that has to be unpacked first: ZIP.
    Zip,
    /// Another archive, or something compressed: gz, 7z, rar, xz, bz2.
    Packed,
    /// PDF.
    Pdf,
    /// A document of an office program.
    Document,
    /// A picture.
    Picture,
    /// A video.
    Video,
    /// A sound.
    Sound,
    /// A web page.
    Page,
    /// JSON of another program.
    Json,
    /// A text without a code.
    Text,
    /// Something else that isn't text.
    Other,
}

impl Foreign {
    /// Detects what a file is by its name and first bytes; `None` if it seems to be text, which may contain a code.
    #[must_use]
    pub fn of(name: &str, head: &[u8]) -> Option<Self> {
        let name = name.to_ascii_lowercase();
        let is_document = [".docx", ".xlsx", ".pptx", ".wps", ".pages", ".epub"].iter().any(|end| name.ends_with(end));
        Some(match head {
            [] => Self::Empty,
            [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..] if is_document || is_of_office(head) => Self::Document,
            [b'P', b'K', 3 | 5 | 7, 4 | 6 | 8, ..] => Self::Zip,
            [0x1F, 0x8B, ..]
            | [b'7', b'z', 0xBC, 0xAF, ..]
            | [b'R', b'a', b'r', b'!', ..]
            | [0xFD, b'7', b'z', b'X', b'Z', ..]
            | [b'B', b'Z', b'h', b'1'..=b'9', ..]
            | [0x28, 0xB5, 0x2F, 0xFD, ..] => Self::Packed,
            [b'%', b'P', b'D', b'F', b'-', ..] => Self::Pdf,
            [0xD0, 0xCF, 0x11, 0xE0, ..] | [b'{', b'\\', b'r', b't', b'f', ..] => Self::Document,
            [0x89, b'P', b'N', b'G', ..]
            | [0xFF, 0xD8, 0xFF, ..]
            | [b'G', b'I', b'F', b'8', ..]
            | [b'I', b'I', 0x2A, 0, ..]
            | [b'M', b'M', 0, 0x2A, ..]
            | [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => Self::Picture,
            [b'R', b'I', b'F', b'F', _, _, _, _, kind @ ..] => match kind {
                [b'W', b'E', b'B', b'P', ..] => Self::Picture,
                [b'W', b'A', b'V', b'E', ..] => Self::Sound,
                _ => Self::Video,
            },
            [_, _, _, _, b'f', b't', b'y', b'p', kind @ ..] => match kind {
                [b'h' | b'm', b'e' | b'i', b'i' | b'f', _, ..] | [b'a', b'v', b'i', b'f' | b's', ..] => Self::Picture,
                [b'M', b'4', b'A', ..] => Self::Sound,
                _ => Self::Video,
            },
            [0x1A, 0x45, 0xDF, 0xA3, ..] | [_, _, _, _, b'm', b'o', b'o', b'v', ..] => Self::Video,
            [b'I', b'D', b'3', ..] | [0xFF, 0xF1 | 0xF3 | 0xF9 | 0xFA | 0xFB, ..] | [b'O', b'g', b'g', b'S', ..] => {
                Self::Sound
            }
            text => return Self::of_text(text),
        })
    }

    /// Detects markup, which is text too but isn't searched for a code.
    fn of_text(head: &[u8]) -> Option<Self> {
        let text = String::from_utf8_lossy(&head[..head.len().min(512)]).to_ascii_lowercase();
        let text = text.trim_start_matches('\u{feff}').trim_start();
        if text.starts_with("<svg") || (text.starts_with("<?xml") && text.contains("<svg")) {
            Some(Self::Picture)
        } else if text.starts_with("<!doctype") || text.starts_with("<html") || text.starts_with("<?xml") {
            Some(Self::Page)
        } else {
            None
        }
    }
}

/// Tells whether an archive is an office document, by its first parts.
fn is_of_office(head: &[u8]) -> bool {
    let names: [&[u8]; 3] = [b"[Content_Types].xml", b"mimetypeapplication/", b"word/"];
    let head = &head[..head.len().min(256)];
    names.iter().any(|name| head.windows(name.len()).any(|part| part == *name))
}
