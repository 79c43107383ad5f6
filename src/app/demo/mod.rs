//! The demo: its playing clock, and its copies.

pub(super) mod demos;
pub(super) mod play;
