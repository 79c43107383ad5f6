//! What comes with the part of the tasks.

use leptos::prelude::*;

use crate::domain::Instant;
use crate::ui::act_form::act_form;
use crate::ui::backup::{Given, given};
use crate::ui::deadline::accept_by;
use crate::ui::desk::Asked;
use crate::ui::frame::{Message, message, screens};
use crate::ui::keyboard::{Panel, key_help, palette};
use crate::ui::route::Route;

/// What the part of the tasks draws. One function a part: each would have to be fetched by itself.
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

/// Draws it.
pub fn tasks(shown: Shown) -> AnyView {
    match shown {
        Shown::Screen(route) => screens::tasks_part(route),
        Shown::Form(asked) => act_form(asked),
        Shown::Panel(Panel::Palette, route) => palette(route),
        Shown::Panel(Panel::Help, _) => key_help(),
        Shown::Message(it) => message(it),
        Shown::Given(it) => given(it),
        Shown::AcceptBy(assigned) => accept_by(assigned),
    }
}
