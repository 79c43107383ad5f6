//! What a tab provides: the database, the second copy, the other tabs, a clock, and what it shows of one desk.

use super::batch::Placed;
use super::compare::Loss;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::error::Error;
use super::header::Header;
use super::recover::Read;
use super::tally::Tally;
use super::write::{Keeper, Pending};
use crate::domain::{DeskKind, Instant};

/// The known state of the second copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// It hasn't been checked yet.
    Unknown,
    /// It has everything that the database had when the current desk had this tally.
    Whole {
        /// The desk's id.
        desk: String,
        /// The desk's tally.
        tally: Tally,
    },
    /// It lacks something; it is rewritten once its worker has come, or at the next opening.
    Behind,
    /// This browser has no place for a second copy.
    None,
}

/// One tab and one of its desks; acts are stored only while that is the current one. Every request may take any time,
/// fail, or be overtaken by another tab.
#[expect(async_fn_in_trait, reason = "everything runs in one thread, here and in the simulation")]
pub trait Tab: Keeper {
    /// What the desk is for.
    fn kind(&self) -> DeskKind;
    /// The desk as it is shown.
    fn shown(&self) -> DeskOnScreen;
    /// Shows a newer state of the desk.
    fn show(&self, desk: DeskOnScreen);
    /// Shows another desk. Whether the latest act is stored stays as it is.
    fn put_on(&self, desk: DeskOnScreen);
    /// Whether the latest act is stored.
    fn saved(&self) -> Saved;
    /// Sets whether the latest act is stored.
    fn set_saved(&self, saved: Saved);
    /// What waits for a retry.
    fn pending(&self) -> Option<Pending>;
    /// Sets what waits for a retry; `None` if nothing does.
    fn set_pending(&self, pending: Option<Pending>);
    /// Reports what the browser had lost.
    fn tell_loss(&self, loss: Loss);
    /// The known state of the second copy.
    fn copied(&self) -> Copied;
    /// Sets the known state of the second copy.
    fn set_copied(&self, copied: Copied);

    /// The time on the desk's clock.
    fn now(&self) -> Instant;

    /// Lists the headers of all desks.
    ///
    /// # Errors
    /// Any browser error; the same for the functions below.
    async fn headers(&self) -> Result<Vec<Header>, Error>;
    /// Lists the desks that have a record, whether they have a header or not.
    async fn with_records(&self) -> Result<Vec<String>, Error>;
    /// Makes a desk the current one of its kind unless there is one, and returns the current one.
    async fn claim(&self, header: &Header) -> Result<Header, Error>;
    /// Reads a desk's records after a position, in order.
    async fn records(&self, desk: &str, after: u64, take: &mut dyn FnMut(Vec<Read>)) -> Result<(), Error>;
    /// Makes a desk with these records, from position 1, the current one of its kind; the previous one is set aside in
    /// the same transaction.
    async fn replace(&self, header: &Header, records: &[Placed]) -> Result<(), Error>;
    /// Restores headers and records at their positions, all or none. [`Error::Conflict`] if a position or a nonce is
    /// taken, if one's own current desk isn't `seen`, or if that desk is to give way although it has records.
    async fn put_back(&self, seen: Option<&str>, headers: &[Header], records: &[(String, Placed)])
    -> Result<(), Error>;

    /// A future that tells whether lines given to [`Tab::copy`] are written.
    type Written: Future<Output = bool>;
    /// Begins to append lines to the second copy; the future tells whether they were written. They aren't if anybody
    /// else has written to it since this tab looked at its ends or wrote to it.
    fn copy(&self, lines: String) -> Self::Written;
    /// Waits for lines to be written, but no longer than a person notices. `None` if they aren't by then; they can still
    /// be waited for.
    async fn soon(&self, written: &mut Self::Written) -> Option<bool>;
    /// Rewrites the second copy with these lines; the former one stays until they are written. Tells whether they are.
    /// They aren't if anything was written to it since this tab looked at its ends.
    async fn copy_anew(&self, lines: String) -> bool;
    /// Returns the first and the last bytes of each file of the second copy; `None` if there can't be one.
    async fn copy_ends(&self) -> Option<Vec<(String, String)>>;
    /// Returns the text of each file of the second copy.
    async fn copy_texts(&self) -> Vec<String>;

    /// Tells the other tabs that a desk was changed.
    fn tell(&self, desk: &str);
}
