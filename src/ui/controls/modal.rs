//! A native dialog: it keeps the focus inside, closes on Escape, and gives the focus back.

use leptos::html::Dialog;
use leptos::prelude::*;

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
    view! {
        <dialog
            node_ref=element
            class="dialog"
            aria-labelledby="dialog-title"
            on:cancel=move |event: leptos::ev::Event| {
                event.prevent_default();
                on_close();
            }
        >
            <h2 class="dialog-title" id="dialog-title">{title}</h2>
            {children()}
        </dialog>
    }
}
