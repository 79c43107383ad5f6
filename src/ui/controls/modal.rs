//! A native dialog: it keeps the focus inside, closes on Escape, and gives the focus back; to the headline if what had
//! it is gone, since an act redraws the buttons it came from.

use leptos::html::Dialog;
use leptos::prelude::*;

use super::focus;

/// Shows its content as a modal dialog for as long as it exists.
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
    // A dialog that is only taken out of the page gives no focus back.
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
                // A file picker that is cancelled inside of it says so by an event of the same name, which bubbles.
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
