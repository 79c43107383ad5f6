//! One's own former desks, which stay when another takes their place: what each holds, and how to return to it.

use leptos::prelude::*;

use super::export::{Exported, NoBackup, Written, pack, written};
use super::inside::named;
use crate::app::browser::clock::device_now;
use crate::app::desk::desks::Desks;
use crate::app::desk::files::{Files, Holding};
use crate::app::desk::header::header_of_mine;
use crate::app::desk::opening::read;

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

/// One's own former desks in this browser.
#[derive(Clone, Copy)]
pub struct KeptDesks {
    desks: &'static Desks,
    files: Files,
}

impl KeptDesks {
    pub(in crate::app) fn new(desks: &'static Desks, files: Files) -> Self {
        Self { desks, files }
    }

    /// Returns one's own desks other than the present one, the latest first.
    pub async fn list(self) -> Vec<KeptDesk> {
        let Some(database) = self.desks.connection.database() else { return Vec::new() };
        let present = self.desks.mine.header.with_untracked(|header| header.id.clone());
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
        let Some(database) = self.desks.connection.database() else { return false };
        self.desks.compared().await;
        if self.desks.mine.is_settled().is_err() {
            return false;
        }
        let kept = desks::get(&database, id).await.ok().flatten();
        let to = kept.unwrap_or_else(|| Header { id: id.to_owned(), ..header_of_mine() });
        let to = Header { current: true, set_aside: None, ..to };
        if desks::change_to(&database, &to, Some(device_now().millis())).await.is_err() {
            return false;
        }
        self.desks.tab(self.desks.mine).change_to(to, Desk::new(DeskKind::Mine), Vec::new());
        let tab = self.desks.tab(self.desks.mine);
        catch_up(&tab).await;
        tab.set_copied(make_anew(&tab).await);
        tab.tell(id);
        true
    }

    /// Returns a kept desk as a backup file's text.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn file(self, id: &str) -> Result<Written, NoBackup> {
        Ok(self.journal(id).await?.0)
    }

    /// Packs a kept desk and its files into one backup file. [`Holding`] shows the progress and can stop it.
    ///
    /// # Errors
    /// [`NoBackup`].
    pub async fn archive(self, id: &str, holding: Holding) -> Result<Exported, NoBackup> {
        let (journal, desk) = self.journal(id).await?;
        pack(self.files, self.desks.connection, journal, named(&desk), holding).await
    }

    /// Returns a kept desk as a backup file's text, and the desk derived from it.
    async fn journal(self, id: &str) -> Result<(Written, Desk), NoBackup> {
        let database = self.desks.connection.database().ok_or(NoBackup::Unreadable)?;
        let (desk, entries) = read(&database, id, DeskKind::Mine).await.map_err(|_| NoBackup::Unreadable)?;
        Ok((written(desk.len(), sound(&desk, entries))?, desk))
    }

    /// Erases a kept desk; the present one is never erased here. `false`: it is still there.
    pub async fn erase(self, id: &str) -> bool {
        let Some(database) = self.desks.connection.database() else { return false };
        let is_present = self.desks.mine.header.with_untracked(|header| header.id == id);
        let is_erased = !is_present && journal::erase(&database, id).await.is_ok();
        if is_erased {
            let tab = self.desks.tab(self.desks.mine);
            tab.set_copied(make_anew(&tab).await);
        }
        is_erased
    }
}
