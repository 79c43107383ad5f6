//! What free play begins with: three tasks at different stages, so that there is something to see.

use super::english::in_english;
use super::scenario::Scenario;
use crate::domain::{Desk, DeskKind, Entry, Instant, Language};

const FILE: &str = include_str!("free_play.json");

/// Returns the journal, and the instant at which free play begins; `None` if the file doesn't play, which a test would
/// have found.
#[must_use]
pub fn free_play(language: Language) -> Option<(Vec<Entry>, Instant)> {
    let scenario = Scenario::read(FILE).ok()?;
    let opening = scenario.begin.iter().flat_map(|begin| begin.acts().into_iter().map(|(by, act)| (begin.at, by, act)));
    let steps = scenario.steps.iter().map(|step| (step.at, step.by, step.act.clone()));
    let (mut desk, mut journal) = (Desk::new(DeskKind::Demo), Vec::new());
    for (at, by, act) in opening.chain(steps) {
        let act = if language == Language::Chinese { act } else { in_english(&act)? };
        let entry = Entry { seq: desk.head() + 1, at, noted_at: at, by, act };
        desk.take(entry.clone()).ok()?;
        journal.push(entry);
    }
    let now = journal.last()?.at;
    Some((journal, now))
}
