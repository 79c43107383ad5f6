//! Records that are kept together or not at all.

use serde::{Deserialize, Serialize};

use super::tally::Tally;
use crate::domain::{FileId, TaskId};
use crate::record::{Stored, task_of};

/// A record and its place on a desk.
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

/// Records of one desk at positions one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The desk's id.
    pub desk: String,
    /// The position of the first record.
    pub first: u64,
    /// The records.
    pub records: Vec<Stored>,
    /// The files that they name.
    pub files: Vec<FileId>,
}

impl Batch {
    /// Returns the records, each with its place and task.
    pub fn placed(&self) -> impl Iterator<Item = Placed> {
        (self.first..).zip(&self.records).map(|(seq, record)| Placed {
            seq,
            task: task_of(&record.entry),
            record: record.clone(),
        })
    }

    /// Returns the tally of a desk after these records.
    #[must_use]
    pub fn onto(&self, tally: Tally) -> Tally {
        self.records.iter().fold(tally, |tally, record| tally.with(Some(&record.checksum)))
    }
}
