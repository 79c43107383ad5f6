//! The demo: its playing clock, and its copies.

pub(super) mod copies;
pub(super) mod play;
