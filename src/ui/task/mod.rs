//! 任务详情: one task, with what comes next, what was agreed, what was handed in and what else can be done.

mod agreed_dates;
mod aside_task;
mod brief;
mod clock_behind;
mod facts;
mod fee;
mod history_screen;
mod last_time;
mod late_file;
mod next_step;
mod note;
mod nudge;
mod points;
mod possible_list;
mod put_aside;
mod sandbox_ways;
mod screen;
mod stage_line;
mod task_code;
mod terms;
mod to_add;
mod versions;
mod why_not;

pub use clock_behind::ClockBehind;
pub use history_screen::History;
pub use nudge::Nudge;
pub use put_aside::PutAside;
pub use screen::TaskScreen;
pub use stage_line::StageLine;
pub use why_not::{Asked, why_not};
