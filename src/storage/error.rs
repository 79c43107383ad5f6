//! Why a storage operation failed. Every failure of `IndexedDB` is mapped to one of these; texts for people are
//! elsewhere.

use std::fmt;

use indexed_db_futures::error::{Error as IdbError, OpenDbError};
use web_sys::DomException;

pub use crate::safekeeping::Error;

/// Why a file was not stored or not found. A file that could not be stored leaves nothing behind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FileError {
    /// It has no bytes.
    Empty,
    /// Its first bytes aren't those of an accepted kind.
    WrongKind,
    /// It is larger than allowed.
    TooLarge {
        /// The largest size allowed, in bytes.
        max: u64,
    },
    /// The browser has less space left than the file needs.
    NoSpace {
        /// Bytes needed.
        needed: u64,
        /// Bytes left.
        left: u64,
    },
    /// The space ran out while the file was being stored.
    Full,
    /// The file on the device changed while it was being read.
    Changed,
    /// The file on the device can't be read: it changed or went away, or the browser may not read it.
    Unreadable,
    /// Storing was cancelled.
    Cancelled,
    /// No file with this id is stored.
    Missing,
    /// A chunk of the file is missing or damaged.
    MissingChunk {
        /// Which, from 0.
        index: u32,
    },
    /// The database failed.
    Storage(Error),
}

impl Error {
    /// Maps a browser exception to an error.
    pub(super) fn of_exception(exception: &DomException) -> Self {
        match exception.name().as_str() {
            "ConstraintError" => Self::Conflict,
            "QuotaExceededError" => Self::Full,
            "InvalidStateError" => Self::Closed,
            "VersionError" => Self::Newer,
            name => Self::Failed(format!("{name}: {}", exception.message())),
        }
    }

    /// Maps a failure to open.
    pub(super) fn of_opening(error: OpenDbError) -> Self {
        match error {
            // A refusal thrown by `indexedDB.open` itself arrives as `VersionZero`.
            OpenDbError::VersionZero | OpenDbError::UnsupportedEnvironment | OpenDbError::NullFactory => {
                Self::Unavailable
            }
            OpenDbError::Base(IdbError::DomException(exception)) => {
                let exception = DomException::from(exception);
                match exception.name().as_str() {
                    "SecurityError" | "InvalidStateError" => Self::Unavailable,
                    _ => Self::of_exception(&exception),
                }
            }
            OpenDbError::Base(error) => error.into(),
        }
    }
}

impl From<IdbError> for Error {
    fn from(error: IdbError) -> Self {
        match error {
            IdbError::DomException(exception) => Self::of_exception(&exception.into()),
            error => Self::Failed(error.to_string()),
        }
    }
}

impl From<Error> for FileError {
    fn from(error: Error) -> Self {
        if error == Error::Full { Self::Full } else { Self::Storage(error) }
    }
}

impl From<IdbError> for FileError {
    fn from(error: IdbError) -> Self {
        Error::from(error).into()
    }
}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("no bytes"),
            Self::WrongKind => f.write_str("a kind that isn't taken"),
            Self::TooLarge { max } => write!(f, "larger than {max} bytes"),
            Self::NoSpace { needed, left } => write!(f, "{needed} bytes needed, {left} left"),
            Self::Full => f.write_str("no space left"),
            Self::Changed => f.write_str("changed while being read"),
            Self::Unreadable => f.write_str("can't be read"),
            Self::Cancelled => f.write_str("cancelled"),
            Self::Missing => f.write_str("not kept here"),
            Self::MissingChunk { index } => write!(f, "part {index} is missing"),
            Self::Storage(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for FileError {}
