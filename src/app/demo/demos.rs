//! Copies of the demo: a desk that continues another one from a point of its journal, or that came by a link. The demo
//! that was open stays and can be opened again; nothing is ever replaced.

use leptos::prelude::*;

use crate::app::browser::clock::device_now;
use crate::app::browser::tabs;
use crate::app::desk::desks::Desks;
use crate::app::desk::header::header_of_demo;
use crate::app::desk::open_desk::NotChanged;
use crate::app::desk::opening::read;
use crate::domain::{Desk, DeskKind, Entry, Instant};
use crate::safekeeping::{Header, catch_up, take_the_place};
use crate::storage::{Database, desks, journal};

/// A demo that isn't open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherDemo {
    /// The desk's id.
    pub id: String,
    /// Its name; empty for an ordinary demo.
    pub name: String,
    /// The time of its clock.
    pub now: Instant,
}

/// The demos that aren't open, held in memory where nothing can be stored.
type InMemory = Vec<(Header, Vec<Entry>)>;

/// All demos: the open one and the others.
#[derive(Clone, Copy)]
pub struct Demos {
    desks: &'static Desks,
    kept: RwSignal<InMemory>,
}

impl Demos {
    pub(in crate::app) fn new(desks: &'static Desks) -> Self {
        Self { desks, kept: RwSignal::new(Vec::new()) }
    }

    /// Forgets the demos held in memory.
    pub(in crate::app) fn forget(self) {
        self.kept.set(Vec::new());
    }

    /// Restarts the demo with a journal, its clock at `now`. The former one is erased once the new one is open.
    ///
    /// # Errors
    /// [`NotChanged`]; then the former one is as it was.
    pub async fn restart(self, entries: Vec<Entry>, now: Instant) -> Result<(), NotChanged> {
        let former = self.desks.demo.id();
        self.open_copy(entries, now, String::new()).await?;
        if !self.erase(&former).await {
            leptos::logging::warn!("the former demo could not be erased");
        }
        Ok(())
    }

    /// Returns the demo's journal; `None` if it can't be read.
    pub async fn journal(self) -> Option<Vec<Entry>> {
        self.desks.journal_of(self.desks.demo).await
    }

    /// Opens a journal as a new demo, with its clock paused at `now`.
    ///
    /// # Errors
    /// [`NotChanged`].
    pub async fn open_copy(self, entries: Vec<Entry>, now: Instant, name: String) -> Result<(), NotChanged> {
        let desk = Desk::of_journal(DeskKind::Demo, &entries).map_err(|_| NotChanged::NotKept)?;
        self.desks.play.pause().await;
        self.desks.demo.is_settled()?;
        let former = self.former_demo();
        let header = Header { position: Some(now.millis()), name, ..header_of_demo() };
        if let Some(database) = self.desks.connection.database() {
            let taken = take_the_place(&self.desks.tab(self.desks.demo), header, &entries, desk).await;
            taken.map_err(|_| NotChanged::NotKept)?;
            forget_empty(&database, &former.id).await;
        } else {
            self.keep_in_memory(former);
            self.put_on(header, desk, entries);
        }
        Ok(())
    }

    /// Returns the demos that aren't open, the latest first; `None` if they can't be read.
    pub async fn others(self) -> Option<Vec<OtherDemo>> {
        let mut headers = match self.desks.connection.database() {
            Some(database) => desks::list(&database).await.ok()?,
            None => self.kept.with_untracked(|kept| kept.iter().map(|(header, _)| header.clone()).collect()),
        };
        let open = self.desks.demo.header.with_untracked(|header| header.id.clone());
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
    pub async fn open(self, id: &str) -> Result<(), NotChanged> {
        self.desks.play.pause().await;
        self.desks.demo.is_settled()?;
        let former = self.former_demo();
        let Some(database) = self.desks.connection.database() else { return self.open_from_memory(id, former) };
        let not_kept = |_| NotChanged::NotKept;
        // Read it before anything changes: a demo that can't be read doesn't replace another.
        let header = desks::get(&database, id).await.map_err(not_kept)?.ok_or(NotChanged::NotKept)?;
        let (desk, _) = read(&database, id, DeskKind::Demo).await.map_err(not_kept)?;
        // Of two current desks, the later one is opened.
        let header = Header { current: true, created_at: device_now().millis(), ..header };
        desks::change_to(&database, &header, None).await.map_err(not_kept)?;
        forget_empty(&database, &former.id).await;
        tabs::tell(&header.id);
        self.put_on(header, desk, Vec::new());
        catch_up(&self.desks.tab(self.desks.demo)).await;
        Ok(())
    }

    /// Erases a demo that isn't open. `false`: it is still there.
    pub async fn erase(self, id: &str) -> bool {
        if self.desks.demo.header.with_untracked(|open| open.id == id) {
            return false;
        }
        self.kept.update(|kept| kept.retain(|(header, _)| header.id != id));
        match self.desks.connection.database() {
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
        self.put_on(header, desk, entries);
        Ok(())
    }

    fn put_on(self, header: Header, desk: Desk, memory: Vec<Entry>) {
        self.desks.tab(self.desks.demo).change_to(header, desk, memory);
    }

    /// Returns the header of the open demo as it will be once another has taken its place.
    fn former_demo(self) -> Header {
        Header { current: false, ..self.desks.demo.header.get_untracked() }
    }

    /// Keeps a demo in memory, where nothing can be stored. An empty one isn't kept.
    fn keep_in_memory(self, former: Header) {
        let entries = self.desks.demo.memory.get_untracked();
        if !entries.is_empty() {
            self.kept.update(|kept| kept.push((former, entries)));
        }
    }
}

/// Removes a demo if it is empty. The database decides this, not the screen, which may not have read the demo yet.
async fn forget_empty(database: &Database, id: &str) {
    if desks::forget_empty(database, id).await.is_err() {
        leptos::logging::warn!("an empty demo could not be removed");
    }
}
