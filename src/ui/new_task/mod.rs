//! 记一个任务: the form by which a task begins, on one's own desk or in the sandbox.

mod creator_directory;
mod filled;
mod screen;

pub use screen::{AssignForm, NewTask, in_brief, made_up};
