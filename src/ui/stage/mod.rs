//! The stage on which a task is played, in a story and in free play: its life as one picture, the three chairs with what
//! each may do, and 要是….

mod chairs;
mod head;
mod life;
mod moving;
mod seen;
mod supposing;
mod switch;

pub use chairs::Chairs;
pub use head::StageHead;
pub use life::StageLife;
pub use moving::clock;
pub use seen::Seen;
pub use supposing::{Asks, Supposing, supposition};
pub use switch::Switch;
