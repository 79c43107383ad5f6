//! 自由演练: the stage with all three chairs and the clock in one's own hands.

mod advance;
mod blank;
mod clock_panel;
mod clock_play;
mod demo_link;
mod fork;
mod looked;
mod map_panel;
mod new_task;
mod other_demos;
mod panel;
mod screen;
mod standing;
mod tasks;

pub use blank::Again;
pub use new_task::SandboxNew;
pub use screen::Sandbox;
