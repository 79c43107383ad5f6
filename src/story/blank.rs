//! The blanks of a caption, such as `{due}`. They are filled from the played journal, so that a caption always has the
//! engine's instants. The screen formats the instants.

use crate::domain::{Deadline, Desk, Instant, Review, Stage, Task, TaskId, Visibility, completes_by_itself, due};

/// What a caption can take from the journal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Blank {
    /// The instant at which the scene stops.
    Now,
    /// When the task was assigned.
    Assigned,
    /// When the last step was done.
    Last,
    /// When the video was last published.
    Published,
    /// When the running deadline takes effect.
    Due,
    /// Until when an act that completion forbids is safe, by every reading (D25).
    Safe,
    /// How long until the running deadline.
    Left,
    /// Where the count of natural days ends, even if something holds the deadline.
    Counted,
    /// When the task ended.
    Ended,
    /// Which of the counted days today is.
    Day,
    /// How many deletions are used up.
    Deletions,
    /// How many deletions are left.
    DeletionsLeft,
    /// How often the script was rejected.
    Rejections,
    /// Within how many hours a task must be accepted, by the task's rules.
    Hours,
    /// How many natural days are counted, by the task's rules.
    Days,
    /// How many deletions the task's rules allow.
    Limit,
}

const NAMES: [(&str, Blank); 16] = [
    ("now", Blank::Now),
    ("assigned", Blank::Assigned),
    ("last", Blank::Last),
    ("published", Blank::Published),
    ("due", Blank::Due),
    ("safe", Blank::Safe),
    ("left", Blank::Left),
    ("counted", Blank::Counted),
    ("ended", Blank::Ended),
    ("day", Blank::Day),
    ("deletions", Blank::Deletions),
    ("deletions_left", Blank::DeletionsLeft),
    ("rejections", Blank::Rejections),
    ("hours", Blank::Hours),
    ("days", Blank::Days),
    ("limit", Blank::Limit),
];

/// The value of a blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// An instant, as day and clock time.
    Moment(Instant),
    /// The end of something; midnight is written as 24:00 of the day before.
    End(Instant),
    /// The time from one instant to another.
    Left {
        /// From when.
        from: Instant,
        /// Until when.
        until: Instant,
    },
    /// A number.
    Number(u64),
}

/// A part of a caption.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Literal text.
    Text(&'a str),
    /// The value of a blank.
    Value(Value),
}

impl Blank {
    /// Returns the value from the journal; `None` if it has none, for example if no deadline runs.
    #[must_use]
    pub fn value(self, desk: &Desk, task: TaskId, now: Instant) -> Option<Value> {
        let log = desk.log(task)?;
        let task = log.task();
        let values = task.values();
        let deadline = due(task).filter(|deadline| now < deadline.due_at);
        let number = |number: usize| Some(Value::Number(number as u64));
        match self {
            Self::Now => Some(Value::Moment(now)),
            Self::Assigned => log.standing().first().map(|entry| Value::Moment(entry.at)),
            Self::Last => Some(Value::Moment(task.last_at)),
            Self::Published => task.publications.last().map(|one| Value::Moment(one.at)),
            Self::Due => deadline.map(|deadline| Value::End(deadline.over_at().instant())),
            Self::Safe => deadline.map(|deadline| Value::End(deadline.safe_until().instant())),
            Self::Left => deadline.map(|deadline| Value::Left { from: now, until: deadline.due_at }),
            Self::Counted => counting(task).map(|counting| Value::End(counting.counted_to)),
            Self::Ended => task.seen_at(now).ended_at().map(Value::End),
            Self::Day => {
                let counted = counting(task)?.counted_days();
                let passed = counted.iter().filter(|day| **day <= now.beijing_day()).count();
                (passed > 0).then_some(passed).and_then(number)
            }
            Self::Deletions => number(task.deletions.into()),
            Self::DeletionsLeft => number(task.deletions_left().into()),
            Self::Rejections => {
                number(task.scripts.iter().filter(|one| matches!(one.review, Review::Rejected { .. })).count())
            }
            Self::Hours => Some(Value::Number(values.accept_within_hours.into())),
            Self::Days => Some(Value::Number(values.natural_days.into())),
            Self::Limit => Some(Value::Number(values.deletions.into())),
        }
    }
}

/// Returns the count of natural days of a public video, even if a complaint holds it (D12).
pub(super) fn counting(task: &Task) -> Option<Deadline> {
    match task.stage {
        Stage::Live { video: Visibility::Public { since } } => Some(completes_by_itself(since, task.rules)),
        Stage::Live { video: Visibility::Private }
        | Stage::Offered { .. }
        | Stage::Scripting
        | Stage::ScriptReview { .. }
        | Stage::Filming
        | Stage::VideoReview { .. }
        | Stage::Ready
        | Stage::TakenDown
        | Stage::Completed { .. }
        | Stage::Cancelled { .. } => None,
    }
}

/// Splits a text into literal text and the values of its blanks.
///
/// # Errors
/// The name of a blank that is unknown or has no value.
pub(super) fn filled(text: &str, value: impl Fn(Blank) -> Option<Value>) -> Result<Vec<Piece<'_>>, &str> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((before, (name, after))) =
        rest.split_once('{').and_then(|(before, inner)| Some((before, inner.split_once('}')?)))
    {
        let blank = NAMES.iter().find(|(known, _)| *known == name).map(|(_, blank)| *blank).ok_or(name)?;
        pieces.extend([Piece::Text(before), Piece::Value(value(blank).ok_or(name)?)]);
        rest = after;
    }
    pieces.push(Piece::Text(rest));
    pieces.retain(|piece| *piece != Piece::Text(""));
    Ok(pieces)
}
