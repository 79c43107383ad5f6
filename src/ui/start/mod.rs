//! 首页: the start for somebody who has recorded nothing yet.

mod screen;

pub use screen::Start;
