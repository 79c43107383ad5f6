//! Another desk in place of the one that is there: a backup that is restored, a desk that is changed over to.

use super::compare::make_anew;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::error::Error;
use super::header::Header;
use super::tab::Tab;
use super::tally::Tally;
use crate::domain::{Desk, DeskKind};
use crate::record::Stored;

/// Makes a desk of these records the current one of its kind, in one transaction with setting the others aside, and shows
/// it. The second copy follows.
///
/// # Errors
/// What the database says; then everything is as it was.
pub async fn take_the_place<T: Tab>(tab: &T, header: Header, records: &[Stored], desk: Desk) -> Result<(), Error> {
    tab.replace(&header, records).await?;
    let tally = records.iter().fold(Tally::default(), |tally, record| tally.with(Some(&record.checksum)));
    tab.set_pending(None);
    tab.set_saved(Saved::Yes);
    let id = header.id.clone();
    tab.put_on(DeskOnScreen { header, desk, tally });
    if tab.kind() == DeskKind::Mine {
        make_anew(tab).await;
    }
    tab.tell(&id);
    Ok(())
}
