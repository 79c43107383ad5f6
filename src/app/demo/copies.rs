//! Copies of the demo: a desk that goes on from a point of another one's journal, or that came in by a link. The one
//! that was open stays, and can be opened again; nothing is ever replaced.

use leptos::prelude::*;

use crate::app::browser::clock::device_now;
use crate::app::browser::tabs;
use crate::app::desk::open_desk::NotChanged;
use crate::app::desk::opening::read;
use crate::app::state::{App, header_of_demo};
use crate::domain::{Desk, DeskKind, Entry, Instant};
use crate::safekeeping::{Header, catch_up, take_the_place};
use crate::storage::{Database, desks, journal};

/// A demo that isn't open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherDemo {
    /// The desk's id.
    pub id: String,
    /// What it is called; empty for one that was begun as always.
    pub name: String,
    /// Where its clock stands.
    pub now: Instant,
}

/// Demos that aren't open, where nothing can be stored.
pub(in crate::app) type InMemory = Vec<(Header, Vec<Entry>)>;

impl App {
    /// Returns the demo's journal as it is kept; `None` if it can't be read.
    pub async fn journal_of_demo(self) -> Option<Vec<Entry>> {
        self.journal_of(self.demo).await
    }

    /// Opens a journal as a demo of its own, its clock paused at `now`.
    ///
    /// # Errors
    /// [`NotChanged`].
    pub async fn open_copy(self, entries: Vec<Entry>, now: Instant, name: String) -> Result<(), NotChanged> {
        let desk = Desk::of_journal(DeskKind::Demo, &entries).map_err(|_| NotChanged::NotKept)?;
        self.pause().await;
        self.demo.is_settled()?;
        let former = self.former_demo();
        let header = Header { position: Some(now.millis()), name, ..header_of_demo() };
        if let Some(database) = self.database() {
            let taken = take_the_place(&self.tab(self.demo), header, &entries, desk).await;
            taken.map_err(|_| NotChanged::NotKept)?;
            forget_empty(&database, &former.id).await;
        } else {
            self.keep_in_memory(former);
            self.put_on(self.demo, header, desk, entries);
        }
        Ok(())
    }

    /// Returns the demos that aren't open, the latest first; `None` if they can't be read.
    pub async fn other_demos(self) -> Option<Vec<OtherDemo>> {
        let mut headers = match self.database() {
            Some(database) => desks::list(&database).await.ok()?,
            None => self.kept.with_untracked(|kept| kept.iter().map(|(header, _)| header.clone()).collect()),
        };
        let open = self.demo.header.with_untracked(|header| header.id.clone());
        headers.retain(|header| header.kind() == DeskKind::Demo && header.id != open);
        headers.sort_by_key(|header| std::cmp::Reverse(header.created_at));
        let one = |header: Header| {
            let now = Instant::from_millis(header.position.unwrap_or_default());
            OtherDemo { id: header.id, name: header.name, now }
        };
        Some(headers.into_iter().map(one).collect())
    }

    /// Opens another demo again; the one that was open stays.
    ///
    /// # Errors
    /// [`NotChanged`].
    pub async fn open_demo(self, id: &str) -> Result<(), NotChanged> {
        self.pause().await;
        self.demo.is_settled()?;
        let former = self.former_demo();
        let Some(database) = self.database() else { return self.open_from_memory(id, former) };
        let not_kept = |_| NotChanged::NotKept;
        // It is read before anything changes: one that can't be read doesn't take another's place.
        let header = desks::get(&database, id).await.map_err(not_kept)?.ok_or(NotChanged::NotKept)?;
        let (desk, _) = read(&database, id, DeskKind::Demo).await.map_err(not_kept)?;
        // The later of two current desks is the one that opens.
        let header = Header { current: true, created_at: device_now().millis(), ..header };
        desks::change_to(&database, &header, None).await.map_err(not_kept)?;
        forget_empty(&database, &former.id).await;
        tabs::tell(&header.id);
        self.put_on(self.demo, header, desk, Vec::new());
        catch_up(&self.tab(self.demo)).await;
        Ok(())
    }

    /// Erases a demo that isn't open. `false`: it is still there.
    pub async fn erase_demo(self, id: &str) -> bool {
        if self.demo.header.with_untracked(|open| open.id == id) {
            return false;
        }
        self.kept.update(|kept| kept.retain(|(header, _)| header.id != id));
        match self.database() {
            Some(database) => journal::erase(&database, id).await.is_ok(),
            None => true,
        }
    }

    fn open_from_memory(self, id: &str, former: Header) -> Result<(), NotChanged> {
        let found = self.kept.with_untracked(|kept| kept.iter().find(|(header, _)| header.id == id).cloned());
        let (header, entries) = found.ok_or(NotChanged::NotKept)?;
        let desk = Desk::of_journal(DeskKind::Demo, &entries).map_err(|_| NotChanged::NotKept)?;
        self.keep_in_memory(former);
        self.kept.update(|kept| kept.retain(|(header, _)| header.id != id));
        self.put_on(self.demo, header, desk, entries);
        Ok(())
    }

    /// The header of the open demo as it is once another has taken its place.
    fn former_demo(self) -> Header {
        Header { current: false, ..self.demo.header.get_untracked() }
    }

    /// Where nothing is stored, what is in memory is all there is of a demo; one with nothing on it isn't kept.
    fn keep_in_memory(self, former: Header) {
        let entries = self.demo.memory.get_untracked();
        if !entries.is_empty() {
            self.kept.update(|kept| kept.push((former, entries)));
        }
    }
}

/// A demo with nothing on it isn't kept. What the screen shows doesn't tell that, as it may not have been read.
async fn forget_empty(database: &Database, id: &str) {
    if desks::forget_empty(database, id).await.is_err() {
        leptos::logging::warn!("an empty demo could not be removed");
    }
}
