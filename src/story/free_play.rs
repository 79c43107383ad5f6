//! What free play begins with: three tasks at different stages, so that there is something to see.

use super::scenario::Scenario;
use super::told::in_language;
use crate::domain::{Desk, DeskKind, Entry, Instant, Language};

const FILE: &str = include_str!("free_play.json");

/// Returns the journal, and the instant at which free play begins; `None` if the file doesn't play, which a test would
/// have found.
#[must_use]
pub fn free_play(language: Language) -> Option<(Vec<Entry>, Instant)> {
    let scenario = Scenario::read(FILE).ok()?;
    let (mut desk, mut journal) = (Desk::new(DeskKind::Demo), Vec::new());
    for (at, by, act) in in_language(&scenario, &scenario.steps, language)? {
        let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by, act };
        desk.take(entry.clone()).ok()?;
        journal.push(entry);
    }
    let now = journal.last()?.at;
    Some((journal, now))
}
