//! 粘贴: whatever can be pasted, dropped or shared, taken apart into tasks, shown as a preview, and recorded all at once.

mod edited;
mod fields;
mod given;
mod part;
mod preview;
mod reading;
mod row;
mod screen;
mod source;
mod words;

pub use given::Pasted;
pub use screen::Paste;
