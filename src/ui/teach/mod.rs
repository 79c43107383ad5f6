//! 带教: choosing lessons for a class, reading its results, and replaying them.

mod class_words;
mod collect;
mod export;
mod invite;
mod learners;
mod mistakes;
mod replay;
mod screen;
mod shown;
mod stage;

pub use replay::Replay;
pub use screen::Teach;
