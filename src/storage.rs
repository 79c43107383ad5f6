//! What the browser stores: journals, headers of desks and files, in `IndexedDB`.
//!
//! Nothing counts as written before its transaction has completed, and no entry is ever overwritten: `add` at `[desk,
//! seq]` is the compare-and-swap between tabs. Rules, signals, sealing, compaction and whole-document writes are
//! deliberately left out, and so is any fallback to another store: the second copy ([`copy`]) is never read while the
//! database is intact.

pub mod archive;
pub mod attempts;
mod chunks;
pub mod copy;
pub mod database;
mod decode;
pub mod desks;
pub mod drafts;
mod erase;
mod error;
pub mod files;
pub mod journal;
mod limit;
mod look;
pub mod migrate;
pub mod nonce;
pub mod place;
mod schema;
mod shape;
mod space;
mod spool;
mod sweep;
mod upload;

pub use database::Database;
pub use decode::decoded;
pub use error::{Error, FileError};
pub use limit::{sleep, until, within};
pub use space::{Space, persist, persisted, space};
