//! A desk as the app holds it: the state derived from its journal, whether it is saved, and its clock.

use leptos::prelude::*;

use crate::app::browser::clock::device_now;
use crate::domain::{ActKind, Agenda, Desk, DeskKind, Entry, Gap, Instant, Refusal, Role, TaskId, When, permit};
use crate::record::aside_to_file;
use crate::safekeeping::{Header, Pending, Step, Tally};
pub use crate::safekeeping::{Retried, Saved};

/// Where something that a person wants to keep went. Messages about saving are chosen from this alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WentTo {
    /// Into the browser's database, whose transaction has completed.
    Browser,
    /// Into this page's memory: it is lost with the page.
    Memory,
    /// Nowhere: it could not be kept.
    Nowhere,
    /// To the browser, to be saved as a file. The app can't see whether it arrived.
    Download,
}

/// Why the desk on the screen was not replaced by another. Nothing has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotChanged {
    /// The last act on the present desk is being saved, or waits for another try.
    Unsaved,
    /// The browser could not store or read what is needed.
    NotKept,
}

/// Brings an agenda, if there is one yet, in step with a desk at an instant; tells whether anything moved.
pub(in crate::app) type KeepsUp = fn(Option<Agenda>, &Desk, Instant) -> (Agenda, bool);

/// One open desk.
#[derive(Clone, Copy)]
pub struct OpenDesk {
    /// The state derived from the journal.
    pub desk: RwSignal<Desk>,
    /// Whether it is saved.
    pub saved: RwSignal<Saved>,
    /// How the last retry of saving went; `None` after a failure until there was one.
    pub retried: RwSignal<Option<Retried>>,
    /// The gap in which nobody looked and time had effects; `None` once it is dismissed.
    pub away: RwSignal<Option<Gap>>,
    pub(in crate::app) header: RwSignal<Header>,
    pub(in crate::app) pending: RwSignal<Option<Pending>>,
    /// The acts that were begun and haven't ended, each with the desk on which they were begun.
    pub(in crate::app) begun: StoredValue<Vec<(Desk, Vec<Step>)>>,
    /// The tally of the journal from which the desk was derived.
    pub(in crate::app) tally: StoredValue<Tally>,
    /// The journal of a desk that exists in memory only.
    pub(in crate::app) memory: RwSignal<Vec<Entry>>,
    /// What keeps the agenda, once the part behind is there.
    pub(in crate::app) keeps_up: RwSignal<Option<KeepsUp>>,
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
            begun: StoredValue::new(Vec::new()),
            tally: StoredValue::new(Tally::default()),
            memory: RwSignal::new(Vec::new()),
            keeps_up: RwSignal::new(None),
            clock,
        }
    }

    /// Returns the desk's time: the device's on one's own desk, the simulated one elsewhere. Follows changes.
    #[must_use]
    pub fn now(self) -> Instant {
        self.clock.get()
    }

    /// Returns the desk's time, untracked.
    #[must_use]
    pub fn now_untracked(self) -> Instant {
        self.clock.get_untracked()
    }

    /// Returns the kind of the desk.
    #[must_use]
    pub fn kind(self) -> DeskKind {
        self.desk.with_untracked(Desk::kind)
    }

    /// Tells whether the desk's time is real.
    #[must_use]
    pub fn is_mine(self) -> bool {
        self.kind() == DeskKind::Mine
    }

    /// Returns the desk's id, untracked.
    #[must_use]
    pub fn id(self) -> String {
        self.header.with_untracked(|header| header.id.clone())
    }

    /// Fails while an act of this desk isn't saved: then no other desk may take its place.
    pub(in crate::app) fn is_settled(self) -> Result<(), NotChanged> {
        match self.saved.get_untracked() {
            Saved::Yes | Saved::InMemory => Ok(()),
            Saved::Saving | Saved::No { .. } | Saved::Cleared => Err(NotChanged::Unsaved),
        }
    }

    /// Returns the desk's time when something happens on it now: the device's clock may have moved on since the last
    /// render.
    pub(in crate::app) fn now_at_once(self) -> Instant {
        let shown = self.now_untracked();
        if self.is_mine() { shown.max(device_now()) } else { shown }
    }

    /// Asks the engine whether such an act would be permitted, without performing it.
    ///
    /// # Errors
    /// The engine's [`Refusal`].
    pub fn may(self, task: TaskId, kind: ActKind, when: When) -> Result<(), Refusal> {
        let now = self.now_at_once();
        self.desk.with_untracked(|desk| {
            let (at, noted_at) = when.instants(desk, Some(task), kind, now);
            permit(desk, task, kind, kind.role().unwrap_or(Role::Creator), at, noted_at)
        })
    }

    /// Tells whether an act is being saved or could not be, or a non-empty desk exists in memory only.
    pub(in crate::app) fn is_unsaved(self) -> bool {
        match self.saved.get_untracked() {
            Saved::Yes => false,
            Saved::Saving | Saved::No { .. } | Saved::Cleared => true,
            Saved::InMemory => self.desk.with_untracked(|desk| desk.logs().next().is_some()),
        }
    }

    /// Returns the readable entries of a task that is put aside, in the written form; `None` if there is no such task.
    #[must_use]
    pub fn put_aside_file(self, task: TaskId) -> Option<String> {
        self.desk.with_untracked(|desk| aside_to_file(desk, task))
    }

    /// Tells whether nothing has been recorded on the desk; follows changes.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.desk.with(|desk| desk.logs().next().is_none())
    }
}
