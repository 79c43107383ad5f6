//! Entries as JSON: RFC 3339 times, `snake_case`, externally tagged acts, unknown fields refused.
//!
//! `flatten` and internal tags aren't used, so that positions in errors are exact.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::error::Category;

use crate::domain::{Entry, TaskId, limits};

/// The version of the written form.
pub const VERSION: u32 = 4;

/// Why a text is not an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unreadable {
    /// Longer than an entry may be.
    TooLong {
        /// Its length in bytes.
        bytes: usize,
    },
    /// Not in this form, or with an unknown field or act.
    Form {
        /// Line, from 1.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What is wrong, as a sentence fragment.
        what: String,
    },
    /// It ends before it is complete.
    CutShort,
    /// Of an unknown version: written by a later version of the app.
    Version {
        /// Which.
        version: u32,
    },
}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        match error.classify() {
            Category::Eof => Self::CutShort,
            Category::Io | Category::Syntax | Category::Data => {
                Self::Form { line: error.line(), column: error.column(), what: error.to_string() }
            }
        }
    }
}

/// Serializes an entry.
#[must_use]
pub fn encode(entry: &Entry) -> String {
    // Serializing can't fail: entries have no maps with other keys than texts, and no floats.
    serde_json::to_string(entry).unwrap_or_default()
}

/// Parses an entry.
///
/// # Errors
/// [`Unreadable`], with the position in the text.
pub fn decode(text: &str) -> Result<Entry, Unreadable> {
    if text.len() > limits::ENTRY {
        return Err(Unreadable::TooLong { bytes: text.len() });
    }
    Ok(Entry::from_json(text)?)
}

/// Finds the task that a text concerns although it isn't a valid entry, such as one with an unknown act. This only
/// tells which task can't be read; nothing else is used.
#[must_use]
pub fn task_of(text: &str) -> Option<TaskId> {
    #[derive(Deserialize)]
    struct Loose {
        act: BTreeMap<String, OnTask>,
    }
    #[derive(Deserialize)]
    struct OnTask {
        task: TaskId,
    }
    let loose: Loose = serde_json::from_str(text).ok()?;
    loose.act.into_values().next().map(|act| act.task)
}

/// Parses any type of the written form.
///
/// # Errors
/// [`Unreadable`], with the position in the text.
pub(crate) fn read<'a, T: Deserialize<'a>>(text: &'a str) -> Result<T, Unreadable> {
    Ok(serde_json::from_str(text)?)
}
