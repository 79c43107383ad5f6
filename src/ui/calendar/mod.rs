//! 档期: what falls due on which day.

mod all_dates;
mod due_mark;
mod fortnight;
mod near;
mod screen;

pub use due_mark::DueMark;
pub use fortnight::Fortnight;
pub use near::Near;
pub use screen::Days;
