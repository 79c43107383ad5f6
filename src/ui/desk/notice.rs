//! The notice above the screen: what was last done, or could not be. A notice belongs to a screen or a task and is
//! shown only there: never with another task, another desk, or a practice.

use crate::app::WentTo;
use crate::domain::{ActKind, DeskKind, TaskId};
use crate::ui::route::Route;

/// One notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The screen on which it is shown first.
    pub on: Route,
    /// The task that it is about, and that task's desk; `None`: it is only about the screen.
    pub about: Option<(DeskKind, TaskId)>,
    /// What it says.
    pub said: Said,
}

/// What a notice says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// An act on one's own desk was recorded.
    Recorded {
        /// The task.
        task: TaskId,
        /// Its name.
        name: String,
        /// The kind of act.
        kind: ActKind,
        /// The record's position, by which it can be taken back; `None` if it isn't in the task.
        record: Option<u64>,
        /// Where the record went.
        to: WentTo,
    },
    /// Something was done, or time had an effect.
    Told(String),
    /// Something was not done, with the reason; and the task that can be aligned with Xingtu (D24).
    Failed(String, Option<TaskId>),
    /// A file was handed to the browser to be saved; only the person can see whether it arrived.
    Handed {
        /// What was handed over, and what to look for.
        text: String,
        /// Whether it is a backup of one's own desk, which counts as made once the person has seen the file.
        backup: bool,
    },
}

impl Notice {
    /// Tells whether the notice is shown on a screen.
    #[must_use]
    pub fn is_seen_on(&self, route: Route) -> bool {
        route == self.on || self.about.is_some_and(|about| route.task_of_desk() == Some(about))
    }

    /// Tells whether it can also be shown in another language.
    #[must_use]
    pub fn is_in_any_language(&self) -> bool {
        matches!(self.said, Said::Recorded { .. })
    }
}
