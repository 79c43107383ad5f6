//! 经过: what happened to a task, entry by entry.

mod list;
mod notes;

pub use list::HistoryList;
pub use notes::notes;
