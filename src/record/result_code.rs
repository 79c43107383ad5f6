//! 成绩码: what a learner did in lessons, as a text for a chat. It contains only the learner's own moves; what the other
//! chairs did, and whether a lesson was won, results from replaying them.
//!
//! It deliberately has no results, and no text except names, so that it can't claim anything and the reader sees the
//! lesson in their own language.

use serde::{Deserialize, Serialize};

use super::form::{self, VERSION};
use super::packing::{NotACode, pack};
use super::upcast::upcast;
use crate::domain::{ActKind, Instant, is_blank, is_unseen, limits};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Form {
    jiedan_result: u32,
    learner: String,
    name: String,
    attempts: Vec<SentAttempt>,
}

/// What a learner sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ResultCode {
    /// A random id made once in the learner's browser; it distinguishes learners of the same name.
    pub learner: String,
    /// The name that the learner gave.
    pub name: String,
    /// Finished attempts, oldest first.
    pub attempts: Vec<SentAttempt>,
}

/// An attempt at a lesson as it is sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SentAttempt {
    /// The lesson's name.
    pub lesson: String,
    /// When it was begun, by the learner's clock.
    pub date: Instant,
    /// How many hints were viewed.
    #[serde(default, skip_serializing_if = "is_none")]
    pub hints: u32,
    /// The learner's clock at the end, in minutes since the lesson began.
    pub until: u32,
    /// What the learner did, in order.
    pub moves: Vec<Made>,
}

/// A move of the learner.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Made {
    /// Minutes since the lesson began.
    pub at: u32,
    /// The kind of act.
    pub act: ActKind,
    /// The task concerned; 1 if it isn't named.
    #[serde(default = "first", skip_serializing_if = "is_first")]
    pub task: u32,
    /// The index of the chosen wording in the lesson's list, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<u16>,
}

fn first() -> u32 {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in references")]
fn is_first(task: &u32) -> bool {
    *task == first()
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands in references")]
fn is_none(hints: &u32) -> bool {
    *hints == 0
}

impl ResultCode {
    /// Writes it as a code; `None` if it is too large for a chat.
    #[must_use]
    pub fn to_code(&self) -> Option<String> {
        let Self { learner, name, attempts } = self.clone();
        let form = Form { jiedan_result: VERSION, learner, name, attempts };
        pack(&serde_json::to_string(&form).unwrap_or_default()).filter(|code| code.len() <= limits::RESULT)
    }

    pub(super) fn read(version: u32, json: &str) -> Result<Self, NotACode> {
        let present = upcast(version, json).map_err(NotACode::Unreadable)?;
        let Form { learner, name, attempts, .. } = form::read(&present).map_err(NotACode::Unreadable)?;
        let many = attempts.len() > limits::ATTEMPTS || attempts.iter().any(|one| one.moves.len() > limits::MOVES);
        if many || name.chars().count() > limits::LEARNER || learner.chars().count() > limits::LEARNER {
            return Err(NotACode::TooLarge);
        }
        let name = learner_name(&name);
        if name.is_empty() || attempts.is_empty() { Err(NotACode::Empty) } else { Ok(Self { learner, name, attempts }) }
    }
}

/// Returns a learner's or a class's name as it is stored: in one line, without invisible characters, and cut to the
/// limit. Empty if nothing visible is left.
#[must_use]
pub fn learner_name(typed: &str) -> String {
    let seen = |sign: &char| *sign == ' ' || !is_unseen(*sign) || joins(*sign);
    let line: String = typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(seen).collect();
    let line = line.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.trim_matches(['\u{200c}', '\u{200d}']).chars().take(limits::LEARNER).collect();
    if is_blank(&line) { String::new() } else { line }
}

/// Matches characters that join or vary others, as in emoji.
fn joins(sign: char) -> bool {
    matches!(sign, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0020}'..='\u{e007f}' | '\u{e0100}'..='\u{e01ef}')
}
