//! 演示: the list of stories, and the page of a demo link.

mod open;
mod screen;

pub use open::Open;
pub use screen::{Demo, NoSuchStory};
