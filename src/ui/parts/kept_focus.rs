//! In a list that sorts itself, a card that moves is drawn anew, and what had the focus is gone. It is given back to the
//! same task in its new place, without scrolling: time moves the screen, not the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::ui::focus;

/// Which task had the focus before its list was drawn anew, and whether its button had it.
#[derive(Clone, Copy)]
pub struct KeptFocus(StoredValue<Option<(String, bool)>>);

impl KeptFocus {
    /// Keeps nothing yet.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Notes which task has the focus; to be called before the list is drawn anew.
    pub fn note(self) {
        self.0.set_value(focus::active().and_then(|active| {
            let task = active.closest("main [data-task]").ok().flatten()?.get_attribute("data-task")?;
            Some((task, active.tag_name() == "BUTTON"))
        }));
    }

    /// Gives the focus back once the list is drawn, if it was lost.
    pub fn give_back(self) {
        request_animation_frame(move || {
            let kept = self.0.try_update_value(Option::take).flatten();
            if let Some((task, button)) = kept.filter(|_| focus::is_lost())
                && let Some(element) = in_task(&task, if button { "button" } else { "a" }).or_else(|| in_task(&task, "a"))
            {
                focus::take(&element);
            }
        });
    }
}

fn in_task(task: &str, tag: &str) -> Option<HtmlElement> {
    let found = document().query_selector(&format!("main [data-task=\"{task}\"] {tag}")).ok().flatten()?;
    found.dyn_into().ok()
}
