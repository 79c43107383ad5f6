//! The controls that forms and cards are made of: native elements with a label each.

mod choice;
mod copy;
mod field;
mod file_field;
mod icon;
mod modal;
mod moment;
mod qr;
mod save_file;
mod sources;
mod tick;

pub use choice::Choice;
pub use copy::{Copy, CopyButton, Copying};
pub use field::{AreaField, TextField};
pub use file_field::{FileField, HoldProgress};
pub use icon::Icon;
pub use modal::Modal;
pub use moment::{Moment, MomentField, NoMoment, minute_of, minute_text};
pub use qr::QrPicture;
pub use save_file::{SaveFile, save_as};
pub use sources::{Source, Sources};
pub use tick::Tick;
