//! A task's reminders: for its running deadline, the title that the client wants, and the agreed dates still ahead
//! (D23, D26). Each has its alarms, as instants; a reminder that stands has at least one alarm that can still ring.
//!
//! What is past, withdrawn or answered has no reminder. An earlier calendar file may have had one: [`withdrawn`] finds
//! those.

mod withdrawn;

use super::deadline::{Consequence, due};
use super::id::TaskId;
use super::instant::{BeijingDay, HOUR, Instant, MINUTE};
use super::proof::{AgreedKind, agreed};
use super::stage::StageKind;
use super::task::Task;
pub use withdrawn::withdrawn;

/// A lapse before this hour counts as one at night: its alarm rings the evening before.
const MORNING: u32 = 8;
/// The hours at which other alarms ring: 20:00 and 9:00.
const EVENING_CLOCK: u32 = 20;
const MORNING_CLOCK: u32 = 9;

/// What a reminder is about. Together with the task it identifies the reminder, even if the date moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Subject {
    /// The task lapses (S7), or completes by itself (S9).
    Deadline(Consequence),
    /// The title that the client asks for (D19), while it is still safe to delete the video for it.
    Title,
    /// A date of the brief (D23).
    Agreed(AgreedKind),
}

/// When it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Falls {
    /// At an instant.
    At(Instant),
    /// In the course of a day.
    On(BeijingDay),
}

/// One thing to be reminded of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reminder {
    /// The task.
    pub task: TaskId,
    /// What it is about.
    pub subject: Subject,
    /// When it is.
    pub falls: Falls,
    /// When the alarms ring, soonest first; none is past. Empty if the reminder is withdrawn.
    pub alarms: Vec<Instant>,
}

impl Reminder {
    /// Tells whether it is only named so that a calendar which has it drops it.
    #[must_use]
    pub fn is_withdrawn(&self) -> bool {
        self.alarms.is_empty()
    }
}

/// Returns a task's reminders as seen at `now`: the deadline, the title, then the agreed dates, soonest first.
#[must_use]
pub fn reminders(task: &Task, now: Instant) -> Vec<Reminder> {
    let stage = task.seen_at(now);
    if stage.kind() == StageKind::Cancelled {
        return Vec::new();
    }
    let reminder = |subject, falls: Falls, alarms: Vec<Instant>| {
        let alarms = ringing(alarms, falls.ends_at(), now);
        Reminder { task: task.id, subject, falls, alarms }
    };
    let running = due(task).filter(|deadline| now < deadline.due_at);
    let deadline = running.map(|deadline| {
        let alarms = match deadline.consequence {
            Consequence::Lapse => before_a_lapse(deadline.due_at),
            Consequence::Complete => vec![evening_before_the_end(deadline.due_at)],
        };
        reminder(Subject::Deadline(deadline.consequence), Falls::At(deadline.due_at), alarms)
    });
    let wanted = task.title_asked.is_some() && task.deletions_left() > 0;
    let safe = running.map(|deadline| deadline.safe_until()).filter(|safe| wanted && safe.holds_at(now));
    let title = safe.map(|safe| {
        let end = safe.instant();
        reminder(Subject::Title, Falls::At(end), vec![evening_before_the_end(end)])
    });
    let ahead = agreed(task).into_iter().filter(|one| now < one.ends_at()).map(|one| {
        let evening_before = one.day.start().plus(-1).beijing_day().at(EVENING_CLOCK, 0);
        let mut alarms = vec![evening_before, one.day.at(MORNING_CLOCK, 0)];
        if one.time.is_some() {
            alarms.retain(|alarm| *alarm < one.ends_at());
            alarms.push(one.ends_at().plus(-HOUR));
        }
        let falls = if one.time.is_some() { Falls::At(one.ends_at()) } else { Falls::On(one.day) };
        reminder(Subject::Agreed(one.kind), falls, alarms)
    });
    deadline.into_iter().chain(title).chain(ahead).collect()
}

impl Falls {
    /// Returns the instant at which it is over.
    #[must_use]
    pub fn ends_at(self) -> Instant {
        match self {
            Self::At(at) => at,
            Self::On(day) => day.plus_days(1).start(),
        }
    }
}

fn before_a_lapse(due_at: Instant) -> Vec<Instant> {
    let mut alarms = vec![due_at.plus(-6 * HOUR), due_at.plus(-HOUR)];
    if due_at.beijing_clock().0 < MORNING {
        alarms.push(due_at.beijing_day().start().plus(-(2 * HOUR + 30 * MINUTE)));
    }
    alarms
}

fn evening_before_the_end(end: Instant) -> Instant {
    end.plus(-1).beijing_day().at(EVENING_CLOCK, 0)
}

/// Returns the alarms that can still ring, soonest first. If all of them are past, adds one between now and the end, as
/// an event without an alarm would be missed.
fn ringing(mut alarms: Vec<Instant>, end: Instant, now: Instant) -> Vec<Instant> {
    alarms.retain(|alarm| now < *alarm);
    if alarms.is_empty() {
        let between = now.plus(end.since(now) / 2);
        let late = [end.plus(-4 * HOUR), end.plus(-HOUR), end.plus(-10 * MINUTE), between.minute(), between];
        alarms.extend(late.into_iter().find(|alarm| now < *alarm));
    }
    alarms.sort();
    alarms.dedup();
    alarms
}
