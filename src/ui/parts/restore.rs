//! Paste a code or choose a file, look at what is in it, then restore or add it. What is there stays.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::inside::inside;
use crate::app::{Inside, RestoreError};
use crate::record::NotACode;
use crate::ui::answers;
use crate::ui::controls::{AreaField, Icon};
use crate::ui::here::here;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

/// Offers to restore one's own desk, or to add somebody's task to it.
#[component]
pub fn Restore(#[prop(default = "backup-code")] field: &'static str) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let pasting = RwSignal::new(false);
    let code = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let preview = RwSignal::new(None::<Inside>);
    let look = move |read: Result<Inside, RestoreError>| match read {
        Ok(found) => {
            problem.set(None);
            preview.set(Some(found));
        }
        Err(why) => {
            preview.set(None);
            problem.set(Some(answers::not_restored(lang, &why)));
        }
    };
    let input = NodeRef::<Input>::new();
    let chosen = move |_| {
        let file = input.get().and_then(|input| input.files()).and_then(|files| files.get(0));
        let Some(file) = file else { return };
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            look(match text {
                Some(text) => here.app.look_into_file(&text),
                None => Err(RestoreError::NotACode(NotACode::Altered)),
            });
        });
    };
    view! {
        <div class="stack">
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| pasting.set(true)>
                    <Icon name="paste" />
                    {tr!(lang, settings.paste_backup_code)}
                </button>
                <button
                    class="button"
                    data-kind="neutral"
                    type="button"
                    on:click=move |_| { if let Some(input) = input.get() { input.click(); } }
                >
                    <Icon name="file-text" />
                    {tr!(lang, settings.choose_backup_file)}
                </button>
                <input
                    node_ref=input
                    type="file"
                    hidden=true
                    aria-label=tr!(lang, settings.choose_backup_file)
                    accept=".json,.txt"
                    on:change=chosen
                />
            </div>
            <p class="small">{tr!(lang, carry.paste_here_too)}</p>
            {live(move || pasting.get().then(|| view! {
                <AreaField id=field label=tr!(lang, settings.backup_code) value=code problem=problem />
                <div class="cluster">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| look(here.app.look_into(&code.get_untracked()))
                    >
                        {tr!(lang, settings.look_inside)}
                    </button>
                </div>
            }))}
            {live(move || (!pasting.get()).then(|| problem.get()).flatten().map(|problem| view! {
                <p class="field-message" role="alert">{problem}</p>
            }))}
            {live(move || preview.get().map(|found| inside(lang, here, found)))}
        </div>
    }
}

/// Lets the browser save what stands at an address, and gives the address back.
pub fn save_as(address: &str, name: &str) {
    let link = document().create_element("a").ok().and_then(|link| link.dyn_into::<web_sys::HtmlAnchorElement>().ok());
    let Some(link) = link else { return };
    link.set_href(address);
    link.set_download(name);
    link.click();
    let address = address.to_owned();
    // The browser reads the address after the click has returned.
    set_timeout(move || crate::app::release(&address), std::time::Duration::from_mins(1));
}
