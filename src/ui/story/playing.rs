//! Whether a story plays by itself. Whatever somebody presses pauses it, except the buttons and the key that play.

use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event};

/// Whether a story plays by itself, and how fast.
#[derive(Clone, Copy)]
pub struct Playing {
    /// Whether it plays.
    pub on: RwSignal<bool>,
    /// Whether it plays at double speed.
    pub twice: RwSignal<bool>,
}

impl Playing {
    /// Doesn't play yet.
    pub fn new() -> Self {
        Self { on: RwSignal::new(false), twice: RwSignal::new(false) }
    }

    /// Pauses it.
    pub fn pause(self) {
        if self.on.get_untracked() {
            self.on.set(false);
        }
    }

    /// Pauses it for a key, except on its own buttons; `true` if it was playing.
    pub fn hears_key(self, event: &KeyboardEvent) -> bool {
        let modifier = matches!(event.key().as_str(), "Shift" | "Control" | "Alt" | "Meta");
        let paused = self.on.get_untracked() && !modifier && !is_on_player(event);
        if paused {
            self.pause();
        }
        paused
    }

    /// Pauses it for a tap or a click, except on its own buttons.
    pub fn hears_pointer(self, event: &PointerEvent) {
        if !is_on_player(event) {
            self.pause();
        }
    }
}

/// Tells whether something happens on the buttons that play.
fn is_on_player(event: &Event) -> bool {
    let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    on.is_some_and(|on| !matches!(on.closest("[data-player]"), Ok(None)))
}
