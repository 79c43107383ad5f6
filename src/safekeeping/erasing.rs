//! Erases everything in both places, so that no other tab can bring any of it back.

use super::compare::make_anew;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::error::Error;
use super::header::Header;
use super::tab::Tab;
use super::tally::Tally;
use crate::domain::Desk;

/// How often to start again when another tab brought something back.
const TRIES: usize = 16;

/// A tab that can erase everything.
#[expect(async_fn_in_trait, reason = "everything runs in one thread, here and in the simulation")]
pub trait Eraser: Tab {
    /// Returns the header of a new desk.
    fn fresh(&self) -> Header;
    /// Erases all desks and journals, and makes a new desk the current one of its kind, in one transaction. Tells
    /// whether there was a record.
    ///
    /// # Errors
    /// Any browser error.
    async fn erase_database(&self, header: &Header) -> Result<bool, Error>;
    /// Empties the second copy, regardless of what was written to it meanwhile; writes by a tab that looked at its ends
    /// before are refused. Tells whether nothing else is left of it.
    async fn erase_copy(&self) -> bool;
}

/// Erases everything. Returns `false` if some of it remains.
///
/// No transaction covers both places, and another tab that opens meanwhile may compare them. So the database is erased
/// twice: after the copy is gone, a new desk replaces the one that such a tab has seen, in the same transaction that
/// checks whether anything came back. If so, the copy may have it too, and everything starts again.
pub async fn erase<T: Eraser>(tab: &T) -> bool {
    if tab.saved() == Saved::Saving {
        return false;
    }
    tab.set_saved(Saved::Saving);
    let erased = erased(tab).await;
    if let Some(header) = &erased {
        tab.set_pending(None);
        tab.put_on(DeskOnScreen { header: header.clone(), desk: Desk::new(tab.kind()), tally: Tally::default() });
        let copied = make_anew(tab).await;
        tab.set_copied(copied);
        tab.tell(&header.id);
    }
    tab.set_saved(if tab.pending().is_some() { Saved::No { full: false } } else { Saved::Yes });
    erased.is_some()
}

async fn erased<T: Eraser>(tab: &T) -> Option<Header> {
    tab.erase_database(&tab.fresh()).await.ok()?;
    for _ in 0..TRIES {
        if !tab.erase_copy().await {
            return None;
        }
        let header = tab.fresh();
        if !tab.erase_database(&header).await.ok()? {
            return Some(header);
        }
    }
    None
}
