//! Export and import: backups, task codes, kept desks, and the data of other copies of the app on this host.

pub(super) mod archive;
pub(super) mod desk;
pub(super) mod keeping;
pub(super) mod kept;
pub(super) mod neighbours;
pub(super) mod task_code;
