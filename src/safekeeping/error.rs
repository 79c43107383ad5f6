//! Why a database operation failed.

use std::fmt;

/// Why a database operation failed. In every case, nothing of the operation was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// There is no `IndexedDB`, or the browser denies access.
    Unavailable,
    /// Another tab keeps the database open with an older schema.
    Blocked,
    /// The browser didn't answer in time.
    TimedOut,
    /// A later version of the app wrote the database: reload.
    Newer,
    /// A later version of the app took over during this connection: stop writing and reload.
    Superseded,
    /// The connection is closed or dead: open a new one.
    Closed,
    /// The position is taken: another tab was first. Load its records and decide again.
    Conflict,
    /// The act is recorded already.
    Repeated,
    /// The entry before the first one is missing: the desk was erased, or not everything was loaded.
    Gap,
    /// The desk is no longer the current one: another replaced it, or it was erased.
    Elsewhere,
    /// A file that the entries name is missing.
    FileGone,
    /// The browser gives no more space.
    Full,
    /// Any other error, in the browser's words.
    Failed(String),
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unavailable => "no database here",
            Self::Blocked => "blocked by another tab",
            Self::TimedOut => "no answer in time",
            Self::Newer => "written by a later version",
            Self::Superseded => "a later version took over",
            Self::Closed => "connection closed",
            Self::Conflict => "another tab was first",
            Self::Repeated => "recorded already",
            Self::Gap => "the entry before is missing",
            Self::Elsewhere => "another desk is the current one",
            Self::FileGone => "a named file is missing",
            Self::Full => "no space left",
            Self::Failed(reason) => reason,
        })
    }
}

impl std::error::Error for Error {}
