//! Where a task's deadline card leads: what would stop it, into 要是…; how it is counted, to a page of its own.

use crate::domain::{ActKind, TaskId};
use crate::ui::desk::Ask;
use crate::ui::route::Route;

/// The addresses. The start page has none, and so doesn't fetch the questions of 要是….
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeadlineLinks {
    /// Of the acts that can be supposed.
    pub stops: Vec<(ActKind, String)>,
    /// Of the page that shows the whole counting; `None` on that page.
    pub page: Option<String>,
}

impl DeadlineLinks {
    /// Returns the addresses about a task of one's own.
    pub fn of(task: TaskId) -> Self {
        // 接受任务 as a link would read as if it accepted.
        let kinds = Ask::ALL.into_iter().filter(|ask| ask.kind() != Some(ActKind::Accept));
        let stops = kinds.filter_map(|ask| Some((ask.kind()?, ask.href(task)))).collect();
        Self { stops, page: Some(Route::Due(task).href()) }
    }
}
