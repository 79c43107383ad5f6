//! What can be drawn of a part that may have to be fetched first, as data.

use leptos::prelude::*;
use web_sys::File;

use crate::app::Neighbour;
use crate::domain::Instant;
use crate::ui::desk::Asked;
use crate::ui::route::Route;

/// What a part draws. The part of the tasks draws all of it, the others their screens.
#[derive(Debug, Clone, Copy)]
pub enum Shown {
    /// A screen.
    Screen(Route),
    /// The form of an act.
    Form(Asked),
    /// What the keyboard opened on a screen.
    Panel(Panel, Route),
    /// A message above the screen.
    Message(Message),
    /// What is in a pasted text or a chosen file.
    Given(Given),
    /// Until when a task must be accepted that was assigned then.
    AcceptBy(Instant),
}

/// What the keyboard opens over a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// Everything that can be gone to or done, by its name.
    Palette,
    /// The table of the keys.
    Help,
}

/// A message that there may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// What was done, or couldn't be.
    Told,
    /// A later version of the app took the database over.
    Newer,
    /// The desk isn't saved.
    Unsaved,
    /// One's own desk isn't saved, told where somebody practises.
    UnsavedElsewhere,
    /// Something is missing on one's own desk.
    Loss,
    /// Damaged records, and the tasks that they put aside.
    Aside,
}

/// What was given to look into.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// How it was given.
    pub form: GivenAs,
    /// Where it is said why nothing can be done with it: beside the place it was given at.
    pub problem: RwSignal<Option<String>>,
}

/// How something was given to look into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenAs {
    /// Pasted, with whatever else stands around a code.
    Text(StoredValue<String>),
    /// A file, which is read here.
    File(StoredValue<File, LocalStorage>),
    /// What another copy of the app on this host has.
    Neighbour(StoredValue<Neighbour>),
}
