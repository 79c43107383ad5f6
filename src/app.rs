//! The state of the running app: desks in signals, the clock, acts and files. Screens read it and call it.
//!
//! All signals live as long as the page, so that async work never touches a disposed one. Nothing here
//! draws anything.

mod address;
mod agenda;
mod archive;
mod away;
mod backup;
mod bell;
mod canary;
mod catch_up;
mod class;
mod clipboard;
mod clock;
mod collate;
mod connection;
mod copies;
mod desks;
mod device;
mod drafts;
mod english;
mod files;
mod follow;
mod keeping;
mod kept;
mod lessons;
mod local;
mod not_performed;
mod offline;
mod opening;
mod perform;
mod play;
mod recover;
mod settings;
mod site;
mod state;
mod tabs;
mod task_code;
mod unsaved;
mod worker;

pub use crate::domain::When;
pub use address::{address_of_calendar, address_of_svg, address_of_text};
pub use archive::{Archive, Exported};
pub use backup::{NoBackup, Preview, RestoreError, Written};
pub use bell::{Bell, Rings};
pub use canary::Loss;
pub use class::{Learner, join, joined, keep_results, results, taught, teach};
pub use clipboard::copy_text;
pub use clock::{device_now as now, local_reading};
pub use collate::collated;
pub use copies::OtherDemo;
pub use desks::{NotChanged, OpenDesk, Retried, Saved, WentTo};
pub use device::Device;
pub use drafts::Drafts;
pub use english::english;
pub use files::{Held, HoldError, Holding, release, space_used};
pub use keeping::{Advice, BackedUp, persist, persisted};
pub use kept::KeptDesk;
pub use lessons::KeptAttempt;
pub use not_performed::NotPerformed;
pub use offline::{Kept, Offline};
pub use play::{Passed, Play, Speed};
pub use settings::{English, Language, Settings, Theme};
pub use site::Site;
pub use state::{App, Phase};
pub use task_code::Inside;
