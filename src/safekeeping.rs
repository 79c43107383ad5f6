//! How an act is decided, stored in two places and found again, whatever happens to the browser in between.
//!
//! Everything here works on a [`Tab`], which provides the database, the second copy, the other tabs, the clock, and
//! what the tab shows. The app implements it (`app/desk/tab.rs`); the simulation runs two or three of them against each
//! other (`tests/safekeeping`). Signals, screens, `IndexedDB` itself and texts are deliberately left out.
//!
//! The promise: **an act that was acknowledged is on the current desk after the next two openings, or its absence is
//! reported.**
//!
//! The second copy (`copy`) takes each batch of one's own desks after the database has stored it and before the act is
//! acknowledged, so it never contains what was refused or given up. It isn't read while both have the same [`Tally`].
//! Where the database has less, the missing records are brought back (`bring_back`). A writer must know the copy's
//! previous state: after another tab has written, a tab has to look at the copy before it may write.
//! writing nothing is written until that was looked at.

mod batch;
mod bring_back;
mod compare;
mod copy;
mod decide;
mod desk_on_screen;
mod erasing;
mod error;
mod follow;
mod header;
mod missing;
mod not_performed;
mod opening;
mod perform;
mod recover;
mod replacing;
mod tab;
mod tally;
mod write;

pub use batch::{Batch, Placed};
pub use compare::{Loss, compare, make_anew};
pub use copy::{BEGINS, Line, Reading, number};
pub use decide::{At, Step};
pub use desk_on_screen::{DeskOnScreen, Retried, Saved};
pub use erasing::{Eraser, erase};
pub use error::Error;
pub use follow::{catch_up, follow, look_again};
pub use header::{Header, current};
pub use not_performed::NotPerformed;
pub use opening::{open, without_header};
pub use perform::{give_up, perform, save_again};
pub use recover::{Read, recover, sound};
pub use replacing::take_the_place;
pub use tab::{Copied, Tab};
pub use tally::Tally;
pub use write::{Keeper, Pending, write_played};
