//! Saving a file through the browser. The app can't see whether it arrives; inside other apps it never does, so the
//! content is offered there as a text to copy, or a line says where a file can be saved.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::copy::Copy;
use super::icon::Icon;
use crate::app::{Device, WentTo, release};
use crate::ui::words::{lang, tr};

/// A button that saves a file.
#[component]
pub fn SaveFile(
    word: String,
    #[prop(into)] on_press: Callback<()>,
    /// The content of the file, if it is a text.
    #[prop(optional_no_strip)]
    text: Option<Callback<(), String>>,
    #[prop(default = "neutral")] kind: &'static str,
) -> impl IntoView {
    let lang = lang();
    match (Device::here().saves_files(), text) {
        (true, _) => view! {
            <button class="button" data-kind=kind type="button" on:click=move |_| on_press.run(())>
                <Icon name="download" />
                {word}
            </button>
        }
        .into_any(),
        (false, Some(text)) => view! { <Copy word=tr!(lang, app.copy_instead, what = word) text kind /> }.into_any(),
        (false, None) => view! { <p class="small">{tr!(lang, settings.file_not_here)}</p> }.into_any(),
    }
}

/// Saves what an object URL holds, and releases the URL.
pub fn save_as(address: &str, name: &str) -> WentTo {
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    let address = address.to_owned();
    let went_to = match link.filter(|_| Device::here().saves_files()) {
        Some(link) => {
            link.set_href(&address);
            link.set_download(name);
            link.click();
            WentTo::Download
        }
        None => WentTo::Nowhere,
    };
    // The browser reads the URL after the click has returned.
    set_timeout(move || release(&address), std::time::Duration::from_mins(1));
    went_to
}
