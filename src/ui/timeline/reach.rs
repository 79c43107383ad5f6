//! Where the pointer moves `now`: on the pictures of the lives. They are drawn anew while it is dragged, so the place
//! around them hears the pointer, and gives the focus back to the slider.

use leptos::ev::PointerEvent;
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::Element;

use crate::domain::Instant;
use crate::picture::Axis;
use crate::ui::controls::focus;

/// The area.
#[derive(Clone, Copy)]
pub struct Reach {
    place: NodeRef<Div>,
    moves: Option<Callback<Instant>>,
    /// The axis as it is drawn, and whether time runs down.
    axis: StoredValue<Option<(Axis, bool)>>,
    pressed: StoredValue<bool>,
}

impl Reach {
    /// An area in which nothing is drawn yet.
    pub fn new(place: NodeRef<Div>, moves: Option<Callback<Instant>>) -> Self {
        Self { place, moves, axis: StoredValue::new(None), pressed: StoredValue::new(false) }
    }

    /// Notes the axis that is drawn.
    pub fn covers(self, axis: &Axis, upright: bool) {
        self.axis.set_value(Some((axis.clone(), upright)));
    }

    /// Moves `now` to where the pointer was pressed, and from then on with it.
    pub fn press(self, event: &PointerEvent) {
        let on = event.target().and_then(|on| on.dyn_into::<Element>().ok());
        let on_life = on.is_some_and(|on| on.closest(".timeline-svg").is_ok_and(|life| life.is_some()));
        if self.moves.is_none() || !on_life {
            return;
        }
        let area = event.current_target().and_then(|area| area.dyn_into::<Element>().ok());
        // Without it the pointer is only heard within the area.
        self.pressed.set_value(area.is_some_and(|area| area.set_pointer_capture(event.pointer_id()).is_ok()));
        self.point(event);
    }

    /// Moves `now` with a pressed pointer.
    pub fn drag(self, event: &PointerEvent) {
        if self.pressed.get_value() {
            self.point(event);
        }
    }

    /// Ends it.
    pub fn let_go(self) {
        self.pressed.set_value(false);
    }

    fn point(self, event: &PointerEvent) {
        let drawn = self.place.get_untracked().and_then(|place| place.query_selector(".timeline-svg").ok().flatten());
        let (Some(moves), Some(drawn)) = (self.moves, drawn) else { return };
        let seen = drawn.get_bounding_client_rect();
        let units = drawn.get_attribute("viewBox").unwrap_or_default();
        let width = units.split(' ').nth(2).and_then(|width| width.parse::<f64>().ok()).unwrap_or(1.0);
        let scale = width / seen.width().max(1.0);
        let found = self.axis.with_value(|axis| {
            let (axis, upright) = axis.as_ref()?;
            let along = if *upright {
                f64::from(event.client_y()) - seen.top()
            } else {
                f64::from(event.client_x()) - seen.left()
            };
            #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
            axis.instant((along * scale) as i32)
        });
        if let Some(instant) = found {
            moves.run(instant);
        }
    }

    /// Gives the focus back to the slider once it is drawn anew, if it has the focus now.
    pub fn keep_focus(self) {
        let Some(place) = self.place.get_untracked() else { return };
        let slider = move || place.query_selector("[role=slider]").ok().flatten();
        if focus::active().zip(slider()).is_some_and(|(active, slider)| slider.is_same_node(Some(&active))) {
            request_animation_frame(move || {
                if let Some(slider) = slider().and_then(|slider| slider.dyn_into::<web_sys::SvgElement>().ok()) {
                    let _ = slider.focus();
                }
            });
        }
    }
}
