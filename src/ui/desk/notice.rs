//! What was done last, or could not be, as it is told above the screen. A notice is about a screen or a task, and is
//! seen there alone: no other task's screen, no other desk's, and no practice shows it or holds its buttons.

use crate::app::WentTo;
use crate::domain::{ActKind, DeskKind, TaskId};
use crate::ui::route::Route;

/// One notice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// The screen on which it is told first.
    pub on: Route,
    /// The task that it is about, and that task's desk; `None`: it is about the screen alone.
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
        /// The record's position, by which it can be taken back; `None` if it doesn't stand in the task.
        record: Option<u64>,
        /// Where the record went.
        to: WentTo,
    },
    /// Something was done, or time did something.
    Told(String),
    /// Something was not done, with the reason; and on which task Xingtu may have it otherwise (D24).
    Failed(String, Option<TaskId>),
    /// A file was given to the browser to be saved, and only the person can see whether it arrived.
    Handed {
        /// What was given, and what to look for.
        text: String,
        /// Whether it is a backup of one's own desk, which counts as made once the person has seen the file.
        backup: bool,
    },
}

impl Notice {
    /// Tells whether the notice is seen on a screen.
    #[must_use]
    pub fn is_seen_on(&self, route: Route) -> bool {
        route == self.on || self.about.is_some_and(|about| route.task_of_desk() == Some(about))
    }

    /// Tells whether it can be told in the words of another language, too.
    #[must_use]
    pub fn is_in_any_language(&self) -> bool {
        matches!(self.said, Said::Recorded { .. })
    }
}
