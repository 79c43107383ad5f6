//! Events of a lesson: deeds, which are kinds of acts with texts, and the learner's moves.

use serde::Deserialize;

use super::text::Text;
use crate::domain::{ActKind, Instant};

/// Something that somebody does, by its kind; its content is added when it is done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deed {
    /// The kind of act.
    pub act: ActKind,
    /// The task concerned; 1 by default.
    #[serde(default = "first")]
    pub task: u32,
    /// The comment, reason or title.
    pub says: Option<Text>,
}

fn first() -> u32 {
    1
}

/// A wording that the learner can choose.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// The kind of act.
    pub act: ActKind,
    /// The task concerned; 1 by default.
    #[serde(default = "first")]
    pub task: u32,
    /// The title.
    pub says: Text,
    /// From when on it can be chosen; always by default.
    pub from: Option<Instant>,
}

/// A deed that was done before the lesson begins.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Past {
    /// When.
    pub at: Instant,
    /// What.
    pub deed: Deed,
}

/// An event outside the tasks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Moment {
    /// When.
    pub at: Instant,
    /// What.
    pub says: Text,
}

/// How long an act takes the learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Takes {
    /// The kind of act.
    pub act: ActKind,
    /// How many minutes the clock moves on after it.
    pub minutes: u32,
}

/// What the learner does: an act, or waiting.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Move {
    /// An act.
    Do(Deed),
    /// Waits so many minutes, or until something happens.
    Wait(u32),
    /// Waits until something happens.
    WaitForNews,
}
