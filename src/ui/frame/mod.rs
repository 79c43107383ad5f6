//! The frame of every screen: bars, places and messages, and which screen an address shows.

mod answered;
mod banners;
mod cut;
mod messages;
mod not_opened;
mod places;
mod room;
mod saving;
mod screens;
mod shell;
mod superseded;
mod topbar;
mod urgent;
mod watch;

pub use shell::mount;
