//! What can be rendered by a part that may have to be fetched first, as data.

use leptos::prelude::*;
use web_sys::File;

use crate::app::Neighbour;
use crate::domain::{AgreedDates, Instant, Passed};
use crate::ui::desk::{Asked, Here};
use crate::ui::route::Route;

/// What a part renders. The part of the tasks renders all of these, the others only screens.
#[derive(Clone, Copy)]
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
    /// Until when a task assigned at this instant must be accepted.
    AcceptBy(Instant),
    /// What is in the requirements of a new task: a code, and dates to agree to.
    InBrief(RwSignal<String>, RwSignal<AgreedDates>),
    /// The ways to bring tasks back on the first screen.
    WaysBack,
    /// The watch over one's own tasks, which is never seen.
    Watch(Here, Told, ReadSignal<Route>),
    /// Whether there is a later version of the app.
    Newer,
    /// Whether the app opens without a network now, beside panes or not.
    OpensOffline(bool),
    /// What the watch has told.
    Urgent(Here, Told, &'static str, bool),
}

/// What the watch over one's own tasks has seen pass.
pub type Told = RwSignal<Vec<Passed>>;

/// What the keyboard opens over a screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Panel {
    /// The palette: finds screens and acts by name.
    Palette,
    /// The table of the keys.
    Help,
}

/// The messages above the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// What was done, or couldn't be.
    Told,
    /// A later version of the app took over the database.
    Newer,
    /// The desk isn't saved.
    Unsaved,
    /// One's own desk isn't saved, shown in practice.
    UnsavedElsewhere,
    /// Records of one's own desk were lost.
    Loss,
    /// Damaged records, and the tasks put aside because of them.
    Aside,
}

/// An input to look into.
#[derive(Debug, Clone, Copy)]
pub struct Given {
    /// How it was given.
    pub form: GivenAs,
    /// The reason why nothing can be done with it, shown beside the input.
    pub problem: RwSignal<Option<String>>,
}

/// The kind of input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GivenAs {
    /// A pasted text, with whatever surrounds the code.
    Text(StoredValue<String>),
    /// A file, which is read here.
    File(StoredValue<File, LocalStorage>),
    /// The data of another copy of the app on this host.
    Neighbour(StoredValue<Neighbour>),
}
