//! A native dialog: it keeps the focus inside, closes on Escape, and then returns the focus; to the headline if the
//! former element is gone, since an act re-renders the buttons that open dialogs.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::focus;

/// Shows its content as a modal dialog for as long as it is mounted.
#[component]
pub fn Modal(title: String, on_close: impl Fn() + Copy + 'static, children: Children) -> impl IntoView {
    let element = NodeRef::<Dialog>::new();
    Effect::new(move || {
        if let Some(dialog) = element.get().filter(|dialog| !dialog.open())
            && dialog.show_modal().is_err()
        {
            dialog.set_open(true);
        }
    });
    // A dialog that is only removed from the page doesn't return the focus.
    on_cleanup(move || {
        if let Some(dialog) = element.try_get_untracked().flatten() {
            dialog.close();
        }
        request_animation_frame(focus::to_headline_if_lost);
    });
    view! {
        <dialog
            node_ref=element
            class="dialog"
            aria-labelledby="dialog-title"
            on:cancel=move |event: leptos::ev::Event| {
                // A cancelled file picker inside the dialog fires a `cancel` event too, which bubbles.
                if event.target() == event.current_target() {
                    event.prevent_default();
                    on_close();
                }
            }
        >
            <h2 class="dialog-title" id="dialog-title">{title}</h2>
            {children()}
        </dialog>
    }
}
