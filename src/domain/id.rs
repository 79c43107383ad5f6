//! Ids of things within a desk. The act that introduces a thing carries its id; no id is generated here.

use serde::{Deserialize, Serialize};

/// Identifies a task within its desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct TaskId(pub u32);

/// Identifies a client within its desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClientId(pub u32);

/// Identifies a creator within its desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct CreatorId(pub u32);

/// Identifies a file by its content: SHA-256 in lower-case hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct FileId(pub String);

impl FileId {
    /// How many digits it has.
    pub const LENGTH: usize = 64;

    /// Tells whether the text can be a content hash at all: 64 lower-case hexadecimal digits.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        self.0.len() == Self::LENGTH && self.0.bytes().all(|b| matches!(b, b'0'..=b'9' | b'a'..=b'f'))
    }
}
