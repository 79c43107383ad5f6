//! The two desks of this tab: opening, showing, writing, following other tabs, comparing with the second copy.

pub(super) mod agenda;
pub(super) mod away;
pub(super) mod connection;
pub(super) mod desks;
pub(super) mod drafts;
pub(super) mod files;
pub(super) mod follow;
pub(super) mod header;
pub(super) mod later;
pub(super) mod loss;
pub(super) mod note;
pub(super) mod open_desk;
pub(super) mod opened;
pub(super) mod opening;
pub(super) mod perform;
pub(super) mod tab;
pub(super) mod write_back;
