//! Scenario files: steps to play and what must be seen then; the stories that the demo tells from such files; and the
//! rules' worked examples. Pure, above the written form.

mod blank;
mod english;
mod example;
mod expectation;
mod opening;
mod scenario;
mod tale;
mod telling;
mod told;

pub use blank::{Blank, Piece, Value};
pub use example::{Example, Played};
pub use opening::{Opening, Until};
pub use scenario::{Failure, Scenario};
pub use tale::Tale;
pub use telling::{Tongue, Words};
pub use told::{Event, NotTold, Scene, Told};
