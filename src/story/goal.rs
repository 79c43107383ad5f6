//! Predicates over a lesson's journal and history: what has to be reached, and what loses.

use serde::Deserialize;

use super::expectation::Seen;
use super::run::Run;
use super::text::Text;
use crate::domain::{ActKind, Instant, Place, TaskId};

/// A condition on a run.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Holds {
    /// A task stands at one of these stages, as seen by the learner's clock.
    Stage {
        /// The task; 1 by default.
        #[serde(default = "first")]
        task: u32,
        /// The stages.
        is: Vec<Seen>,
        /// It must have ended by this instant.
        ended_by: Option<Instant>,
    },
    /// Somebody did something since the lesson began.
    Done {
        /// What.
        act: ActKind,
        /// On which task; by default on any.
        task: Option<u32>,
        /// How often at least; once by default.
        #[serde(default = "once")]
        times: u16,
        /// At this instant or later.
        from: Option<Instant>,
        /// Before this instant.
        before: Option<Instant>,
    },
    /// The last publication of a task has this title.
    Titled {
        /// The task; 1 by default.
        #[serde(default = "first")]
        task: u32,
        /// The title.
        is: Text,
    },
    /// The learner's clock has reached this instant.
    From(Instant),
    /// All of these.
    All(Vec<Holds>),
    /// At least one of these.
    Any(Vec<Holds>),
    /// The opposite.
    Not(Box<Holds>),
}

fn first() -> u32 {
    1
}

fn once() -> u16 {
    1
}

impl Holds {
    /// Tells whether it holds for a run now.
    #[must_use]
    pub fn of(&self, run: &Run<'_>) -> bool {
        match self {
            Self::Stage { task, is, ended_by } => run.desk().task(TaskId(*task)).is_some_and(|task| {
                let stage = task.seen_at(run.now());
                is.contains(&Seen::of(Place::of(stage)))
                    && ended_by.is_none_or(|by| stage.ended_at().is_some_and(|at| at <= by))
            }),
            Self::Done { act, task, times, from, before } => {
                let counts = run.own().iter().filter(|entry| {
                    entry.act.kind() == *act
                        && task.is_none_or(|id| entry.act.task() == Some(TaskId(id)))
                        && from.is_none_or(|from| entry.at >= from)
                        && before.is_none_or(|before| entry.at < before)
                });
                counts.count() >= usize::from(*times)
            }
            Self::Titled { task, is } => run
                .desk()
                .task(TaskId(*task))
                .and_then(|task| task.publications.last())
                .is_some_and(|last| is.is(&last.title)),
            Self::From(at) => run.now() >= *at,
            Self::All(each) => each.iter().all(|one| one.of(run)),
            Self::Any(each) => each.iter().any(|one| one.of(run)),
            Self::Not(other) => !other.of(run),
        }
    }
}

impl Holds {
    /// Collects the kinds of act that it counts.
    pub(super) fn counts(&self, kinds: &mut Vec<ActKind>) {
        match self {
            Self::Done { act, .. } => kinds.push(*act),
            Self::All(each) | Self::Any(each) => each.iter().for_each(|one| one.counts(kinds)),
            Self::Not(other) => other.counts(kinds),
            Self::Stage { .. } | Self::Titled { .. } | Self::From(_) => {}
        }
    }
}
