//! A task's history for people: what somebody did and what happened by itself, in one order, with what each changed.

use super::act::{Act, Entry};
use super::apply::apply;
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
    /// Which version of a script or a video was handed in, from 1; `None` if none was.
    pub version: Option<usize>,
    /// The task's state before; `None` in its first line.
    pub before: Option<Standing>,
    /// The task's state after.
    pub after: Standing,
}

/// What happened: by somebody, or by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Happened<'a> {
    /// Somebody did something.
    Entry(&'a Entry),
    /// Something happened by itself; it is derived and isn't in the journal.
    Consequence(Consequence),
}

/// The part of a task's state that people follow from line to line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Where it stood.
    pub stage: Stage,
    /// The deadline that ran.
    pub deadline: Option<Deadline>,
    /// How many deletions were used up (D16).
    pub deletions: u8,
    /// Whether a complaint was open or upheld, which kept the task from completing by itself (D12).
    pub complained: bool,
    /// Whether the client was asking for another title (D19).
    pub title_asked: bool,
}

impl Standing {
    /// Returns a task's state right after its last step, before anything happens by itself.
    fn at_its_last_step(task: &Task) -> Self {
        let before_time = due(task).map(|deadline| deadline.due_at.plus(-1));
        Self::of(task, before_time.map_or(task.last_at, |before| before.min(task.last_at)))
    }

    /// Returns a task's state as seen at an instant.
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

/// Returns a task's history as seen at `now`, oldest first. A consequence is the last thing that happened to the task;
/// only corrections and changes of dates can come after it.
#[must_use]
pub fn history(log: &TaskLog, now: Instant) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let mut folded = None::<Task>;
    for (at, entry) in log.in_order() {
        let then = match folded.take() {
            None => Task::opened_by(entry),
            // Entries that were permitted once fold again.
            Some(mut task) => apply(&mut task, entry).ok().map(|()| task),
        };
        let Some(then) = then else { continue };
        let before = lines.last().map(|line| line.after);
        let version = match entry.act {
            Act::SubmitScript { .. } => Some(then.scripts.len()),
            Act::SubmitVideo { .. } => Some(then.videos.len()),
            _ => None,
        };
        lines.push(Line {
            at,
            what: Happened::Entry(entry),
            version,
            before,
            after: Standing::at_its_last_step(&then),
        });
        folded = Some(then);
    }
    if let Some(passed) = due(log.task()).filter(|deadline| deadline.due_at <= now) {
        let at = passed.due_at;
        let course = lines.iter().rposition(is_step).map_or(0, |n| n + 1);
        let beside = lines[course..].iter().position(|line| line.at >= at);
        let place = beside.map_or(lines.len(), |n| course + n);
        let before = place.checked_sub(1).and_then(|n| lines.get(n)).map(|line| line.after);
        let after = Standing::of(log.task(), at);
        let what = Happened::Consequence(passed.consequence);
        lines.insert(place, Line { at, what, version: None, before, after });
        // Even if the clock was ahead, what was recorded came before the consequence.
        lines[..place].iter_mut().for_each(|line| line.at = line.at.min(at));
        for line in &mut lines[place + 1..] {
            (line.before, line.after) = (Some(after), after);
        }
    }
    lines
}

/// Tells whether a line is a step, and neither a correction nor a change of agreed dates.
fn is_step(line: &Line<'_>) -> bool {
    match line.what {
        Happened::Entry(entry) => entry.act.kind().is_step(),
        Happened::Consequence(_) => true,
    }
}
