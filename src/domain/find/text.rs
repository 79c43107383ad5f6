//! Texts as people mean them when they look for something: upper and lower case are one, and so are the full
//! width signs of a Chinese keyboard and the half width ones.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::desk::{Desk, TaskLog};
use crate::domain::id::TaskId;

/// Returns a text in the form in which texts are compared: `ＡＢＣ　Vlog` and `abc vlog` are the same.
#[must_use]
pub fn normal(text: &str) -> String {
    text.chars().map(half_width).flat_map(char::to_lowercase).collect()
}

/// The full width forms of ASCII stand in the same order, this far behind; the wide blank stands elsewhere.
fn half_width(sign: char) -> char {
    const BEHIND: u32 = 0xFEE0;
    match sign {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(sign) - BEHIND).unwrap_or(sign),
        other => other,
    }
}

/// What is looked through for words: name, client, brief and note of every task, in their [`normal`] form. Kept from
/// one question to the next, since making it takes longer than looking through it.
#[derive(Debug, Clone, Default)]
pub struct Searched(BTreeMap<TaskId, (Arc<TaskLog>, String)>);

impl Searched {
    /// Brings it up to a desk: only tasks that have changed since are written anew.
    pub(super) fn keep_up(&mut self, desk: &Desk) {
        let stands = |task: &TaskId, kept: &mut (Arc<TaskLog>, String)| {
            desk.shared_log(*task).is_some_and(|log| Arc::ptr_eq(log, &kept.0))
        };
        self.0.retain(stands);
        if self.0.len() == desk.len() {
            return;
        }
        for (task, log) in desk.shared() {
            self.0.entry(task).or_insert_with(|| (Arc::clone(log), written(desk, log)));
        }
    }

    /// Tells whether each of the words stands somewhere in a task.
    pub(super) fn holds(&self, task: TaskId, words: &[String]) -> bool {
        words.is_empty() || self.0.get(&task).is_some_and(|(_, text)| words.iter().all(|word| text.contains(word)))
    }
}

/// Between two texts stands a line break, which no word holds.
fn written(desk: &Desk, log: &TaskLog) -> String {
    let task = log.task();
    let client = desk.people().clients.get(&task.client).map_or("", |client| &client.name);
    normal(&[&task.brief.name, client, &task.brief.text, &task.note].join("\n"))
}
