//! 我的任务: every task, found by words, turn, stage, client and month; a month in figures; and the deleted tasks.

mod deleted;
mod filter;
mod list;
mod list_row;
mod month;
mod nothing_here;
mod screen;

pub use deleted::{BringBack, IsDeleted};
pub use nothing_here::NothingHere;
pub use screen::AllTasks;
