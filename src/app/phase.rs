//! How far opening has come.

/// How far opening has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// The desks are being read.
    Opening,
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
