//! One's own former desks, which stay when another takes their place: what each holds, and how to return to it.

use leptos::prelude::*;

use super::export::{NoBackup, Written, written};
use super::import::named;
use crate::app::browser::clock::device_now;
use crate::app::desk::opening::read;
use crate::app::state::{App, header_of_mine};
use crate::domain::{Desk, DeskKind, Instant, KeptFile};
use crate::safekeeping::{Header, Tab, catch_up, make_anew, sound, without_header};
use crate::storage::{desks, journal};

/// A desk of one's own that isn't the one on the screen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptDesk {
    /// Its id.
    pub id: String,
    /// When another took its place, if known.
    pub set_aside: Option<Instant>,
    /// How many tasks it has, including those put aside.
    pub tasks: usize,
    /// When its last entry was noted.
    pub last: Option<Instant>,
    /// Whether all of its records can be read.
    pub is_whole: bool,
    /// The files of scripts and videos that its tasks have, each once.
    pub files: Vec<KeptFile>,
}

impl App {
    /// Returns one's own desks other than the present one, the latest first.
    pub async fn kept_desks(self) -> Vec<KeptDesk> {
        let Some(database) = self.database() else { return Vec::new() };
        let present = self.mine.header.with_untracked(|header| header.id.clone());
        let known = desks::list(&database).await.unwrap_or_default();
        let mut all: Vec<_> = known.iter().filter(|header| header.is_mine()).cloned().collect();
        let with_records = journal::with_records(&database).await.unwrap_or_default();
        all.extend(without_header(&header_of_mine(), &known, with_records));
        let mut kept = Vec::new();
        for header in all.into_iter().filter(|header| header.id != present) {
            let Ok((desk, entries)) = read(&database, &header.id, DeskKind::Mine).await else { continue };
            kept.push(KeptDesk {
                set_aside: header.set_aside.map(Instant::from_millis),
                tasks: desk.len() + desk.quarantined().count(),
                last: entries.last().map(|entry| entry.noted_at),
                is_whole: desk.quarantined().next().is_none() && desk.lost().is_empty(),
                files: named(&desk),
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
        self.compared().await;
        if self.mine.is_settled().is_err() {
            return false;
        }
        let kept = desks::get(&database, id).await.ok().flatten();
        let to = kept.unwrap_or_else(|| Header { id: id.to_owned(), ..header_of_mine() });
        let to = Header { current: true, set_aside: None, ..to };
        if desks::change_to(&database, &to, Some(device_now().millis())).await.is_err() {
            return false;
        }
        self.put_on(self.mine, to, Desk::new(DeskKind::Mine), Vec::new());
        let tab = self.tab(self.mine);
        catch_up(&tab).await;
        tab.set_copied(make_anew(&tab).await);
        tab.tell(id);
        true
    }

    /// Returns a kept desk as a backup file's text.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn kept_file(self, id: &str) -> Result<Written, NoBackup> {
        Ok(self.kept_journal(id).await?.0)
    }

    /// Returns the same, and the desk derived from it.
    pub(in crate::app) async fn kept_journal(self, id: &str) -> Result<(Written, Desk), NoBackup> {
        let database = self.database().ok_or(NoBackup::Unreadable)?;
        let (desk, entries) = read(&database, id, DeskKind::Mine).await.map_err(|_| NoBackup::Unreadable)?;
        Ok((written(desk.len(), sound(&desk, entries))?, desk))
    }

    /// Erases a kept desk; the present one is never erased here. `false`: it is still there.
    pub async fn erase_kept(self, id: &str) -> bool {
        let Some(database) = self.database() else { return false };
        let is_present = self.mine.header.with_untracked(|header| header.id == id);
        let is_erased = !is_present && journal::erase(&database, id).await.is_ok();
        if is_erased {
            let tab = self.tab(self.mine);
            tab.set_copied(make_anew(&tab).await);
        }
        is_erased
    }
}
