//! 设置与备份: language, theme, keys, reminders, backups, opening offline, erasing everything.

mod newer;
mod offline;
mod ringing;
mod screen;

pub use newer::{Newer, OpensOffline};
pub use screen::SettingsScreen;
