//! How an act is decided, kept in two places and found again, whatever happens to the browser on the way.
//!
//! Everything here asks a [`Tab`] for what it needs: the database, the second copy, the other tabs, the clock, and what
//! the tab shows. The app is one such tab (`app/desk/tab.rs`), the simulation plays two or three others against each other
//! (`tests/safekeeping`). Deliberately absent: signals, screens, `IndexedDB` itself, texts.
//!
//! The promise: **an act that was acknowledged is on the current desk after the next two openings, or its absence is
//! told.**
//!
//! The second copy (`copy`) takes each batch of one's own desks once the database has it, and before it is acknowledged;
//! so it never has what was refused or given up. It is never read while both say the same ([`Tally`]); where the database
//! has less, what it lacks comes back (`bring_back`). Who writes to it says what it looked like before: after another tab's
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
