//! 我的任务: every task, found by words, stage and client; and the deleted ones.

mod deleted;
mod filter;
mod list;
mod list_row;
mod nothing_here;
mod screen;

pub use deleted::{BringBack, IsDeleted};
pub use nothing_here::NothingHere;
pub use screen::AllTasks;
