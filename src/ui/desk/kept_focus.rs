//! Re-rendering removes the focus from the focused element: a card that moves in its list, the buttons of a next step.
//! It is restored without scrolling, to the same button or the same task; if that is gone, to the headline. Time moves
//! the screen, not the focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::ui::controls::focus;

/// What had the focus before a part of the screen was re-rendered.
#[derive(Clone, Copy)]
pub struct KeptFocus(StoredValue<Option<Place>>);

/// The task, if the focus was on one, and the button's words. Another act's button never gets the focus: pressing twice
/// would perform that act.
#[derive(Clone, PartialEq, Eq)]
struct Place {
    task: Option<String>,
    button: Option<String>,
}

impl KeptFocus {
    /// Begins with nothing noted.
    pub fn new() -> Self {
        Self(StoredValue::new(None))
    }

    /// Notes what has the focus; call it before the part is re-rendered.
    pub fn note(self) {
        let active = focus::active().filter(|active| active.closest("main").is_ok_and(|main| main.is_some()));
        self.0.set_value(active.map(|active| Place {
            task: active.closest("[data-task]").ok().flatten().and_then(|task| task.get_attribute("data-task")),
            button: active.text_content().filter(|_| active.tag_name() == "BUTTON"),
        }));
    }

    /// Restores the focus once the part is rendered, if it was lost.
    pub fn give_back(self) {
        request_animation_frame(move || {
            let kept = self.0.try_update_value(Option::take).flatten();
            if let Some(place) = kept.filter(|_| focus::is_lost()) {
                match place.find() {
                    Some(element) => focus::take(&element),
                    None => focus::to_headline_if_lost(),
                }
            }
        });
    }
}

impl Place {
    fn find(&self) -> Option<HtmlElement> {
        let within = self.task.as_ref().map_or("main".to_owned(), |task| format!("main [data-task=\"{task}\"]"));
        let all = document().query_selector_all(&format!("{within} button")).ok()?;
        let buttons = (0..all.length()).filter_map(|n| all.get(n));
        let same = buttons.into_iter().find(|button| self.button.is_some() && button.text_content() == self.button);
        let link = || document().query_selector(&format!("{within} a")).ok().flatten().map(Into::into);
        same.or_else(|| self.task.as_ref().and_then(|_| link()))?.dyn_into().ok()
    }
}
