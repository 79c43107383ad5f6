//! Export and import: backups, task codes, kept desks, and the data of other copies of the app on this host.

pub(super) mod export;
pub(super) mod import;
pub(super) mod inside;
pub(super) mod keeping;
pub(super) mod kept;
pub(super) mod neighbours;
