//! A count and a digest, to compare two copies of a desk's journal without reading them again.

use serde::{Deserialize, Serialize};

/// The number of records and a sum over their checksums. Each checksum covers the whole record with position and nonce,
/// so the order of summing doesn't matter.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// The number of records.
    pub count: u64,
    /// The sum of the first 64 bits of their checksums, wrapping.
    pub sum: u64,
}

impl Tally {
    /// Returns the tally with one more record; `None` stands for one that can't be read.
    #[must_use]
    pub fn with(self, checksum: Option<&str>) -> Self {
        let bits = checksum.and_then(|digits| u64::from_str_radix(digits.get(..16)?, 16).ok()).unwrap_or_default();
        Self { count: self.count + 1, sum: self.sum.wrapping_add(bits) }
    }
}
