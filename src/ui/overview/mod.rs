//! 任务概览: what must be done now, what others have to do, and what completes by itself.

mod agenda_view;
mod away;
mod folded;
mod nothing_to_do;
mod receiving_off;
mod screen;
mod task_row;

pub use screen::{TaskBeside, Tasks};
