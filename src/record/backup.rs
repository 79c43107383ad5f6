//! A desk's journal as one text: JSON for a file, or packed into a code that fits into a chat. Files of scripts
//! and videos are deliberately absent.

use serde::{Deserialize, Serialize};

use super::code::{Code, NotACode, pack};
use super::form::{self, VERSION};
use super::upcast::upcast;
use crate::domain::{Desk, DeskKind, Entry, Instant, limits};

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

    /// Finds a backup code within a pasted text.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong, with the position.
    pub fn from_text(text: &str) -> Result<Self, NotACode> {
        Self::of(Code::find(text)?)
    }

    /// Reads a backup file, or a file with a code in it.
    ///
    /// # Errors
    /// [`NotACode`] says what is wrong, with the position.
    pub fn from_file(text: &str) -> Result<Self, NotACode> {
        Self::of(Code::of_file(text)?)
    }

    fn of(code: Code) -> Result<Self, NotACode> {
        match code {
            Code::Backup(backup) => Ok(*backup),
            Code::Task(_) | Code::Demo(_) | Code::Result(_) => Err(NotACode::WrongKind),
        }
    }

    /// Replays a journal strictly: all or nothing.
    pub(super) fn read(version: u32, json: &str) -> Result<Self, NotACode> {
        let present = upcast(version, json).map_err(NotACode::Unreadable)?;
        let form: Form = form::read(&present).map_err(NotACode::Unreadable)?;
        if form.entries.len() > limits::ENTRIES {
            return Err(NotACode::TooLarge);
        }
        let mut desk = Desk::new(DeskKind::Mine);
        for entry in &form.entries {
            let seq = desk.head() + 1;
            desk.take(entry.clone()).map_err(|why| NotACode::NotPermitted { seq, why: Box::new(why) })?;
        }
        if desk.logs().next().is_none() { Err(NotACode::Empty) } else { Ok(Self { entries: form.entries, desk }) }
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
    pack(&to_file(entries))
}
