//! 自由演练: the three seats and a clock moved by hand.

mod advance;
mod clock_panel;
mod clock_play;
mod demo_link;
mod desk_then;
mod fork;
mod other_demos;
mod other_rules;
mod sandbox_map;
mod sandbox_what_if;
mod screen;
mod seats;
mod timeline;
mod timeline_list;

pub use sandbox_map::SandboxMap;
pub use sandbox_what_if::SandboxWhatIf;
pub use screen::{Sandbox, SandboxNew};
pub use timeline::Timeline;
