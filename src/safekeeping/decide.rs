//! Deciding: the engine is asked about acts, one after the other, and their records are made. Nothing is stored here.

use super::batch::Batch;
use super::not_performed::NotPerformed;
use crate::domain::{Act, Desk, Entry, Instant, Refusal, Role, When};
use crate::record::Stored;

/// An act on its way, and when it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When it happened.
    pub at: At,
    /// Who performs it.
    pub by: Role,
    /// What is done.
    pub act: Act,
}

/// When an act of several happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// As it was chosen for all of them.
    Chosen(When),
    /// At an instant that stands written elsewhere.
    Exactly(Instant),
}

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

/// Asks the engine about acts on a desk, in their order, at `now`. The nth act gets the nth nonce.
///
/// # Errors
/// [`NotPerformed::Refused`] or [`NotPerformed::Worded`]: the first act that isn't taken.
pub fn decide(
    id: &str,
    desk: &Desk,
    now: Instant,
    steps: Vec<Step>,
    nonces: &[String],
) -> Result<Pending, NotPerformed> {
    let mut after = desk.clone();
    let (mut records, mut entries) = (Vec::new(), Vec::new());
    for (Step { at, by, act }, nonce) in steps.into_iter().zip(nonces) {
        let (at, may_lead) = match at {
            At::Chosen(when) => (when.instant(&after, act.task(), act.kind(), now), when == When::Now),
            At::Exactly(at) => (at, false),
        };
        if at > now && !may_lead {
            return Err(NotPerformed::Refused(Refusal::InFuture));
        }
        let entry = Entry { seq: after.head() + 1, at, noted_at: now.max(at), by, act };
        records.push(Stored::of(id, nonce.clone(), &entry));
        entries.push(entry.clone());
        after.take(entry)?;
    }
    let files = entries.iter().filter_map(|entry| entry.act.file()).map(|file| file.id.clone()).collect();
    let batch = Batch { desk: id.to_owned(), first: desk.head() + 1, records, files };
    Ok(Pending { batch, entries, after })
}
