//! Preferences, the texts of fetched languages, and the store for small values.

pub(super) mod local;
pub(super) mod preferences;
pub(super) mod translation;
