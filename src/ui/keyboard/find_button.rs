//! The palette's visible button, in the column of places, with its key beside the word.

use leptos::prelude::*;

use super::keys::{Keys, palette_key};
use crate::ui::controls::Icon;
use crate::ui::later::Panel;
use crate::ui::words::{lang, tr};

/// Opens the palette.
#[component]
pub fn FindButton() -> impl IntoView {
    let (lang, keys) = (lang(), expect_context::<Keys>());
    view! {
        <button
            class="places-find"
            type="button"
            aria-haspopup="dialog"
            aria-keyshortcuts="Control+K Meta+K"
            on:click=move |_| keys.open.set(Some(Panel::Palette))
        >
            <Icon name="search" />
            <span>{tr!(lang, list.search)}</span>
            <kbd class="key" aria-hidden="true">{palette_key()}</kbd>
        </button>
    }
}
