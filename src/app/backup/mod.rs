//! Out and in: backups, task codes, desks that are kept, and what another copy of the app on this host has.

pub(super) mod archive;
pub(super) mod desk;
pub(super) mod keeping;
pub(super) mod kept;
pub(super) mod neighbours;
pub(super) mod task_code;
