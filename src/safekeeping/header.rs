//! Headers of desks: what is known of a desk without reading its journal. Nothing here says what is on a desk; the
//! journal alone does.

use serde::{Deserialize, Serialize};

use crate::domain::DeskKind;

/// What is kept of a desk beside its journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The desk's id, unique in this browser.
    pub id: String,
    /// What the desk is for: `mine` or `demo`.
    pub kind: String,
    /// The name it is shown by.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub created_at: i64,
    /// Where a simulated clock is paused, in milliseconds since 1970.
    pub position: Option<i64>,
    /// Whether it is the desk of its kind that opens by itself.
    pub current: bool,
    /// When another desk took its place, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<i64>,
}

impl Header {
    /// The kinds that headers of desks have, with which their ids begin too.
    pub const MINE: &str = "mine";
    /// See [`Header::MINE`].
    pub const DEMO: &str = "demo";
    /// The kind of an attempt at a lesson.
    pub const LESSON: &str = "lesson";

    /// Returns what the desk is for. What isn't surely a demo is one's own.
    #[must_use]
    pub fn kind(&self) -> DeskKind {
        if self.word() == Self::DEMO { DeskKind::Demo } else { DeskKind::Mine }
    }

    /// Tells whether it is a desk of one's own: no demo, and no attempt at a lesson.
    #[must_use]
    pub fn is_mine(&self) -> bool {
        self.kind() == DeskKind::Mine && self.word() != Self::LESSON
    }

    /// Where the kind is damaged the id tells it, which begins with the same word.
    fn word(&self) -> &str {
        let known = |word: &&str| [Self::MINE, Self::DEMO, Self::LESSON].contains(word);
        let named = self.id.split('-').next().unwrap_or_default();
        Some(self.kind.as_str()).filter(known).unwrap_or(named)
    }
}

/// Returns the desk of a kind that opens by itself.
///
/// Two current desks are left by versions that made a desk without asking whether there is one: the later one is meant.
#[must_use]
pub fn current(known: &[Header], kind: DeskKind) -> Option<&Header> {
    let is_of = |header: &Header| match kind {
        DeskKind::Mine => header.is_mine(),
        DeskKind::Demo => header.kind() == DeskKind::Demo,
    };
    known.iter().filter(|header| header.current && is_of(header)).max_by_key(|header| header.created_at)
}
