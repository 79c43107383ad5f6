//! Scenario files: steps to play and what must be seen then. Pure, above the written form.

mod expectation;
mod opening;
mod scenario;

pub use opening::{Opening, Until};
pub use scenario::{Failure, Scenario};
