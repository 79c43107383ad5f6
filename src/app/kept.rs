//! The desks of one's own that stay when another takes their place: what each holds, and the way back to it.

use leptos::prelude::*;

use super::canary;
use super::clock::device_now;
use super::desks::Saved;
use super::recover::{recover, sound};
use super::state::{App, header_of_mine};
use super::tabs;
use crate::domain::{Desk, DeskKind, Entry, Instant};
use crate::record;
use crate::storage::desks::Header;
use crate::storage::journal::Read;
use crate::storage::{Database, Error, attempts, desks, journal};

/// A desk of one's own that isn't the one on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDesk {
    /// Its id.
    pub id: String,
    /// When another took its place, where that is known.
    pub set_aside: Option<Instant>,
    /// How many tasks it has, those put aside among them.
    pub tasks: usize,
    /// When its last entry was noted.
    pub last: Option<Instant>,
    /// Whether all of its records can be read.
    pub is_whole: bool,
}

impl App {
    /// Returns the desks of one's own that are kept beside the present one, the latest first.
    pub async fn kept_desks(self) -> Vec<KeptDesk> {
        let Some(database) = self.database() else { return Vec::new() };
        let present = self.mine.header.with_untracked(|header| header.id.clone());
        let known = desks::list(&database).await.unwrap_or_default();
        let mut all: Vec<_> = known
            .iter()
            .filter(|header| header.kind() == DeskKind::Mine && header.kind != attempts::KIND)
            .cloned()
            .collect();
        all.extend(without_header(&database, &known).await);
        let mut kept = Vec::new();
        for header in all.into_iter().filter(|header| header.id != present) {
            let Ok((desk, entries)) = read(&database, &header.id).await else { continue };
            kept.push(KeptDesk {
                set_aside: header.set_aside.map(Instant::from_millis),
                tasks: desk.len() + desk.quarantined().count(),
                last: entries.last().map(|entry| entry.noted_at),
                is_whole: desk.quarantined().next().is_none() && desk.lost().is_empty(),
                id: header.id,
            });
        }
        kept.retain(|desk| desk.last.is_some() || !desk.is_whole);
        kept.sort_by_key(|desk| std::cmp::Reverse(desk.set_aside.max(desk.last)));
        kept
    }

    /// Makes a kept desk the present one; the present one is kept in its place. `false`: nothing has changed.
    pub async fn switch_to(self, id: &str) -> bool {
        let Some(database) = self.database() else { return false };
        if !matches!(self.mine.saved.get_untracked(), Saved::Yes) {
            return false;
        }
        let kept = desks::get(&database, id).await.ok().flatten();
        let to = kept.unwrap_or_else(|| Header { id: id.to_owned(), ..header_of_mine() });
        let to = Header { current: true, set_aside: None, ..to };
        if desks::put_all(&database, &[self.former(), to.clone()]).await.is_err() {
            return false;
        }
        self.mine.desk.set(Desk::new(DeskKind::Mine));
        self.mine.header.set(to);
        self.catch_up(self.mine).await;
        self.mine.desk.with_untracked(|desk| canary::keep_read(id, desk));
        tabs::tell(id);
        true
    }

    /// Returns a kept desk as a backup file's text.
    pub async fn kept_file(self, id: &str) -> Option<String> {
        let (desk, entries) = read(&self.database()?, id).await.ok()?;
        Some(record::to_file(sound(&desk, entries)))
    }

    /// Erases a kept desk; the present one is never erased here. `false`: it is still there.
    pub async fn erase_kept(self, id: &str) -> bool {
        let Some(database) = self.database() else { return false };
        let is_present = self.mine.header.with_untracked(|header| header.id == id);
        !is_present && journal::erase(&database, id).await.is_ok()
    }

    /// Returns the header of one's own desk as it is once another has taken its place.
    pub(super) fn former(self) -> Header {
        let header = self.mine.header.get_untracked();
        Header { current: false, set_aside: Some(device_now().millis()), ..header }
    }
}

/// Returns headers for the desks of one's own whose journal is there and whose header is not.
pub(super) async fn without_header(database: &Database, known: &[Header]) -> Vec<Header> {
    let there = journal::desks(database).await.unwrap_or_default();
    let lost = there.into_iter().filter(|id| id.starts_with("mine") && known.iter().all(|header| header.id != *id));
    lost.map(|id| Header { id, created_at: 0, current: false, ..header_of_mine() }).collect()
}

/// Reads a desk from its beginning, and the entries that can be read.
async fn read(database: &Database, id: &str) -> Result<(Desk, Vec<Entry>), Error> {
    let (mut desk, mut entries) = (Desk::new(DeskKind::Mine), Vec::new());
    journal::each(database, id, 0, |records: Vec<Read>| {
        let whole = |read: &Read| read.record.as_ref().ok()?.open(id, read.seq).ok();
        entries.extend(records.iter().filter_map(whole));
        recover(&mut desk, id, records);
    })
    .await?;
    Ok((desk, entries))
}
