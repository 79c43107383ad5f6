//! Screens that are fetched when they are first asked for, and what is said while they aren't here. Which functions
//! that are is `frame/cut.rs`'s to say.

mod not_fetched;
mod parts;
mod shown;
mod state;

pub use not_fetched::NotFetched;
pub use parts::{Cut, Part, Parts, draw, screen};
pub use shown::{Given, GivenAs, Message, Panel, Shown};
