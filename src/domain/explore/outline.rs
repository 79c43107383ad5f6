//! What the rules can distinguish about a task: two tasks with the same outline have the same future.

use crate::deadline::{self, Deadline, due};
use crate::desk::DeskKind;
use crate::instant::Instant;
use crate::stage::{Cancellation, Completion, Reviewer, Stage, Visibility};
use crate::task::{Complaint, Task, Work};

/// A task as far as the rules read it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Outline {
    /// Where it stands, as seen at the instant.
    pub place: Place,
    /// Who has to act, in a review.
    pub reviewer: Option<Reviewer>,
    /// The complaint.
    pub complaint: Complained,
    /// How many deletions are used up.
    pub deletions: u8,
    /// How many scripts and videos the client rejected, capped at the limit that the rules read.
    pub rejections: (u8, u8),
    /// Whether another title is asked for.
    pub title_asked: bool,
    /// Whether there was a publication.
    pub published: bool,
    /// Where the instant lies relative to the counted deadline.
    pub phase: Option<Phase>,
    /// Whether the counted deadline runs; a complaint or what Xingtu showed may have overruled it.
    pub runs: bool,
}

/// A place on the state map: a stage in the detail that people distinguish.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is documented at the stage of the same name")]
pub enum Place {
    Offered,
    Scripting,
    ScriptReview,
    Filming,
    VideoReview,
    Ready,
    Public,
    Private,
    TakenDown,
    Completed(Completion),
    Cancelled(Cancellation),
}

/// A complaint without its instants and reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "each is documented at the complaint of the same name")]
pub enum Complained {
    None,
    Open,
    Over,
    Upheld,
}

/// Where an instant lies relative to a deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// At its start.
    Start,
    /// Between the start and the last millisecond.
    Between,
    /// In the last millisecond.
    Last,
    /// At the due instant.
    Due,
    /// After it.
    After,
}

impl Outline {
    /// Returns the outline of a task on such a desk as seen at an instant.
    #[must_use]
    pub fn of(desk: DeskKind, task: &Task, now: Instant) -> Self {
        let seen = task.seen_at(now);
        let place = Place::of(seen);
        if seen.is_terminal() {
            return Self::ended(place);
        }
        let counted = counted(task);
        // An approved script isn't reviewed again, unless Xingtu shows it under review (D24).
        let scripts_are_over = desk == DeskKind::Demo && place > Place::ScriptReview;
        let rejections = |work, over: bool| {
            let read = if over { 0 } else { task.rejection_limit(work).unwrap_or(0) };
            u8::try_from(task.rejections(work)).unwrap_or(u8::MAX).min(read)
        };
        Self {
            place,
            reviewer: match seen {
                Stage::ScriptReview { by } | Stage::VideoReview { by } => Some(by),
                _ => None,
            },
            complaint: match task.complaint {
                Complaint::None => Complained::None,
                Complaint::Open { .. } => Complained::Open,
                Complaint::Over { .. } => Complained::Over,
                Complaint::Upheld { .. } => Complained::Upheld,
            },
            deletions: task.deletions,
            rejections: (rejections(Work::Script, scripts_are_over), rejections(Work::Video, false)),
            title_asked: task.title_asked.is_some(),
            published: !task.publications.is_empty(),
            phase: counted.map(|deadline| Phase::of(&deadline, now)),
            runs: due(task).is_some(),
        }
    }

    fn ended(place: Place) -> Self {
        Self {
            place,
            reviewer: None,
            complaint: Complained::None,
            deletions: 0,
            rejections: (0, 0),
            title_asked: false,
            published: false,
            phase: None,
            runs: false,
        }
    }
}

/// Returns the counted deadline, whether or not it runs.
pub(super) fn counted(task: &Task) -> Option<Deadline> {
    match task.stage {
        Stage::Offered { assigned_at } => Some(deadline::accept_by(assigned_at, task.rules)),
        Stage::Live { video: Visibility::Public { since } } => Some(deadline::completes_by_itself(since, task.rules)),
        _ => None,
    }
}

impl Phase {
    fn of(deadline: &Deadline, now: Instant) -> Self {
        match deadline.counted_to.since(now) {
            0 => Self::Due,
            1 => Self::Last,
            ..0 => Self::After,
            _ if now <= deadline.start => Self::Start,
            _ => Self::Between,
        }
    }
}

impl Place {
    /// Returns the place of a stage.
    #[must_use]
    pub fn of(stage: Stage) -> Self {
        match stage {
            Stage::Offered { .. } => Self::Offered,
            Stage::Scripting => Self::Scripting,
            Stage::ScriptReview { .. } => Self::ScriptReview,
            Stage::Filming => Self::Filming,
            Stage::VideoReview { .. } => Self::VideoReview,
            Stage::Ready => Self::Ready,
            Stage::Live { video: Visibility::Public { .. } } => Self::Public,
            Stage::Live { video: Visibility::Private } => Self::Private,
            Stage::TakenDown => Self::TakenDown,
            Stage::Completed { how, .. } => Self::Completed(how),
            Stage::Cancelled { how, .. } => Self::Cancelled(how),
        }
    }

    /// Tells whether the task has ended there.
    #[must_use]
    pub fn is_terminal(self) -> bool {
        matches!(self, Self::Completed(_) | Self::Cancelled(_))
    }
}
