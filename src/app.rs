//! The state of the running app: desks in signals, the clock, acts and files. Screens read it and call it.
//!
//! All signals live as long as the page, so that async work never touches a disposed one. Nothing here
//! draws anything.

mod attempts;
mod backup;
mod browser;
mod cut;
mod demo;
mod desk;
mod erase;
mod phase;
mod settings;
mod state;

pub use crate::domain::When;
pub use crate::safekeeping::{Copied, Loss, NotPerformed};
pub use attempts::class::{Learner, join, joined, keep_results, results, taught, teach};
pub use attempts::lessons::KeptAttempt;

pub use crate::storage::decoded;
pub use backup::export::{Exported, NoBackup, Written};
pub use backup::import::{bytes, look_into};
pub use backup::inside::{Archive, Inside, Preview, RestoreError};
pub use backup::keeping::{Advice, BackedUp, persist, persisted};
pub use backup::kept::KeptDesk;
pub use backup::neighbours::{Neighbour, neighbours};
pub use browser::address::{address_of_calendar, address_of_svg, address_of_text};
pub use browser::bell::{Bell, Rings};
pub use browser::clipboard::{can_paste, copy_text, pasted_text};
pub use browser::clock::{device_now as now, elapsed, local_reading, pause_for_page};
pub use browser::collate::collated;
pub use browser::device::Device;
pub use browser::drawn::address_of_png;
pub use browser::offline::{Kept, Offline};
pub use browser::site::Site;
pub use demo::demos::OtherDemo;
pub use demo::play::{Passed, Play, Speed};
pub use desk::drafts::{Drafts, LONGEST as LONGEST_DRAFT};
pub use desk::files::{Held, HoldError, Holding, release, space_used};
pub use desk::open_desk::{NotChanged, OpenDesk, Retried, Saved, WentTo};
pub use phase::Phase;
pub use settings::preferences::{Settings, Theme, Translation};
pub use settings::translation::translated;
pub use state::App;
