//! Normalizes texts for searching: upper and lower case are equal, and so are full-width and half-width forms of ASCII
//! characters.

use std::collections::BTreeMap;

use crate::desk::{Desk, Logs, TaskLog};
use crate::id::TaskId;

/// Returns a text in the form used for comparing: `ＡＢＣ　Vlog` and `abc vlog` become equal.
#[must_use]
pub fn normal(text: &str) -> String {
    text.chars().map(half_width).flat_map(char::to_lowercase).collect()
}

/// Full-width forms of ASCII are at a fixed offset from ASCII; the wide space is separate.
fn half_width(sign: char) -> char {
    const BEHIND: u32 = 0xFEE0;
    match sign {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - BEHIND).unwrap_or(sign),
        other => other,
    }
}

/// A cache of the searched texts: name, client, brief and note of every task, in their [`normal`] form. It is kept
/// between searches, since building it takes longer than searching it.
#[derive(Debug, Clone, Default)]
pub struct Searched {
    texts: BTreeMap<TaskId, String>,
    /// What they were taken from.
    logs: Logs,
}

impl Searched {
    /// Updates it to a desk: only tasks that changed are normalized again.
    pub(super) fn keep_up(&mut self, desk: &Desk) {
        for task in desk.shared_logs().changed_since(&self.logs) {
            match desk.log(task) {
                Some(log) => self.texts.insert(task, written(desk, log)),
                None => self.texts.remove(&task),
            };
        }
        self.logs.clone_from(desk.shared_logs());
    }

    /// Tells whether a task contains each of the words.
    pub(super) fn holds(&self, task: TaskId, words: &[String]) -> bool {
        words.is_empty() || self.texts.get(&task).is_some_and(|text| words.iter().all(|word| text.contains(word)))
    }
}

/// Joins the texts with line breaks, which no word contains.
fn written(desk: &Desk, log: &TaskLog) -> String {
    let task = log.task();
    let client = desk.people().clients.get(&task.client).map_or("", |client| &client.name);
    normal(&[&task.brief.name, client, &task.brief.text, &task.note].join("\n"))
}
