//! Why the database didn't keep or find something.

use std::fmt;

/// Why an operation on the database failed. Whatever it is, nothing of the operation was stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// There is no `IndexedDB` here, or the browser denies it.
    Unavailable,
    /// Another tab holds the database open in an older form and doesn't let go.
    Blocked,
    /// The browser didn't answer in time.
    TimedOut,
    /// The database was written by a later version of the app: reload.
    Newer,
    /// A later version of the app took over while this connection was open: stop writing, reload.
    Superseded,
    /// The connection is closed or dead: open a fresh one.
    Closed,
    /// The place is taken: another tab was first. Load what came, and decide again.
    Conflict,
    /// The act is recorded already.
    Repeated,
    /// The entry before the first one isn't there: the desk was erased, or not everything was loaded.
    Gap,
    /// The desk isn't the current one any more: another took its place, or it was erased.
    Elsewhere,
    /// A file that the entries name isn't there.
    FileGone,
    /// The browser gives no more space.
    Full,
    /// Anything else, in the browser's words.
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
