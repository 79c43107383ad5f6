//! 剧情: a story, scene by scene.

mod by_itself;
mod caption;
mod copy;
mod cover;
mod end;
mod head;
mod news;
mod pager;
mod player;
mod playing;
mod screen;
mod share;
mod show;
mod stage;
mod tools;

pub use screen::Story;
