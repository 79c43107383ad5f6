//! The desk that a screen shows: whose it is, what can be done on it, and its last notice.

mod asks;
mod draft;
mod here;
mod kept_focus;
mod key_figures;
mod list_place;
mod notice;
mod of_task;
pub mod oneself;
mod printed;
pub mod steps;
mod supposed;

pub use asks::{Asks, asks, bare, hint};
pub use draft::{Draft, Found, Part};
pub use here::{Asked, Here, here, name_of};
pub use kept_focus::KeptFocus;
pub use key_figures::KeyFigures;
pub use list_place::ListPlace;
pub use notice::{Notice, Said};
pub use of_task::OfTask;
pub use printed::Printed;
pub use supposed::Ask;
