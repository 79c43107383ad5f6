//! 任务概览: what must be done now, what others have to do, and what completes by itself.

mod agenda_view;
mod away;
mod nothing_to_do;
mod overview_links;
mod screen;
mod task_card;
mod task_row;

pub use agenda_view::AgendaView;
pub use screen::{TaskBeside, Tasks};
