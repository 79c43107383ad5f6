//! Browser services: clock, clipboard, notifications, other tabs, the service worker.

pub(super) mod address;
pub(super) mod bell;
pub(super) mod clipboard;
pub(super) mod clock;
pub(super) mod collate;
pub(super) mod device;
pub(super) mod drawn;
pub(super) mod offline;
pub(super) mod site;
pub(super) mod tabs;
pub(super) mod worker;
