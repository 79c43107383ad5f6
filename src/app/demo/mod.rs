//! The demo: its clock while it plays, and its copies.

pub(super) mod copies;
pub(super) mod play;
