//! Replaces the current desk: by a restored backup, or by changing to another desk.

use super::batch::Batch;
use super::compare::compare_alone;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::error::Error;
use super::header::Header;
use super::tab::Tab;
use super::tally::Tally;
use crate::domain::{Desk, Entry};

/// Makes a new desk from these entries, which are its journal from position 1, and makes it the current one of its
/// kind; in the same transaction, the others are set aside. Then shows it and compares the second copy. Nothing is
/// recorded meanwhile; the caller has checked that nothing is being stored.
///
/// # Errors
/// Any database error; then everything stays as it was.
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
    // Records that the database had lost and didn't get back yet are only in the second copy.
    compare_alone(tab).await;
    tab.set_saved(Saved::Yes);
    Ok(())
}
