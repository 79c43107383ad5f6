//! A desk as a tab shows it, and whether its latest acts are stored.

use super::header::Header;
use super::tally::Tally;
use crate::domain::Desk;

/// A desk as a tab shows it: as it was read, or as this tab has stored it.
#[derive(Debug, Clone)]
pub struct DeskOnScreen {
    /// Its header.
    pub header: Header,
    /// The desk that its journal makes.
    pub desk: Desk,
    /// The tally of that journal.
    pub tally: Tally,
}

/// Whether a desk's latest acts are stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// All of them are stored in the browser.
    Yes,
    /// A transaction is running.
    Saving,
    /// The last act is neither stored nor applied; nothing more is accepted until it is.
    No {
        /// Whether the browser's space is full.
        full: bool,
    },
    /// The browser's database has suddenly become empty; this tab still holds its content.
    Cleared,
    /// `IndexedDB` can't be opened: the desk exists only in memory.
    InMemory,
}

/// The result of a retry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retried {
    /// It is stored.
    Saved,
    /// Another tab was first: its acts are shown, and this act was not recorded.
    Changed,
    /// It is still not stored.
    NotSaved,
}
