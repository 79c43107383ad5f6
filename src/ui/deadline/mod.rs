//! The deadline card and 期限怎么算: until when, since when, and how it is counted.

mod accept_by;
mod boxes;
mod card;
mod counted;
mod links;
mod remind;
mod screen;
mod stopped;
mod text;

pub use accept_by::accept_by;
pub use boxes::Boxes;
pub use card::{DeadlineCard, DeadlineOf, urgency};
pub use counted::{day_or_hours, origin};
pub use remind::{Remind, Shape};
pub use screen::Due;
pub use stopped::Stop;
