//! Screens that are fetched when first needed, and what is shown until then. `frame/cut.rs` lists their functions.

mod not_fetched;
mod parts;
mod shown;
mod state;

pub use not_fetched::NotFetched;
pub use parts::{Cut, Part, Parts, draw, quietly, screen};
pub use shown::{Given, GivenAs, Message, Panel, Shown, Told};
