//! The one written form of entries. Everything that leaves memory (the journal in the browser, files of
//! scenarios, later backups and codes) is in this form, and everything from outside is read by it.

mod backup;
mod calendar;
mod form;
mod stored;
mod upcast;

pub use backup::{Backup, NotABackup, to_code, to_file};
pub use calendar::{Worded, to_calendar};
pub use form::{Unreadable, VERSION, decode, encode, task_of};
pub use stored::{Damage, Stored, hex};
