//! 任务详情: one task, with what comes next, what was agreed, what was handed in and what else can be done.

mod agreed_dates;
mod aside_task;
mod brief;
mod clock_behind;
mod facts;
mod history_screen;
mod last_time;
mod late_file;
mod more;
mod next_step;
mod noted;
mod nudge;
mod points;
mod possible_list;
mod put_aside;
mod requirements;
mod screen;
mod stage_line;
mod task_code;
mod terms;
mod versions;
mod why_not;

pub use clock_behind::ClockBehind;
pub use history_screen::History;
pub use nudge::Nudge;
pub use put_aside::PutAside;
pub use screen::{TaskDetails, TaskScreen};
