//! The written form of entries. Everything that leaves memory (the journal in the browser, scenario files, backups,
//! codes) is in this form, and everything from outside is read by it.

mod address;
pub mod archive;
mod backup;
mod beside;
mod calendar;
mod chat;
mod code;
mod deflate;
mod demo_code;
mod foreign;
mod form;
mod held;
pub mod intake;
mod link_in;
mod packing;
mod pasted;
mod qr;
mod result_code;
mod stored;
mod table;
mod task_code;
mod upcast;

pub use address::{escaped, plain, read_query, write_query};
pub use backup::{Backup, aside_to_file, is_restorable, to_code, to_file};
pub use beside::Ahead;
pub use calendar::{Worded, to_calendar};
pub use chat::{Chat, Flaw, Sent, TooLong};
pub use code::Code;
pub use demo_code::DemoCode;
pub use foreign::Foreign;
pub use form::{Unreadable, VERSION, decode, encode, task_of};
pub use held::held;
pub use link_in::{is_only_a_link, link_in, link_or_text, links_in};
pub use packing::NotACode;
pub use pasted::{Found, Means, days_public, found_in};
pub use qr::Qr;
pub use result_code::{Made, ResultCode, SentAttempt, learner_name};
pub use stored::{Damage, Stored, hex};
pub use table::to_csv;
pub use task_code::{Carried, TaskCode};
