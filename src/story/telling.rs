//! How a scenario is told as a story: scenes that each stop at an instant, captions in both languages and for both
//! sides, and three sentences to take away. This is only the form; [`super::Told`] plays it.

use serde::Deserialize;

use super::text::Text;
use crate::domain::RuleId;

/// How a scenario is told.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Telling {
    pub title: Text,
    pub line: Text,
    pub scenes: Vec<SceneForm>,
    pub take_away: [Text; 3],
}

/// One scene: how many of the steps are done, at which instant it stops, and its captions.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SceneForm {
    #[serde(default)]
    pub after: usize,
    #[serde(default)]
    pub stop: Stop,
    pub rests_on: Vec<RuleId>,
    pub what: Text,
    pub client: Text,
    pub creator: Text,
}

/// The instant at which a scene stops. It is never typed: the engine computes the deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Stop {
    /// When the last step is done or refused.
    #[default]
    AtOnce,
    /// So many minutes after that.
    MinutesLater(i64),
    /// So many minutes before the running deadline.
    MinutesBeforeDue(i64),
    /// At the instant of the running deadline.
    Due,
    /// Where the count of natural days would have ended, even if something holds it.
    Counted,
}
