//! The two desks of this tab: opening, showing, writing, following other tabs, comparing with the second copy.

pub(super) mod agenda;
pub(super) mod away;
pub(super) mod connection;
pub(super) mod drafts;
pub(super) mod files;
pub(super) mod follow;
pub(super) mod later;
pub(super) mod loss;
pub(super) mod open_desk;
pub(super) mod opening;
pub(super) mod perform;
pub(super) mod tab;
pub(super) mod unsaved;
pub(super) mod write_back;
