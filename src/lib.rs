//! Jiedan (接单台): the life of a sponsored-video task on Xingtu, kept in the browser.
//!
//! # Where to start
//!
//! Read [`domain::permit`] (what is allowed), [`domain::apply`] (what an act changes) and
//! [`domain::due`] (what time does): the rest shows, stores or tests these three.
//!
//! ```text
//! main → ui → app → storage → safekeeping → record → domain
//!         │     └──→ story ────────────────────┘       │
//!         └────────→ picture ──────────────────────────┘
//! ```
//!
//! A layer uses only layers to its right. `domain`, a package of its own, `record`, `picture`, `story` and `safekeeping`
//! are pure; the others need a browser and are behind the feature `web`, which includes `storage`.
//!
//! # Invariants
//!
//! - The core reads no clock and generates nothing random: instants and ids come in with the act.
//! - No entry of a journal is edited or deleted; taking an act back is itself an entry.
//! - The effects of time are never stored: a lapse or a completion is derived from the journal and *now*.
//! - Nothing is shown as saved before its transaction has completed.
//! - The screens contain no rules: they ask [`domain::permit`].

pub use domain;

pub mod picture;
pub mod record;
pub mod safekeeping;
pub mod story;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "storage")]
pub mod storage;
#[cfg(feature = "web")]
pub mod ui;
