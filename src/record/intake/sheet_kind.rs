//! What kind of file is dropped, by its first bytes, and why a file can't be read as a table.

use super::super::foreign::Foreign;

/// Why a file can't be read as a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotATable {
    /// It is a text: to be decoded by the caller, and read by [`Reader::of_text`](super::Reader::of_text).
    Text,
    /// It is something else.
    Foreign(Foreign),
    /// It has more bytes than are read.
    TooLarge {
        /// How many are read.
        max: usize,
        /// How many it has.
        is: usize,
    },
    /// It unpacks to more than is read, or to a sheet larger than any that people fill.
    UnpacksTooLarge,
    /// It is protected by a password.
    Locked,
    /// It is damaged.
    Damaged,
    /// It is a document of an office program without a sheet.
    NoSheet,
    /// All of its sheets are empty.
    Empty,
}

/// A file with sheets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SheetKind {
    /// Excel's present form: a ZIP archive.
    Xlsx,
    /// Excel's older form.
    Xls,
    /// Open Document.
    Ods,
}

const ZIP: &[u8] = b"PK\x03\x04";
/// Compound files: Excel's older form, and files with a password.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
const ODS: &[u8] = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet";
/// The stream that an Excel file with a password has instead of a workbook.
const LOCKED: &str = "EncryptedPackage";
const WORKBOOKS: [&str; 2] = ["Workbook", "Book"];

/// Tells what a file is by its bytes.
pub(super) fn kind_of(name: &str, bytes: &[u8]) -> Result<SheetKind, NotATable> {
    if bytes.len() > super::FILE {
        return Err(NotATable::TooLarge { max: super::FILE, is: bytes.len() });
    }
    if bytes.starts_with(COMPOUND) {
        let has = |name: &str| {
            let wide: Vec<u8> = name.encode_utf16().chain([0]).flat_map(u16::to_le_bytes).collect();
            bytes.windows(wide.len()).any(|part| part == wide)
        };
        return match () {
            () if has(LOCKED) => Err(NotATable::Locked),
            () if WORKBOOKS.iter().any(|name| has(name)) => Ok(SheetKind::Xls),
            () => Err(NotATable::NoSheet),
        };
    }
    if bytes.starts_with(ZIP) {
        let head = &bytes[..bytes.len().min(256)];
        let is_ods = head.windows(ODS.len()).any(|part| part == ODS);
        let holds = |name: &[u8]| bytes.windows(name.len()).any(|part| part == name);
        return match () {
            () if is_ods => Ok(SheetKind::Ods),
            () if holds(b"xl/workbook.xml") || holds(b"xl/worksheets/") => Ok(SheetKind::Xlsx),
            () => match Foreign::of(name, bytes) {
                Some(Foreign::Document) => Err(NotATable::NoSheet),
                Some(foreign) => Err(NotATable::Foreign(foreign)),
                None => Err(NotATable::Damaged),
            },
        };
    }
    // A name promises a sheet, but the file is none.
    let named = name.to_ascii_lowercase();
    match Foreign::of(name, bytes) {
        Some(Foreign::Page) if [".xls"].iter().any(|end| named.ends_with(end)) => Err(NotATable::Text),
        Some(foreign) => Err(NotATable::Foreign(foreign)),
        None if bytes.contains(&0) && !is_wide(bytes) => Err(NotATable::Damaged),
        None if [".xlsx", ".ods"].iter().any(|end| named.ends_with(end)) => Err(NotATable::Damaged),
        None => Err(NotATable::Text),
    }
}

/// UTF-16, as Excel saves a text.
fn is_wide(bytes: &[u8]) -> bool {
    matches!(bytes, [0xFF, 0xFE, ..] | [0xFE, 0xFF, ..])
}
