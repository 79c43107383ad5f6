//! The only way to write acts, on one's own desk, in a demo and in a lesson: **ask** the engine, **encode** what it
//! took, **store** that, and only then **show** it.
//!
//! - Ask: [`super::decide`] for acts that somebody performs, a lesson's run for its moves; both ask `permit`.
//! - Encode: [`Pending::encode`].
//! - Store and show: [`write`].

use super::batch::Batch;
use super::error::Error;
use super::not_performed::NotPerformed;
use crate::domain::{Desk, Entry};

/// Acts that were permitted but aren't stored yet.
#[derive(Debug, Clone)]
pub struct Pending {
    /// Their records.
    pub batch: Batch,
    /// Their entries.
    pub entries: Vec<Entry>,
    /// The desk after them.
    pub after: Desk,
}

/// Where acts are stored: a tab's desk, or an attempt at a lesson.
#[expect(async_fn_in_trait, reason = "everything runs in one thread, here and in the simulation")]
pub trait Keeper {
    /// Makes a unique value.
    fn nonce(&self) -> String;
    /// Stores what was decided, all or nothing, if its positions are free.
    ///
    /// # Errors
    /// Any browser error; then nothing is stored.
    async fn append(&self, decided: &Pending) -> Result<(), Error>;
}

impl Pending {
    /// Encodes entries that the engine took on a desk, beginning at position `first`.
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

/// Stores what was decided and, once that has succeeded, shows it.
///
/// # Errors
/// Any browser error; then nothing is shown.
pub(super) async fn write<K: Keeper>(to: &K, decided: &Pending, show: impl AsyncFnOnce()) -> Result<(), Error> {
    to.append(decided).await?;
    show().await;
    Ok(())
}

/// Writes entries that a lesson's run has already asked the engine about, from position `first` on; `after` is the desk
/// after them. There are none if only the clock moved.
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
    write(to, &decided, async || show()).await.map_err(NotPerformed::from)
}
