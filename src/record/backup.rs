//! A desk's journal as one text: JSON for a file, or packed into a code that fits into a chat.
//!
//! A code is `JD1.` + base64url(deflate(JSON)) + `.` + the first eight digits of the JSON's SHA-256. It is
//! found within any pasted text. Files of scripts and videos are deliberately absent.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::form::{self, Unreadable, VERSION};
use super::stored::hex;
use super::upcast::upcast;
use crate::domain::{Desk, DeskKind, Entry, Instant, NotTaken, limits};

const MARK: &str = "JD1.";
const PACKED_MAX: usize = 16 * 1024;
const UNPACKED_MAX: usize = 256 * 1024;
const FILE_MAX: usize = 64 * 1024 * 1024;
const TAIL: usize = 8;

/// Why a text is no backup. Nothing has been taken from it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotABackup {
    /// There is no code in the text.
    NoCode,
    /// The code's end is missing.
    CutShort,
    /// The code was changed on its way.
    Altered,
    /// Larger than a code or a file may be, packed or unpacked.
    TooLarge,
    /// Not of the written form, or of a later version.
    Unreadable(Unreadable),
    /// The rules don't permit one of its entries.
    NotPermitted {
        /// The entry's position in the journal.
        seq: u64,
        /// Why.
        why: Box<NotTaken>,
    },
    /// It holds no task.
    Empty,
}

/// Read first: what else a file of another version holds, only that version knows.
#[derive(Deserialize)]
struct Head {
    jiedan_backup: u32,
}

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    jiedan_backup: u32,
    entries: Vec<Entry>,
}

/// A journal that was read from a backup and replayed whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Its entries.
    pub entries: Vec<Entry>,
    /// What they make.
    pub desk: Desk,
}

impl Backup {
    /// Returns when the last entry was noted.
    #[must_use]
    pub fn last_noted(&self) -> Option<Instant> {
        self.entries.last().map(|entry| entry.noted_at)
    }

    /// Finds a code within a pasted text, and replays its journal strictly: all or nothing.
    ///
    /// # Errors
    /// [`NotABackup`] says what is wrong, with the position.
    pub fn from_text(text: &str) -> Result<Self, NotABackup> {
        let start = text.find(MARK).ok_or(NotABackup::NoCode)? + MARK.len();
        let of_code = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
        let code = text[start..].split(|c| !of_code(c)).next().unwrap_or_default();
        if code.len() > PACKED_MAX {
            return Err(NotABackup::TooLarge);
        }
        let (packed, tail) = code.split_once('.').ok_or(NotABackup::CutShort)?;
        let tail = tail.get(..TAIL).ok_or(NotABackup::CutShort)?;
        let packed = URL_SAFE_NO_PAD.decode(packed).map_err(|_| NotABackup::Altered)?;
        let json = decompress_to_vec_with_limit(&packed, UNPACKED_MAX).map_err(|error| match error.status {
            miniz_oxide::inflate::TINFLStatus::HasMoreOutput => NotABackup::TooLarge,
            _ => NotABackup::Altered,
        })?;
        if digest(&json) != tail {
            return Err(NotABackup::Altered);
        }
        Self::from_json(&String::from_utf8(json).map_err(|_| NotABackup::Altered)?)
    }

    /// Reads a backup file, or a file with a code in it.
    ///
    /// # Errors
    /// [`NotABackup`] says what is wrong, with the position.
    pub fn from_file(text: &str) -> Result<Self, NotABackup> {
        if text.len() > FILE_MAX {
            return Err(NotABackup::TooLarge);
        }
        let text = text.trim_start_matches('\u{feff}').trim();
        if text.starts_with('{') { Self::from_json(text) } else { Self::from_text(text) }
    }

    fn from_json(json: &str) -> Result<Self, NotABackup> {
        let head: Head = form::read(json).map_err(NotABackup::Unreadable)?;
        let present = upcast(head.jiedan_backup, json).map_err(NotABackup::Unreadable)?;
        let form: Form = form::read(&present).map_err(NotABackup::Unreadable)?;
        if form.entries.len() > limits::ENTRIES {
            return Err(NotABackup::TooLarge);
        }
        let mut desk = Desk::new(DeskKind::Mine);
        for entry in &form.entries {
            let seq = desk.head() + 1;
            desk.take(entry.clone()).map_err(|why| NotABackup::NotPermitted { seq, why: Box::new(why) })?;
        }
        if desk.logs().next().is_none() { Err(NotABackup::Empty) } else { Ok(Self { entries: form.entries, desk }) }
    }
}

/// Writes a journal as a backup file.
#[must_use]
pub fn to_file(entries: Vec<Entry>) -> String {
    serde_json::to_string(&Form { jiedan_backup: VERSION, entries }).unwrap_or_default()
}

/// Writes a journal as a code; `None` if it is too large for one: then a file is the way.
#[must_use]
pub fn to_code(entries: Vec<Entry>) -> Option<String> {
    const LEVEL: u8 = 10;
    let json = to_file(entries);
    let packed = URL_SAFE_NO_PAD.encode(compress_to_vec(json.as_bytes(), LEVEL));
    let code = format!("{MARK}{packed}.{}", digest(json.as_bytes()));
    (json.len() <= UNPACKED_MAX && code.len() <= PACKED_MAX).then_some(code)
}

fn digest(bytes: &[u8]) -> String {
    let mut digits = hex(&Sha256::digest(bytes));
    digits.truncate(TAIL);
    digits
}
