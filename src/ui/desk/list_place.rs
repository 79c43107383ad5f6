//! The scroll position of the list beside a task. Choosing a task re-renders both panes, and the list must not jump:
//! the next task to choose should be where the last one was.

use std::cell::Cell;

use leptos::html::Section;
use leptos::prelude::*;

use super::here::Here;
use crate::ui::controls::focus;

/// A list on the screen.
#[derive(Clone, Copy)]
pub struct ListPlace {
    /// The list.
    pub list: NodeRef<Section>,
    mine: bool,
}

impl ListPlace {
    /// Restores the scroll position of the former list, and scrolls to the chosen item.
    pub fn kept(here: Here) -> Self {
        let place = Self { list: NodeRef::new(), mine: here.desk.is_mine() };
        Effect::new(move |_| {
            let Some(list) = place.list.get() else { return };
            request_animation_frame(move || {
                place.left(|left| list.set_scroll_top(left.get()));
                let chosen = list.query_selector(".row-link[aria-current]").ok().flatten();
                let chosen = chosen.and_then(|link| link.closest("article").ok().flatten());
                // In a narrow window the page scrolls and not the list: then leave it.
                if let Some(chosen) = chosen.filter(|_| list.scroll_height() > list.client_height() + 1) {
                    focus::show(&chosen);
                }
            });
        });
        place
    }

    /// Stores the scroll position.
    pub fn note(self) {
        if let Some(list) = self.list.get_untracked() {
            self.left(|left| left.set(list.scroll_top()));
        }
    }

    fn left(self, with: impl FnOnce(&Cell<i32>)) {
        thread_local! {
            static LEFT: [Cell<i32>; 2] = const { [Cell::new(0), Cell::new(0)] };
        }
        LEFT.with(|left| with(&left[usize::from(self.mine)]));
    }
}
