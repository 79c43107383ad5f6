//! 首页: where somebody begins who has recorded nothing yet.

mod screen;

pub use screen::Start;
