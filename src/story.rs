//! Scenario files: steps to play and what must be seen then; and the rules' worked examples. Pure, above the written
//! form.

mod example;
mod expectation;
mod opening;
mod scenario;

pub use example::{Example, Played};
pub use opening::{Opening, Until};
pub use scenario::{Failure, Scenario};
