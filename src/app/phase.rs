//! How far opening has come.

/// How far opening has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The desks are being read.
    Opening,
    /// So they are, but the browser has no note of a record of one's own (`desk/note.rs`): what needs no record may be
    /// shown already. The note may be missing where there are records; then they appear once they are read.
    NothingNoted,
    /// The part of the app that reads them could not be fetched.
    NotFetched,
    /// The desks are there.
    Ready,
    /// The data was written by a later version of the app; nothing is read or written.
    Superseded,
    /// There is a database that can't be opened; nothing is read or written.
    NotOpened {
        /// Whether the browser didn't answer in time, or another tab blocked it.
        slow: bool,
    },
}
