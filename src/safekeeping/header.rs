//! Headers of desks: what is known of a desk without reading its journal. A desk's content is only in its journal.

use serde::{Deserialize, Serialize};

use crate::domain::DeskKind;

/// What is stored about a desk besides its journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The desk's id, unique in this browser.
    pub id: String,
    /// What the desk is for: `mine` or `demo`.
    pub kind: String,
    /// The name it is shown with.
    pub name: String,
    /// When it was made, in milliseconds since 1970.
    pub created_at: i64,
    /// Where a simulated clock is paused, in milliseconds since 1970.
    pub position: Option<i64>,
    /// Whether it is the desk of its kind that opens by default.
    pub current: bool,
    /// When another desk replaced it, in milliseconds since 1970.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub set_aside: Option<i64>,
}

impl Header {
    /// The kinds of desks in headers; ids of desks begin with the same words.
    pub const MINE: &str = "mine";
    /// See [`Header::MINE`].
    pub const DEMO: &str = "demo";
    /// The kind of an attempt at a lesson.
    pub const LESSON: &str = "lesson";

    /// Returns what the desk is for. If it isn't certainly a demo, it is one's own.
    #[must_use]
    pub fn kind(&self) -> DeskKind {
        if self.word() == Self::DEMO { DeskKind::Demo } else { DeskKind::Mine }
    }

    /// Tells whether it is one's own desk: neither a demo nor an attempt at a lesson.
    #[must_use]
    pub fn is_mine(&self) -> bool {
        self.kind() == DeskKind::Mine && self.word() != Self::LESSON
    }

    /// Returns the kind; if that is damaged, the first word of the id.
    fn word(&self) -> &str {
        let known = |word: &&str| [Self::MINE, Self::DEMO, Self::LESSON].contains(word);
        let named = self.id.split('-').next().unwrap_or_default();
        Some(self.kind.as_str()).filter(known).unwrap_or(named)
    }
}

/// Returns the desk of a kind that opens by default.
///
/// There may be two current desks, left by versions that made a desk without checking for one; the later one is used.
#[must_use]
pub fn current(known: &[Header], kind: DeskKind) -> Option<&Header> {
    let is_of = |header: &Header| match kind {
        DeskKind::Mine => header.is_mine(),
        DeskKind::Demo => header.kind() == DeskKind::Demo,
    };
    known.iter().filter(|header| header.current && is_of(header)).max_by_key(|header| header.created_at)
}
