//! Follows the size of an element: it is measured when it is drawn, and again whenever its size has changed.

use leptos::html::ElementType;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

use super::live::whenever;

/// Has an element measured for as long as it is on the screen.
pub fn follow_size<E>(place: NodeRef<E>, measured: impl Fn(&Element) + Clone + 'static)
where
    E: ElementType + 'static,
    E::Output: AsRef<Element> + JsCast + Clone + 'static,
{
    let observer = StoredValue::new_local(None::<ResizeObserver>);
    whenever(move || {
        let Some(shown) = place.get() else { return };
        measured(shown.as_ref());
        let measured = measured.clone();
        let again = move || {
            if let Some(Some(shown)) = place.try_get_untracked() {
                measured(shown.as_ref());
            }
        };
        // A frame later: what is drawn anew while sizes are told would change them again.
        let heard = Closure::<dyn FnMut()>::new(move || request_animation_frame(again.clone()));
        match ResizeObserver::new(heard.into_js_value().unchecked_ref()) {
            Ok(watching) => {
                watching.observe(shown.as_ref());
                observer.set_value(Some(watching));
            }
            Err(_) => leptos::logging::warn!("a size isn't followed"),
        }
    });
    on_cleanup(move || {
        if let Some(Some(observer)) = observer.try_get_value() {
            observer.disconnect();
        }
    });
}
