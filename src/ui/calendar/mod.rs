//! 档期: what falls due on which day.

mod due_mark;
mod fortnight;
mod near;
mod screen;

pub use fortnight::Fortnight;
pub use near::Near;
pub use screen::Days;
