//! 更多: the way to what the bar of a phone has no room for.

mod screen;

pub use screen::More;
