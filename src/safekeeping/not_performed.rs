//! Why an act was not performed.

use crate::domain::{NotTaken, Problem, Refusal};

/// Why an act was not performed. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotPerformed {
    /// Another act is being saved.
    Busy,
    /// Its wording is wrong.
    Worded(Problem),
    /// The rules don't permit it.
    Refused(Refusal),
    /// Another tab has recorded the same act.
    InOtherTab,
    /// It was begun on a desk that isn't the current one any more.
    OtherDesk,
    /// It could not be saved; it waits for another try.
    NotSaved {
        /// Whether the browser's space is full.
        full: bool,
    },
    /// The desk takes nothing until the last act is saved, or its journal can be read.
    Paused,
}

impl From<NotTaken> for NotPerformed {
    fn from(why: NotTaken) -> Self {
        match why {
            NotTaken::Worded(problem) => Self::Worded(problem),
            NotTaken::Refused(refusal) => Self::Refused(refusal),
            NotTaken::OutOfOrder { .. } | NotTaken::Misfit(_) => Self::InOtherTab,
        }
    }
}
