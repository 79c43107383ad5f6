//! Why an act is not permitted. Not to be mixed up with a rejection, which is the client's answer to a
//! script or a video. Texts for people are in the locales.

use serde::{Deserialize, Serialize};

use super::act::Role;
use super::instant::Instant;
use super::task::StageKind;

/// Why an act is not permitted: the fact that blocks it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The desk has no such task.
    NoSuchTask,
    /// The desk has no such client.
    NoSuchClient,
    /// The desk has no such creator.
    NoSuchCreator,
    /// The id is not larger than every id before.
    IdUsed,
    /// It is another role's act.
    NotYours {
        /// Whose it is.
        role: Role,
    },
    /// The stage does not have this act (S5).
    WrongStage {
        /// The stage as seen at the act's time.
        stage: StageKind,
    },
    /// The 24 hours are over: the task is cancelled (S7, D4).
    Lapsed {
        /// Since when.
        at: Instant,
    },
    /// The seven days are over: the task is complete (S9, D4).
    CompletedByItself {
        /// Since when.
        at: Instant,
    },
    /// The client has signed off, and nothing can be changed (S10).
    SignedOff {
        /// Since when.
        at: Instant,
    },
    /// The act's time is later than the time it is noted.
    InFuture,
    /// The act's time is before the task's last standing entry.
    BeforeLast {
        /// When that was.
        last: Instant,
    },
    /// Only on one's own desk.
    OnlyOnMine,
}
