//! Asks the engine about acts, one after the other, and encodes what it took. There are no rules here, and nothing is
//! stored.

use super::not_performed::NotPerformed;
use super::write::Pending;
use crate::domain::{Act, Desk, Entry, Instant, Role, When};

/// An act to be decided, and when it happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// When it happened.
    pub at: At,
    /// Who performs it.
    pub by: Role,
    /// What is done.
    pub act: Act,
}

/// When one of several acts happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    /// As chosen for all of them.
    Chosen(When),
    /// At a given instant.
    Exactly(Instant),
}

/// Asks the engine about acts on a desk, in order, at `now`. The nth act gets the nth nonce.
///
/// # Errors
/// [`NotPerformed::Refused`] or [`NotPerformed::Worded`]: the first act that isn't taken.
pub(super) fn decide(
    id: &str,
    desk: &Desk,
    now: Instant,
    steps: Vec<Step>,
    nonces: &[String],
) -> Result<Pending, NotPerformed> {
    let (mut after, mut entries) = (desk.clone(), Vec::new());
    for Step { at, by, act } in steps {
        let (at, noted_at) = match at {
            At::Chosen(when) => when.instants(&after, act.task(), act.kind(), now),
            At::Exactly(at) => (at, now),
        };
        let entry = Entry { seq: after.head() + 1, at, noted_at, by, act };
        after.take(entry.clone())?;
        entries.push(entry);
    }
    Ok(Pending::encode(id, desk.head() + 1, entries, nonces.iter().cloned(), after))
}
