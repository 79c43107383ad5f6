//! Preferences, the texts of the language, and the storage for small things that both stand in.

pub(super) mod local;
pub(super) mod preferences;
pub(super) mod translation;
