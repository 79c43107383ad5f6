//! 粘贴: whatever can be pasted, dropped or shared, taken apart into tasks, shown as a preview, and recorded all at once.

mod edited;
mod given;
mod preview;
mod reading;
mod row;
mod screen;
mod words;

pub use given::Pasted;
pub use screen::Paste;
