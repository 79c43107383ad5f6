//! A task's history for people: what somebody did and what time did, in one order, and what changed
//! with each.

use super::act::Entry;
use super::deadline::{Consequence, Deadline, due};
use super::desk::TaskLog;
use super::instant::Instant;
use super::stage::Stage;
use super::task::Task;

/// One line of a task's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// When it happened.
    pub at: Instant,
    /// What happened.
    pub what: Happened<'a>,
    /// How the task stood before; `None` at its first line.
    pub before: Option<Standing>,
    /// How it stood then.
    pub after: Standing,
}

/// What happened: by somebody, or by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened<'a> {
    /// Somebody did something.
    Entry(&'a Entry),
    /// Time did something; this is derived and stands in no journal.
    Consequence(Consequence),
}

/// What people follow of a task from one line to the next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where it stood.
    pub stage: Stage,
    /// The deadline that ran.
    pub deadline: Option<Deadline>,
    /// How many deletions were used up (D16).
    pub deletions: u8,
    /// Whether a complaint was open or upheld, so that nothing could complete by itself (D12).
    pub complained: bool,
    /// Whether the client was asking for another title (D19).
    pub title_asked: bool,
}

impl Standing {
    /// Returns how a task stands as seen at an instant.
    #[must_use]
    pub fn of(task: &Task, now: Instant) -> Self {
        let stage = task.seen_at(now);
        let ended = stage.is_terminal();
        Self {
            stage,
            deadline: due(task).filter(|_| !ended),
            deletions: task.deletions,
            complained: !ended && task.complaint.holds(),
            title_asked: !ended && task.title_asked.is_some(),
        }
    }
}

/// Returns a task's history as seen at `now`, oldest first. What time did is the last thing that happened to the
/// task; only a wording that was corrected afterwards can stand below it.
#[must_use]
pub fn history(log: &TaskLog, now: Instant) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (n, entry) in log.standing().iter().enumerate() {
        // Entries that were permitted once fold again.
        let Some(Ok(then)) = TaskLog::of(&log.standing()[..=n]) else { continue };
        let before = lines.last().map(|line| line.after);
        let at = entry.at;
        lines.push(Line {
            at,
            what: Happened::Entry(entry),
            before,
            after: Standing::of(then.task(), then.task().last_at),
        });
    }
    if let Some(passed) = due(log.task()).filter(|deadline| deadline.due_at <= now) {
        let at = passed.due_at;
        let place = lines.iter().position(|line| beside(line, at)).unwrap_or(lines.len());
        let before = place.checked_sub(1).and_then(|n| lines.get(n)).map(|line| line.after);
        let after = Standing::of(log.task(), at);
        lines.insert(place, Line { at, what: Happened::Consequence(passed.consequence), before, after });
        for line in &mut lines[place + 1..] {
            (line.before, line.after) = (Some(after), after);
        }
    }
    lines
}

/// Tells whether a line is a correction or a change of agreed dates from after that instant.
fn beside(line: &Line<'_>, at: Instant) -> bool {
    match line.what {
        Happened::Entry(entry) => entry.at >= at && !entry.act.kind().is_step(),
        Happened::Consequence(_) => false,
    }
}
