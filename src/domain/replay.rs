//! Replays a task under other rules: how far its entries are permitted, and when the two histories part.

use super::act::{Act, Entry};
use super::deadline::{Consequence, due};
use super::desk::{DeskKind, TaskLog};
use super::instant::Instant;
use super::permit::permit_on;
use super::refusal::Refusal;
use super::rules::Rules;

/// One task replayed under other rules.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Replay {
    /// The entries that these rules permit, and the resulting task.
    pub log: TaskLog,
    /// The first entry that they refuse, and why; later ones aren't tried.
    pub refused: Option<(Entry, Refusal)>,
    /// The earliest instant up to `as_of` at which entries or consequences differ; `None` if they don't.
    pub parts_at: Option<Instant>,
}

/// Replays a task's standing entries under other rules, up to the first that is refused, and then time up to `as_of`.
/// Entries count by when they happened, not by when they were recorded. `None` if the first entry doesn't open a task,
/// which no log has.
#[must_use]
pub fn replay(kind: DeskKind, log: &TaskLog, rules: Rules, as_of: Instant) -> Option<Replay> {
    let mut standing = log.by(as_of);
    let original = TaskLog::of(&standing)?.ok()?;
    if let Some(first) = standing.first_mut()
        && let Act::Assign { rules: carried, .. } | Act::AddAligned { rules: carried, .. } = &mut first.act
    {
        *carried = rules;
    }
    let mut replayed = TaskLog::of(standing.get(..1)?)?.ok()?;
    let mut refused = None;
    for entry in &standing[1..] {
        if let Err(refusal) = permit_on(kind, replayed.task(), entry.act.kind(), entry.by, entry.at, entry.noted_at) {
            refused = Some((entry.clone(), refusal));
            break;
        }
        replayed = replayed.with(entry.clone()).ok()?;
    }
    let gone = refused.as_ref().map(|(entry, _)| entry.at);
    let (before, after) = (consequence(&original, as_of), consequence(&replayed, as_of));
    let differs = (before != after).then(|| before.into_iter().chain(after).map(|(at, _)| at).min()).flatten();
    Some(Replay { log: replayed, refused, parts_at: gone.into_iter().chain(differs).min() })
}

/// Returns the instant up to which to compare two rule sets: now or, if later, the latest running deadline under both.
#[must_use]
pub fn until_time_acts(log: &TaskLog, rules: Rules, now: Instant) -> Instant {
    let runs = |log: &TaskLog| due(log.task()).map(|due| due.due_at);
    let other = replay(DeskKind::Demo, log, rules, now).filter(|other| other.refused.is_none());
    other.and_then(|other| runs(&other.log)).into_iter().chain(runs(log)).fold(now, Instant::max)
}

fn consequence(log: &TaskLog, as_of: Instant) -> Option<(Instant, Consequence)> {
    due(log.task()).filter(|due| due.due_at <= as_of).map(|due| (due.due_at, due.consequence))
}
