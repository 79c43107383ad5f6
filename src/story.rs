//! Scenario files: steps to play and what must be seen then. Pure, above the written form.

mod scenario;

pub use scenario::{Failure, Scenario};
