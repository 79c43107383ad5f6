//! A desk as the app holds it: what is derived from its journal, whether it is saved, and its clock.

use leptos::prelude::*;

use crate::domain::{Desk, DeskKind, Entry, Gap, Instant};
use crate::safekeeping::{Header, Pending, Tally};
pub use crate::safekeeping::{Retried, Saved};

/// Where something went that a person wants to keep. What is said of saving is chosen from this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WentTo {
    /// Into the browser's database, whose transaction has completed.
    Browser,
    /// Into this page's memory: it goes with the page.
    Memory,
    /// Nowhere: it could not be kept.
    Nowhere,
    /// To the browser, to be saved as a file. Whether it arrived can't be seen from here.
    Download,
}

/// Why no other desk took the place of the one on the screen. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotChanged {
    /// The last act on the present desk is being saved, or waits for another try.
    Unsaved,
    /// The browser could not store or read what is needed.
    NotKept,
}

/// One open desk.
#[derive(Clone, Copy)]
pub struct OpenDesk {
    /// What is derived from the journal.
    pub desk: RwSignal<Desk>,
    /// How it is kept.
    pub saved: RwSignal<Saved>,
    /// How the last try to save again went; `None` from the failure on until there was one.
    pub retried: RwSignal<Option<Retried>>,
    /// The time in which nobody looked and time did something; `None` once that is dismissed.
    pub away: RwSignal<Option<Gap>>,
    pub(in crate::app) header: RwSignal<Header>,
    pub(in crate::app) pending: RwSignal<Option<Pending>>,
    /// The tally of the journal that the desk was made of.
    pub(in crate::app) tally: StoredValue<Tally>,
    /// The journal of a desk that lives in memory only.
    pub(in crate::app) memory: RwSignal<Vec<Entry>>,
    clock: Signal<Instant>,
}

impl OpenDesk {
    pub(in crate::app) fn new(header: Header, real: RwSignal<Instant>) -> Self {
        let kind = header.kind();
        let header = RwSignal::new(header);
        let clock = Signal::derive(move || match header.with(|header| header.position) {
            Some(millis) => Instant::from_millis(millis),
            None => real.get(),
        });
        Self {
            desk: RwSignal::new(Desk::new(kind)),
            saved: RwSignal::new(Saved::Yes),
            retried: RwSignal::new(None),
            away: RwSignal::new(None),
            header,
            pending: RwSignal::new(None),
            tally: StoredValue::new(Tally::default()),
            memory: RwSignal::new(Vec::new()),
            clock,
        }
    }

    /// Returns the desk's time: the device's on one's own desk, the simulated position elsewhere. Follows
    /// changes.
    #[must_use]
    pub fn now(self) -> Instant {
        self.clock.get()
    }

    /// Returns the desk's time without following it.
    #[must_use]
    pub fn now_untracked(self) -> Instant {
        self.clock.get_untracked()
    }

    /// Returns what the desk is for.
    #[must_use]
    pub fn kind(self) -> DeskKind {
        self.desk.with_untracked(Desk::kind)
    }

    /// Tells whether the desk's time is real.
    #[must_use]
    pub fn is_mine(self) -> bool {
        self.kind() == DeskKind::Mine
    }

    /// Returns the desk's id, without following it.
    #[must_use]
    pub fn id(self) -> String {
        self.header.with_untracked(|header| header.id.clone())
    }

    /// Refuses what would put another desk in this one's place while an act of it isn't saved.
    pub(in crate::app) fn is_settled(self) -> Result<(), NotChanged> {
        match self.saved.get_untracked() {
            Saved::Yes | Saved::InMemory => Ok(()),
            Saved::Saving | Saved::No { .. } | Saved::Cleared => Err(NotChanged::Unsaved),
        }
    }

    /// Tells whether nothing has been recorded on the desk; follows changes.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.desk.with(|desk| desk.logs().next().is_none())
    }
}
