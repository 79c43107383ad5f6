//! Erasing everything in both places, so that no other tab brings any of it back.

use super::compare::make_anew;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::error::Error;
use super::header::Header;
use super::tab::Tab;
use super::tally::Tally;
use crate::domain::Desk;

/// How often it is done anew because another tab brought something back each time.
const TRIES: usize = 16;

/// A tab that can erase everything.
#[expect(async_fn_in_trait, reason = "everything runs in one thread, here and in the simulation")]
pub trait Eraser: Tab {
    /// Returns the header of a desk that nobody has seen.
    fn fresh(&self) -> Header;
    /// Erases all desks and journals, and makes a desk the current one of its kind, in one transaction. Tells whether there
    /// was a record of one's own.
    ///
    /// # Errors
    /// What the browser says.
    async fn erase_database(&self, header: &Header) -> Result<bool, Error>;
    /// Makes the second copy anew of nothing, whatever was written to it meanwhile, so that whoever looked at its ends before
    /// is refused. Tells whether nothing else is left of it.
    async fn erase_copy(&self) -> bool;
}

/// Erases everything. `false`: not all of it is gone.
///
/// Nothing joins the two places in one transaction, and a tab that is opened meanwhile may compare them. So the database
/// goes twice: after the copy is gone, another desk takes the place of the one that such a tab has seen, in the same
/// transaction in which it is asked whether anything came back. If so, the copy may have it too, and all begins anew.
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
