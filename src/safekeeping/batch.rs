//! Records that are stored together or not at all.

use serde::{Deserialize, Serialize};

use super::tally::Tally;
use crate::domain::{Entry, FileId, TaskId};
use crate::record::Stored;

/// A record with its position and task, so that storing it doesn't require parsing it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Placed {
    /// Its position, from 1.
    pub seq: u64,
    /// The task that it concerns, if it concerns one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<TaskId>,
    /// The record.
    pub record: Stored,
}

/// Records of one desk at consecutive positions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The desk's id.
    pub desk: String,
    /// The position of the first record, even if there are no records: storing depends on it.
    pub first: u64,
    /// The records.
    pub records: Vec<Placed>,
    /// The files that they name.
    pub files: Vec<FileId>,
}

impl Placed {
    /// Encodes an entry of a desk.
    #[must_use]
    pub fn of(desk: &str, nonce: String, entry: &Entry) -> Self {
        Self { seq: entry.seq, task: entry.act.task(), record: Stored::of(desk, nonce, entry) }
    }
}

impl Batch {
    /// Encodes entries of a desk, beginning at position `first`. Each takes its own nonce.
    #[must_use]
    pub fn of(desk: &str, first: u64, entries: &[Entry], nonces: impl IntoIterator<Item = String>) -> Self {
        let records = entries.iter().zip(nonces).map(|(entry, nonce)| Placed::of(desk, nonce, entry)).collect();
        let files = entries.iter().filter_map(|entry| entry.act.file()).map(|file| file.id).collect();
        Self { desk: desk.to_owned(), first, records, files }
    }

    /// Returns a desk's tally after adding these records.
    #[must_use]
    pub fn onto(&self, tally: Tally) -> Tally {
        self.records.iter().fold(tally, |tally, one| tally.with(Some(&one.record.checksum)))
    }
}
