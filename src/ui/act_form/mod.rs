//! The form of an act that needs more than a tap.

mod agreed_fields;
mod agreed_offers;
mod align;
mod client_kind;
mod correction;
mod corrections;
mod draft;
mod fields;
mod filled;
mod follows;
mod form;
mod found_dates;
mod in_doubt;
mod line;
mod link_taken;
mod price;
mod samples;
mod typed_dates;
mod unsaved;
mod wrong;

pub use agreed_offers::{Offer, offers_of};
pub use client_kind::ClientKindChoice;
pub use fields::file_kinds;
pub use follows::{Follows, Recorded};
pub use form::{AlignOffer, act_form};
pub use found_dates::{FoundDates, OfferedDates};
pub use samples::with_sample_files;
pub use unsaved::{Retry, is_unsaved, when_saved};
