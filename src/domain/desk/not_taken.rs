//! Why a desk doesn't take an entry.

use crate::apply::Misfit;
use crate::problem::Problem;
use crate::refusal::Refusal;

/// Why an entry is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// It is not the journal's next entry.
    OutOfOrder {
        /// The next position.
        expected: u64,
    },
    /// The rules do not permit it.
    Refused(Refusal),
    /// A text or a size is invalid.
    Worded(Problem),
    /// It has nothing to act on.
    Misfit(Misfit),
}
