//! The controls that forms and cards are made of: native elements with a label each.

pub mod beside;
mod choice;
mod copy;
mod field;
mod file_field;
pub mod focus;
mod icon;
mod live;
mod modal;
mod moment;
mod not_found;
mod picture_file;
mod print;
mod qr;
mod save_file;
mod save_picture;
mod size;
mod sources;
mod tick;

pub use choice::Choice;
pub use copy::{Copy, CopyButton, Copying};
pub use field::{AreaField, TextField};
pub use file_field::{FileField, HoldProgress};
pub use icon::Icon;
pub use live::{live, whenever};
pub use modal::Modal;
pub use moment::{Moment, MomentField, NoMoment, minute_of, minute_text};
pub use not_found::NotFound;
pub use picture_file::{PictureFile, in_markup};
pub use print::{Print, unfold_for_print};
pub use qr::QrPicture;
pub use save_file::{SaveFile, save_as};
pub use save_picture::SavePicture;
pub use size::follow_size;
pub use sources::{Source, Sources};
pub use tick::Tick;
