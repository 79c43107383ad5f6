//! Copies of the demo: a desk that goes on from a point of another one's journal, or that came in by a link. The one
//! that was open stays, and can be opened again; nothing is ever replaced.

use leptos::prelude::*;

use super::desks::Saved;
use super::state::{App, header_of_demo};
use super::tabs;
use crate::domain::{Desk, DeskKind, Entry, Instant};
use crate::record::Stored;
use crate::storage::desks::Header;
use crate::storage::{desks, journal, nonce};

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
pub(super) type InMemory = Vec<(Header, Vec<Entry>)>;

impl App {
    /// Returns the demo's journal as it is kept; `None` if it can't be read.
    pub async fn journal_of_demo(self) -> Option<Vec<Entry>> {
        self.journal_of(self.demo).await
    }

    /// Opens a journal as a demo of its own, its clock paused at `now`. `false`: nothing has changed.
    pub async fn open_copy(self, entries: Vec<Entry>, now: Instant, name: String) -> bool {
        let Ok(desk) = Desk::of_journal(DeskKind::Demo, &entries) else { return false };
        self.pause().await;
        let header = Header { position: Some(now.millis()), name, ..header_of_demo() };
        let records: Vec<_> = entries.iter().map(|entry| Stored::of(&header.id, nonce::nonce(), entry)).collect();
        if let Some(database) = self.database()
            && desks::create(&database, &header, &records).await.is_err()
        {
            return false;
        }
        self.set_aside().await;
        tabs::tell(&header.id);
        self.demo.memory.set(entries);
        self.demo.pending.set(None);
        self.demo.saved.set(if self.has_storage() { Saved::Yes } else { Saved::InMemory });
        self.demo.header.set(header);
        self.demo.desk.set(desk);
        true
    }

    /// Returns the demos that aren't open, the latest first.
    pub async fn other_demos(self) -> Vec<OtherDemo> {
        let mut headers = match self.database() {
            Some(database) => desks::list(&database).await.unwrap_or_default(),
            None => self.kept.with_untracked(|kept| kept.iter().map(|(header, _)| header.clone()).collect()),
        };
        let open = self.demo.header.with_untracked(|header| header.id.clone());
        headers.retain(|header| header.kind == "demo" && header.id != open);
        headers.sort_by_key(|header| std::cmp::Reverse(header.created_at));
        let one = |header: Header| {
            let now = Instant::from_millis(header.position.unwrap_or_default());
            OtherDemo { id: header.id, name: header.name, now }
        };
        headers.into_iter().map(one).collect()
    }

    /// Opens another demo again; the one that was open stays. `false`: nothing has changed.
    pub async fn open_demo(self, id: &str) -> bool {
        self.pause().await;
        let Some(database) = self.database() else { return self.open_from_memory(id).await };
        let Ok(Some(mut header)) = desks::get(&database, id).await else { return false };
        // The later of two current desks is the one that opens.
        (header.current, header.created_at) = (true, super::clock::device_now().millis());
        if desks::put(&database, &header).await.is_err() {
            return false;
        }
        self.set_aside().await;
        tabs::tell(&header.id);
        self.demo.header.set(header);
        self.demo.desk.set(Desk::new(DeskKind::Demo));
        self.give_up(self.demo);
        self.catch_up(self.demo).await;
        true
    }

    /// Erases a demo that isn't open.
    pub async fn erase_demo(self, id: &str) {
        self.kept.update(|kept| kept.retain(|(header, _)| header.id != id));
        let Some(database) = self.database().filter(|_| self.demo.header.with_untracked(|open| open.id != id)) else {
            return;
        };
        if journal::erase(&database, id).await.is_err() {
            leptos::logging::warn!("a demo could not be erased");
        }
    }

    async fn open_from_memory(self, id: &str) -> bool {
        let found = self.kept.with_untracked(|kept| kept.iter().find(|(header, _)| header.id == id).cloned());
        let Some((header, entries)) = found else { return false };
        let Ok(desk) = Desk::of_journal(DeskKind::Demo, &entries) else { return false };
        self.set_aside().await;
        self.kept.update(|kept| kept.retain(|(header, _)| header.id != id));
        self.demo.memory.set(entries);
        self.demo.header.set(header);
        self.demo.desk.set(desk);
        true
    }

    /// The open demo is no longer the one that opens by itself. One with nothing on it isn't kept.
    async fn set_aside(self) {
        let mut former = self.demo.header.get_untracked();
        former.current = false;
        let empty = self.demo.desk.with_untracked(|desk| desk.head() == 0);
        let Some(database) = self.database() else {
            if !empty {
                let entries = self.demo.memory.get_untracked();
                self.kept.update(|kept| kept.push((former, entries)));
            }
            return;
        };
        let done =
            if empty { journal::erase(&database, &former.id).await } else { desks::put(&database, &former).await };
        if done.is_err() {
            leptos::logging::warn!("the former demo could not be set aside");
        }
    }
}
