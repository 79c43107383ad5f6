//! Why an act was not performed.

use super::error::Error;
use crate::domain::{NotTaken, Problem, Refusal};

/// Why an act was not performed. Nothing has changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotPerformed {
    /// It is being stored already, or another act is.
    Busy,
    /// The desk isn't open, as what opens it could not be fetched.
    NotOpened,
    /// A text or a size is invalid.
    Worded(Problem),
    /// The rules don't permit it.
    Refused(Refusal),
    /// Another tab was first: it has recorded the same act, or continued the same attempt at a lesson.
    InOtherTab,
    /// It was begun on a desk that is no longer the current one.
    OtherDesk,
    /// It could not be stored; it waits for a retry.
    NotSaved {
        /// Whether the browser's space is full.
        full: bool,
    },
    /// The desk accepts nothing until the last act is stored, or its journal can be read.
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

impl From<Error> for NotPerformed {
    fn from(why: Error) -> Self {
        match why {
            Error::Conflict | Error::Repeated | Error::Gap => Self::InOtherTab,
            Error::Elsewhere => Self::OtherDesk,
            Error::Full => Self::NotSaved { full: true },
            Error::Unavailable
            | Error::Blocked
            | Error::TimedOut
            | Error::Newer
            | Error::Superseded
            | Error::Closed
            | Error::FileGone
            | Error::Failed(_) => Self::NotSaved { full: false },
        }
    }
}
