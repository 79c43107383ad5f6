//! Screens that are fetched when they are first asked for.

mod not_fetched;
mod parts;
mod shown;
mod state;

pub use not_fetched::NotFetched;
pub use parts::{Part, Parts, draw, screen};
pub use shown::Shown;
