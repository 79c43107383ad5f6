//! What a tab gives: the database, the second copy, the other tabs, a clock, and what it shows of one desk.

use super::batch::Placed;
use super::compare::Loss;
use super::desk_on_screen::{DeskOnScreen, Saved};
use super::error::Error;
use super::header::Header;
use super::recover::Read;
use super::tally::Tally;
use super::write::{Keeper, Pending};
use crate::domain::{DeskKind, Instant};

/// What is known of the second copy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Copied {
    /// It wasn't looked at yet.
    Unknown,
    /// It has what the database had when the current desk was so far.
    Whole {
        /// The desk's id.
        desk: String,
        /// How far it was.
        tally: Tally,
    },
    /// It lacks something; it is made anew at the next opening.
    Behind,
    /// This browser gives no place for one.
    None,
}

/// One tab and one of its desks, which keeps an act only while it is the current one. Whatever is asked for may take any
/// time, fail, or be overtaken by another tab.
#[expect(async_fn_in_trait, reason = "everything runs in one thread, here and in the simulation")]
pub trait Tab: Keeper {
    /// What the desk is for.
    fn kind(&self) -> DeskKind;
    /// The desk as it is shown.
    fn shown(&self) -> DeskOnScreen;
    /// Shows a desk as it is now.
    fn show(&self, desk: DeskOnScreen);
    /// Puts another desk in place of the one shown. How the latest act is kept stays as it is.
    fn put_on(&self, desk: DeskOnScreen);
    /// How the latest act is kept.
    fn saved(&self) -> Saved;
    /// Says how the latest act is kept.
    fn set_saved(&self, saved: Saved);
    /// What waits for another try.
    fn pending(&self) -> Option<Pending>;
    /// Keeps what waits for another try; `None`: nothing does.
    fn set_pending(&self, pending: Option<Pending>);
    /// Tells what the browser had lost.
    fn tell_loss(&self, loss: Loss);
    /// What is known of the second copy.
    fn copied(&self) -> Copied;
    /// Says what is known of the second copy.
    fn set_copied(&self, copied: Copied);

    /// The desk's time.
    fn now(&self) -> Instant;

    /// Lists the headers of all desks.
    ///
    /// # Errors
    /// What the browser says; so below.
    async fn headers(&self) -> Result<Vec<Header>, Error>;
    /// Lists the desks that have a record, whether they have a header or not.
    async fn with_records(&self) -> Result<Vec<String>, Error>;
    /// Makes a desk the current one of its kind unless there is one, and returns the one that is.
    async fn claim(&self, header: &Header) -> Result<Header, Error>;
    /// Reads a desk's records after a position, in order.
    async fn records(&self, desk: &str, after: u64, take: &mut dyn FnMut(Vec<Read>)) -> Result<(), Error>;
    /// Makes a desk with these records, from position 1, the current one of its kind; whichever was it is set aside in the
    /// same transaction.
    async fn replace(&self, header: &Header, records: &[Placed]) -> Result<(), Error>;
    /// Puts headers and records back at their places, all or none. [`Error::Conflict`] if a place or a nonce is taken; if the
    /// current desk of one's own isn't the one that was seen, or there is one although none was; or if that one is to step
    /// back although something is recorded on it.
    async fn put_back(&self, seen: Option<&str>, headers: &[Header], records: &[(String, Placed)])
    -> Result<(), Error>;

    /// Waits until lines that were given to [`Tab::copy`] are written.
    type Written: Future<Output = bool>;
    /// Begins to write lines at the end of the second copy; whether they were written the answer says. They aren't
    /// if anybody else has written to it since this tab looked at its ends or wrote to it.
    fn copy(&self, lines: String) -> Self::Written;
    /// Makes the second copy anew of these lines; the former one stays until they are written. Tells whether they are. They
    /// aren't if anything was written to it since this tab looked at its ends.
    async fn copy_anew(&self, lines: String) -> bool;
    /// Returns the first and the last bytes of each file of the second copy; `None` where there can be none.
    async fn copy_ends(&self) -> Option<Vec<(String, String)>>;
    /// Returns each file of the second copy.
    async fn copy_texts(&self) -> Vec<String>;

    /// Tells the other tabs that a desk was written to.
    fn tell(&self, desk: &str);
}
