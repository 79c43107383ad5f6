//! A journal that was played elsewhere as the sandbox's own: whoever was shown a story plays on from where it ends.

use leptos::prelude::*;

use super::desks::Saved;
use super::state::{App, header_of_demo};
use super::tabs;
use crate::domain::{Desk, Entry, Instant};
use crate::record::Stored;
use crate::storage::{desks, journal, nonce};

impl App {
    /// Begins the demo anew with a journal, at an instant. `false`: the engine doesn't take it, or it could not be kept;
    /// then nothing has changed.
    pub async fn begin_demo_with(self, entries: Vec<Entry>, now: Instant) -> bool {
        let mut header = header_of_demo();
        header.position = Some(now.millis());
        let mut desk = Desk::new(header.kind());
        if entries.iter().any(|entry| desk.take(entry.clone()).is_err()) {
            return false;
        }
        if let Some(database) = self.database() {
            let records: Vec<_> = entries.iter().map(|entry| Stored::of(&header.id, nonce::nonce(), entry)).collect();
            if desks::create(&database, &header, &records).await.is_err() {
                return false;
            }
            let former = self.demo.header.with_untracked(|former| former.id.clone());
            // Should this fail, the later of two current desks is the one that opens.
            if journal::erase(&database, &former).await.is_err() {
                leptos::logging::warn!("the former demo could not be erased");
            }
            tabs::tell(&header.id);
        }
        self.demo.memory.set(entries);
        self.demo.header.set(header);
        self.demo.desk.set(desk);
        self.demo.pending.set(None);
        self.demo.saved.set(if self.has_storage() { Saved::Yes } else { Saved::InMemory });
        true
    }
}
