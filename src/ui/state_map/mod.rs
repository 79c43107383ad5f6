//! 流程图: every stage, and the ways between them.

mod frame;
mod map_words;
mod on_the_spot;
mod picture;
mod place_ways;
mod screen;

pub use map_words::short;
pub use picture::{MapPicture, OnMap};
pub use screen::StateMapScreen;
