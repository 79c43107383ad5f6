//! 演示: the stories to choose from, and what a link brings.

mod open;
mod screen;

pub use open::Open;
pub use screen::{Demo, NoSuchStory};
