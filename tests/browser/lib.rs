//! Journeys: the harness in which a person's way through the built app is written down and walked,
//! in three engines. Find, act, check; a journey's text reads like its story.
//! Absent: any knowledge of the app's inside, fixed pauses, downloads, and another try of anything but a journey whose
//! browser ended by itself.

#![expect(clippy::missing_errors_doc, reason = "every act and check fails in one way: a Failure, in words")]

pub mod act;
pub mod check;
mod deployed;
mod disk;
pub mod engine;
pub mod find;
pub mod journey;
pub mod odd;
pub mod page;
pub mod process;
pub mod server;
pub mod until;
pub mod video;
mod watched;
pub mod window;

pub use act::fixture;
pub use engine::Engine;
pub use find::*;
pub use journey::{built, in_browser, journey, journey_in};
pub use odd::Odd;
pub use page::Page;
pub use server::Lie;
pub use thirtyfour::Key;
pub use until::{Failure, Outcome, PATIENCE, until};
pub use window::Prefer;
