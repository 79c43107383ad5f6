//! 剧情: a story, scene by scene.

mod caption;
mod copy;
mod cover;
mod end;
mod head;
mod news;
mod pager;
mod screen;
mod show;
mod stage;
mod tools;

pub use screen::Story;
