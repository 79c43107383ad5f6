//! The links of a task's deadline card: to the one place about its date, and from what would stop it to the question
//! there.

use crate::domain::{ActKind, TaskId};
use crate::ui::desk::Ask;
use crate::ui::route::Route;

/// The addresses. The start page has none, so it doesn't load the questions of 要是….
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineLinks {
    /// For the acts that can be supposed.
    pub stops: Vec<(ActKind, String)>,
    /// The place where it is counted and 要是… is asked; `None` there itself.
    pub place: Option<String>,
}

impl DeadlineLinks {
    /// Returns the addresses for a task of one's own.
    pub fn of(task: TaskId) -> Self {
        // A link named 接受任务 would read as if it accepted.
        let kinds = Ask::ALL.into_iter().filter(|ask| ask.kind() != Some(ActKind::Accept));
        let stops = kinds.filter_map(|ask| Some((ask.kind()?, ask.href(task)))).collect();
        Self { stops, place: Some(Route::Due(task).href()) }
    }
}
