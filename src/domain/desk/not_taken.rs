//! Why a desk doesn't take an entry.

use crate::domain::apply::Misfit;
use crate::domain::problem::Problem;
use crate::domain::refusal::Refusal;

/// Why an entry is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotTaken {
    /// It is not the next one of the journal.
    OutOfOrder {
        /// The position that is next.
        expected: u64,
    },
    /// The rules do not permit it.
    Refused(Refusal),
    /// Its wording or a size is wrong.
    Worded(Problem),
    /// It has nothing to act on.
    Misfit(Misfit),
}
