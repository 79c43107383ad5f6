//! What comes with the part of the tasks.

use leptos::prelude::*;

use crate::domain::Instant;
use crate::ui::here::Asked;
use crate::ui::keys::Panel;
use crate::ui::parts::{self, Given, Message};
use crate::ui::route::Route;
use crate::ui::screens;

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
        Shown::Form(asked) => parts::act_form(asked),
        Shown::Panel(Panel::Palette, route) => parts::palette(route),
        Shown::Panel(Panel::Help, _) => parts::key_help(),
        Shown::Message(message) => parts::message(message),
        Shown::Given(given) => parts::given(given),
        Shown::AcceptBy(assigned) => parts::accept_by(assigned),
    }
}
