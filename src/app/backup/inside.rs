//! Export and import of 任务码: one's own task as a code or a file, and another's task added to one's own desk, all or
//! nothing, noted now.

use leptos::prelude::*;

use super::export::{Preview, RestoreError, preview};
use crate::app::state::App;
use crate::domain::{Desk, TaskId, When};
use crate::record::{Carried, Code, DemoCode, TaskCode};
use crate::safekeeping::{At, NotPerformed, Step};

/// What a pasted text or a file holds. It is read completely and shown before anything is done with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inside {
    /// One task.
    Task(Box<TaskCode>),
    /// A whole desk of one's own.
    Backup(Preview),
    /// A demo, to be opened as a copy.
    Demo(Box<DemoCode>),
    /// The name of a learner whose lesson results it holds, for a trainer to read.
    Result(String),
}

impl App {
    /// Takes a task from one's own desk; `None` if it isn't there.
    #[must_use]
    pub fn carried(self, task: TaskId) -> Option<TaskCode> {
        self.mine.desk.with_untracked(|desk| TaskCode::of(desk, task))
    }

    /// Reads a pasted text.
    ///
    /// # Errors
    /// [`RestoreError::NotACode`].
    pub fn look_into(self, text: &str) -> Result<Inside, RestoreError> {
        Code::of_file(text).map(inside).map_err(RestoreError::NotACode)
    }

    /// Adds a task to one's own desk, with ids of that desk; `creator` is one's own name if none is recorded yet.
    ///
    /// # Errors
    /// [`NotPerformed`]; then nothing has changed.
    pub async fn add_carried(self, code: &TaskCode, creator: &str) -> Result<TaskId, NotPerformed> {
        let step = |carried: Carried| Step {
            at: carried.at.map_or(At::Chosen(When::Now), At::Exactly),
            by: carried.by,
            act: carried.act,
        };
        let steps = |desk: &Desk| code.onto(desk, creator).into_iter().map(step).collect();
        let entries = self.perform_steps(self.mine, &self.mine.id(), steps).await?;
        entries.iter().find_map(|entry| entry.act.task()).ok_or(NotPerformed::InOtherTab)
    }
}

/// Tells what a code or a file holds.
pub(in crate::app) fn inside(code: Code) -> Inside {
    match code {
        Code::Task(task) => Inside::Task(task),
        Code::Backup(backup) => Inside::Backup(preview(*backup)),
        Code::Demo(demo) => Inside::Demo(demo),
        Code::Result(result) => Inside::Result(result.name),
    }
}
