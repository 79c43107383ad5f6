//! This tab, as `safekeeping` sees tabs: one of the two open desks, the browser's database, the second copy, the other
//! tabs, and the clock.

use std::pin::Pin;

use leptos::prelude::*;

use super::desks::Desks;
use super::header::header_of_mine;
use super::note::note_for_neighbours;
use super::open_desk::OpenDesk;
use crate::app::browser::clock::device_now;
use crate::app::browser::tabs;
use crate::domain::{Desk, DeskKind, Entry, Instant};
use crate::safekeeping::{
    self, Copied, DeskOnScreen, Eraser, Error, Header, Keeper, Loss, Pending, Placed, Read, Saved, Tab, Tally,
};
use crate::storage::{self, Database, copy, desks, journal, nonce};

/// How long an act may wait for its second copy before it is shown, in milliseconds.
const SOON: i32 = 50;

/// One desk of this tab.
#[derive(Clone, Copy)]
pub(in crate::app) struct ThisTab {
    desks: &'static Desks,
    on: OpenDesk,
}

impl Desks {
    /// Returns this tab with one of its desks.
    pub(in crate::app) fn tab(&'static self, on: OpenDesk) -> ThisTab {
        ThisTab { desks: self, on }
    }
}

impl Eraser for ThisTab {
    fn fresh(&self) -> Header {
        header_of_mine()
    }

    async fn erase_database(&self, header: &Header) -> Result<bool, Error> {
        self.database()?.erase_all(header).await
    }

    async fn erase_copy(&self) -> bool {
        copy::erase().await
    }
}

impl ThisTab {
    fn database(self) -> Result<Database, Error> {
        self.desks.connection.database().ok_or(Error::Unavailable)
    }

    /// Replaces the desk on the screen. A playing clock stops, and a journal held in memory only is dropped. An act
    /// that waits to be saved again goes on waiting, as it names its desk. `memory` is the journal of a desk that
    /// exists in memory only.
    pub(in crate::app) fn change_to(self, header: Header, desk: Desk, memory: Vec<Entry>) {
        let Self { desks, on } = self;
        if desk.kind() == DeskKind::Demo {
            desks.play.stop();
            desks.play.elsewhere.set(false);
        }
        if on.pending.with_untracked(Option::is_none) {
            safekeeping::give_up(&self);
        }
        on.memory.set(if desks.connection.has_storage() { Vec::new() } else { memory });
        on.tally.set_value(Tally::default());
        on.header.set(header);
        on.desk.set(desk);
    }
}

impl Keeper for ThisTab {
    fn nonce(&self) -> String {
        nonce::nonce()
    }

    async fn append(&self, decided: &Pending) -> Result<(), Error> {
        let Some(database) = self.desks.connection.database() else {
            self.on.memory.update(|memory| memory.extend(decided.entries.iter().cloned()));
            return Ok(());
        };
        self.desks.connection.noted(journal::append(&database, &decided.batch).await)
    }
}

impl Tab for ThisTab {
    type Written = Pin<Box<dyn Future<Output = bool>>>;

    fn kind(&self) -> DeskKind {
        self.on.kind()
    }

    fn shown(&self) -> DeskOnScreen {
        let (header, tally) = (self.on.header.get_untracked(), self.on.tally.get_value());
        DeskOnScreen { header, desk: self.on.desk.get_untracked(), tally }
    }

    fn show(&self, DeskOnScreen { header, desk, tally }: DeskOnScreen) {
        let is_another =
            self.on.tally.get_value() != tally || self.on.desk.with_untracked(|it| it.head() != desk.head());
        self.on.tally.set_value(tally);
        if self.on.header.with_untracked(|shown| *shown != header) {
            self.on.header.set(header);
        }
        if is_another {
            self.on.desk.set(desk);
        }
    }

    fn put_on(&self, DeskOnScreen { header, desk, tally }: DeskOnScreen) {
        let was_saving = self.on.saved.get_untracked() == Saved::Saving;
        self.change_to(header, desk, Vec::new());
        self.on.tally.set_value(tally);
        // An act being saved is still being saved.
        if was_saving {
            self.on.saved.set(Saved::Saving);
        }
    }

    fn saved(&self) -> Saved {
        self.on.saved.get_untracked()
    }

    fn set_saved(&self, saved: Saved) {
        if self.desks.connection.has_storage() {
            self.on.saved.set(saved);
        }
    }

    fn pending(&self) -> Option<Pending> {
        self.on.pending.get_untracked()
    }

    fn set_pending(&self, pending: Option<Pending>) {
        if pending.is_some() || self.on.pending.with_untracked(Option::is_some) {
            self.on.retried.set(None);
            self.on.pending.set(pending);
        }
    }

    fn tell_loss(&self, loss: Loss) {
        self.desks.loss.add(loss);
    }

    fn copied(&self) -> Copied {
        self.desks.copied.get_untracked()
    }

    fn set_copied(&self, copied: Copied) {
        let is_told = |copied: &Copied| matches!(copied, Copied::Whole { .. });
        let before = self.desks.copied.get_untracked();
        // How far the copy is changes with each act, but isn't shown.
        if is_told(&before) && is_told(&copied) {
            self.desks.copied.update_untracked(|now| *now = copied);
        } else if before != copied {
            self.desks.copied.set(copied);
        }
    }

    fn now(&self) -> Instant {
        self.on.now_at_once()
    }

    async fn headers(&self) -> Result<Vec<Header>, Error> {
        desks::list(&self.database()?).await
    }

    async fn with_records(&self) -> Result<Vec<String>, Error> {
        journal::with_records(&self.database()?).await
    }

    async fn claim(&self, header: &Header) -> Result<Header, Error> {
        desks::claim(&self.database()?, header).await
    }

    async fn records(&self, desk: &str, after: u64, take: &mut dyn FnMut(Vec<Read>)) -> Result<(), Error> {
        journal::each(&self.database()?, desk, after, take).await
    }

    async fn replace(&self, header: &Header, records: &[Placed]) -> Result<(), Error> {
        let at = self.on.is_mine().then(|| device_now().millis());
        desks::replace(&self.database()?, header, records, at).await
    }

    async fn put_back(
        &self,
        seen: Option<&str>,
        headers: &[Header],
        records: &[(String, Placed)],
    ) -> Result<(), Error> {
        desks::put_back(&self.database()?, seen, headers, records).await
    }

    fn copy(&self, lines: String) -> Self::Written {
        Box::pin(copy::add(&lines))
    }

    async fn soon(&self, written: &mut Self::Written) -> Option<bool> {
        storage::within(SOON, written).await
    }

    async fn copy_anew(&self, lines: String) -> bool {
        copy::make_anew(&lines).await
    }

    async fn copy_ends(&self) -> Option<Vec<(String, String)>> {
        copy::ends().await
    }

    async fn copy_texts(&self) -> Vec<String> {
        copy::texts().await
    }

    fn tell(&self, desk: &str) {
        if self.desks.connection.has_storage() {
            tabs::tell(desk);
            if self.on.is_mine() {
                note_for_neighbours(self.on);
            }
        }
    }
}
