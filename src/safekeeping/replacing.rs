//! Another desk in place of the one that is there: a backup that is restored, a desk that is changed over to.

use super::batch::Batch;
use super::compare::compare_alone;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::error::Error;
use super::header::Header;
use super::tab::Tab;
use super::tally::Tally;
use crate::domain::{Desk, Entry};

/// Makes a desk of these entries, whose journal they are from position 1, the current one of its kind, in one transaction with setting the others aside, and shows
/// it. The second copy follows. Nothing is recorded meanwhile; whoever calls has seen that nothing is being saved.
///
/// # Errors
/// What the database says; then everything is as it was.
pub async fn take_the_place<T: Tab>(tab: &T, header: Header, entries: &[Entry], desk: Desk) -> Result<(), Error> {
    let was = tab.saved();
    tab.set_saved(Saved::Saving);
    let batch = Batch::of(&header.id, 1, entries, std::iter::repeat_with(|| tab.nonce()));
    if let Err(why) = tab.replace(&header, &batch.records).await {
        tab.set_saved(was);
        return Err(why);
    }
    let tally = batch.onto(Tally::default());
    tab.set_pending(None);
    let id = header.id.clone();
    tab.put_on(DeskOnScreen { header, desk, tally });
    tab.tell(&id);
    // What the database had lost and didn't get back yet is in the second copy alone.
    compare_alone(tab).await;
    tab.set_saved(Saved::Yes);
    Ok(())
}
