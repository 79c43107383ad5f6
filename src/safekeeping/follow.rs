//! Catches up: with acts that another tab has recorded, with another desk that became the current one, and after a
//! connection broke.

use super::compare::compare;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::header::{Header, current};
use super::recover::{Read, recover};
use super::tab::Tab;
use super::tally::Tally;
use crate::domain::{Desk, DeskKind};

/// Reads the journal's entries after the desk's last one.
pub async fn catch_up<T: Tab>(tab: &T) {
    read(tab, false).await;
}

/// Reads the desk again, from its beginning if `whole` (it may have been erased elsewhere). Tells whether it could be
/// read.
pub(super) async fn read_again<T: Tab>(tab: &T, whole: bool) -> bool {
    follow(tab).await;
    read(tab, whole).await
}

async fn read<T: Tab>(tab: &T, whole: bool) -> bool {
    loop {
        let before = tab.shown();
        let (id, shown_head) = (before.header.id.clone(), before.desk.head());
        let (mut desk, mut tally) =
            if whole { (Desk::new(tab.kind()), Tally::default()) } else { (before.desk, before.tally) };
        let head = desk.head();
        let read = tab.records(&id, head, &mut |records| recover(&mut desk, &mut tally, &id, records)).await;
        let shown = tab.shown();
        if read.is_err() || shown.header.id != id {
            return false;
        }
        // The shown desk may have changed during the read, by another act or another tab's news; then read again.
        if shown.desk.head() == shown_head {
            if whole || desk.head() != head {
                tab.show(DeskOnScreen { desk, tally, ..shown });
            }
            return true;
        }
    }
}

/// Follows another tab that moved the clock or made another desk of this kind the current one.
pub async fn follow<T: Tab>(tab: &T) {
    // What isn't stored yet belongs to the desk it was recorded on.
    if tab.pending().is_some() {
        return;
    }
    let before = tab.shown().header;
    let known = tab.headers().await.unwrap_or_default();
    let Some(header) = current(&known, tab.kind()).filter(|header| **header != before) else { return };
    let shown = tab.shown();
    // Discard the result if this tab has shown another desk meanwhile.
    if shown.header.id != before.id || tab.pending().is_some() {
        return;
    }
    if header.id == before.id {
        // A clock never goes back on the same desk. Keep the later position, as this tab's may not be stored yet.
        let position = header.position.max(shown.header.position);
        tab.show(DeskOnScreen { header: Header { position, ..header.clone() }, ..shown });
    } else {
        tab.put_on(DeskOnScreen { header: header.clone(), desk: Desk::new(tab.kind()), tally: Tally::default() });
        if tab.saved() == Saved::Cleared {
            tab.set_saved(Saved::Yes);
        }
        catch_up(tab).await;
    }
}

/// Checks what is there after the database was opened again. Does nothing while something is being stored or waits for
/// a retry.
pub async fn look_again<T: Tab>(tab: &T) {
    if tab.saved() != Saved::Yes {
        return;
    }
    let Ok(known) = tab.headers().await else { return };
    let shown = tab.shown();
    if known.iter().all(|header| header.id != shown.header.id) && current(&known, tab.kind()).is_none() {
        // Nothing is there, and nobody started again: what this tab holds may be all that is left.
        compare(tab).await;
        if tab.kind() == DeskKind::Mine && current(&tab.headers().await.unwrap_or_default(), tab.kind()).is_none() {
            let holds = tab.shown().tally.count > 0;
            tab.set_saved(if holds { Saved::Cleared } else { Saved::Yes });
        }
        return;
    }
    let mut head = 0;
    let take = &mut |records: Vec<Read>| head = records.last().map_or(head, |record| record.seq);
    if tab.records(&shown.header.id, 0, take).await.is_ok() {
        read_again(tab, head < shown.desk.head()).await;
        compare(tab).await;
    }
}
