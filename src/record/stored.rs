//! An entry as the browser stores it: `{ v, nonce, checksum, entry }`.
//!
//! The nonce is generated once for each act, and the database keeps it unique, so that an act sent twice becomes one
//! entry. The checksum detects damage; it doesn't protect against forgery.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::form::{self, Unreadable, VERSION};
use super::upcast::upcast;
use crate::domain::Entry;

/// One record of the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stored {
    /// The version of the written form.
    pub v: u32,
    /// Unique to the act.
    pub nonce: String,
    /// SHA-256 over version, desk, nonce and entry, in hexadecimal digits.
    pub checksum: String,
    /// The entry in its written form.
    pub entry: String,
}

/// Why a record can't be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// The content isn't what was written.
    Checksum,
    /// The entry can't be read.
    Unreadable(Unreadable),
    /// The record is at another position than its entry says.
    Misplaced {
        /// The position that the entry names.
        seq: u64,
    },
}

impl Stored {
    /// Makes the record of an entry on a desk.
    #[must_use]
    pub fn of(desk: &str, nonce: String, entry: &Entry) -> Self {
        let entry = form::encode(entry);
        let checksum = hex(&checksum(VERSION, desk, &nonce, &entry));
        Self { v: VERSION, nonce, checksum, entry }
    }

    /// Returns the entry, if the record is undamaged and at its position.
    ///
    /// # Errors
    /// [`Damage`] says what is wrong with it.
    pub fn open(&self, desk: &str, seq: u64) -> Result<Entry, Damage> {
        let present = upcast(self.v, &self.entry).map_err(Damage::Unreadable)?;
        if !self.checksum.bytes().eq(digits(&checksum(self.v, desk, &self.nonce, &self.entry))) {
            return Err(Damage::Checksum);
        }
        let entry = form::decode(&present).map_err(Damage::Unreadable)?;
        if entry.seq == seq { Ok(entry) } else { Err(Damage::Misplaced { seq: entry.seq }) }
    }
}

fn checksum(version: u32, desk: &str, nonce: &str, entry: &str) -> [u8; 32] {
    let mut hash = Sha256::new();
    for part in [&version.to_string(), desk, nonce, entry] {
        hash.update((part.len() as u64).to_be_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}

/// Writes bytes as lower-case hexadecimal digits.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    digits(bytes).map(char::from).collect()
}

fn digits(bytes: &[u8]) -> impl Iterator<Item = u8> {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]])
}
