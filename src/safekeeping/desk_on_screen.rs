//! A desk as a tab shows it, and how its latest acts are kept.

use super::header::Header;
use super::tally::Tally;
use crate::domain::Desk;

/// A desk as a tab shows it: what was read of it, or kept by this tab.
#[derive(Debug, Clone)]
pub struct DeskOnScreen {
    /// Its header.
    pub header: Header,
    /// What its journal makes.
    pub desk: Desk,
    /// The tally of that journal.
    pub tally: Tally,
}

/// How a desk's latest acts are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved {
    /// All of it is in the browser.
    Yes,
    /// A transaction is under way.
    Saving,
    /// The last act is not saved and not applied; nothing more is taken until it is.
    No {
        /// Whether the browser's space is full.
        full: bool,
    },
    /// The browser's database is empty all at once; this tab holds what was there.
    Cleared,
    /// `IndexedDB` can't be opened: the desk lives in memory only.
    InMemory,
}

/// How another try to save went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retried {
    /// It is saved.
    Saved,
    /// Another tab was first: what it did is shown, and this act was not recorded.
    Changed,
    /// It is still not saved.
    NotSaved,
}
