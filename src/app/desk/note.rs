//! The note that one's own desk leaves in the browser: for other copies of the app on this host, each in a folder of its
//! own, and for the next start, which knows by it whether there is anything to read before the first screen.

use leptos::prelude::*;

use super::open_desk::OpenDesk;
use crate::app::settings::local;
use crate::domain::Desk;

/// Key of the note: which desk is the present one here, and how many records it has.
pub(in crate::app) const RECORDS: &str = "jiedan:records";

/// Stores the note, once something is recorded.
pub(in crate::app) fn note_for_neighbours(mine: OpenDesk) {
    let head = mine.desk.with_untracked(Desk::head);
    if head > 0 {
        local::write(RECORDS, Some(&format!("{} {head}", mine.id())));
    }
}

/// Tells whether the note is there. It may be lost while the records are there, and stay when they are lost.
pub(in crate::app) fn is_noted() -> bool {
    local::read(RECORDS).is_some()
}
