//! The deadline card, and how it is counted: until when, since when, and how it is counted.

mod accept_by;
mod boxes;
mod card;
mod counted;
mod counting;
mod links;
mod own;
mod remind;
mod stopped;
mod text;

pub use accept_by::accept_by;
pub use boxes::Boxes;
pub use card::{DeadlineCard, DeadlineOf, has_card, urgency};
pub use counted::day_or_hours;
pub use counting::Counting;
pub use remind::{Remind, Shape};
pub use stopped::Stop;
