//! The one way in which acts are written, on one's own desk, in a demo and in a lesson: **ask** the engine, **encode** what
//! it took, **store** that, and only then **show** it.
//!
//! - Ask: [`super::decide`] for acts that somebody begins, a lesson's run for its moves; both through `permit`.
//! - Encode: [`Pending::encode`].
//! - Store and show: [`write`].

use super::batch::Batch;
use super::error::Error;
use super::not_performed::NotPerformed;
use crate::domain::{Desk, Entry};

/// Acts that were permitted and aren't kept yet.
#[derive(Debug, Clone)]
pub struct Pending {
    /// Their records.
    pub batch: Batch,
    /// Their entries.
    pub entries: Vec<Entry>,
    /// The desk as they leave it.
    pub after: Desk,
}

/// Where acts are kept: a desk of a tab, or an attempt at a lesson.
#[expect(async_fn_in_trait, reason = "everything runs in one thread, here and in the simulation")]
pub trait Keeper {
    /// Makes a mark that nothing else has.
    fn nonce(&self) -> String;
    /// Keeps what was decided, all or nothing, if its place is free.
    ///
    /// # Errors
    /// What the browser says; then nothing is kept.
    async fn append(&self, decided: &Pending) -> Result<(), Error>;
}

impl Pending {
    /// Encodes entries that the engine took on a desk, the first of which stands at `first`.
    #[must_use]
    pub fn encode(
        desk: &str,
        first: u64,
        entries: Vec<Entry>,
        nonces: impl IntoIterator<Item = String>,
        after: Desk,
    ) -> Self {
        Self { batch: Batch::of(desk, first, &entries, nonces), entries, after }
    }
}

/// Stores what was decided and, once that is certain, shows it.
///
/// # Errors
/// What the browser says; then nothing is shown.
pub(super) async fn write<K: Keeper>(to: &K, decided: &Pending, show: impl FnOnce()) -> Result<(), Error> {
    to.append(decided).await?;
    show();
    Ok(())
}

/// Writes what a lesson's run has asked the engine about already: the entries from position `first` on, which leave the
/// desk as `after`. None of them is written where only the clock went on.
///
/// # Errors
/// [`NotPerformed`]; then nothing is shown.
pub async fn write_played<K: Keeper>(
    to: &K,
    desk: &str,
    first: u64,
    entries: Vec<Entry>,
    after: Desk,
    show: impl FnOnce(),
) -> Result<(), NotPerformed> {
    let nonces: Vec<_> = entries.iter().map(|_| to.nonce()).collect();
    let decided = Pending::encode(desk, first, entries, nonces, after);
    write(to, &decided, show).await.map_err(NotPerformed::from)
}
