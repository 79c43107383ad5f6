//! Restoring: paste a code or choose a file, look at what is in it, then restore. What is there stays.

use leptos::html::Input;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use crate::app::{Preview, RestoreError};
use crate::record::NotABackup;
use crate::ui::controls::{AreaField, Icon};
use crate::ui::format;
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// Offers to restore one's own desk.
#[component]
pub fn Restore() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let pasting = RwSignal::new(false);
    let code = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let preview = RwSignal::new(None::<Preview>);
    let look = move |read: Result<Preview, RestoreError>| match read {
        Ok(found) => {
            problem.set(None);
            preview.set(Some(found));
        }
        Err(why) => {
            preview.set(None);
            problem.set(Some(refused(lang, &why)));
        }
    };
    let input = NodeRef::<Input>::new();
    let chosen = move |_| {
        let file = input.get().and_then(|input| input.files()).and_then(|files| files.get(0));
        let Some(file) = file else { return };
        spawn_local(async move {
            let text = JsFuture::from(file.text()).await.ok().and_then(|text| text.as_string());
            look(match text {
                Some(text) => here.app.preview_file(&text),
                None => Err(RestoreError::NotABackup(NotABackup::Altered)),
            });
        });
    };
    view! {
        <div class="stack" data-gap="small">
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
            {live(move || pasting.get().then(|| view! {
                <AreaField id="backup-code" label=tr!(lang, settings.backup_code) value=code problem=problem />
                <div class="cluster">
                    <button
                        class="button"
                        type="button"
                        on:click=move |_| look(here.app.preview_code(&code.get_untracked()))
                    >
                        {tr!(lang, settings.look_inside)}
                    </button>
                </div>
            }))}
            {live(move || (!pasting.get()).then(|| problem.get()).flatten().map(|problem| view! {
                <p class="field-message" role="alert">{problem}</p>
            }))}
            {live(move || preview.get().map(|found| offer(lang, here, found, problem)))}
        </div>
    }
}

fn offer(lang: Locale, here: Here, found: Preview, problem: RwSignal<Option<String>>) -> impl IntoView {
    let last = format::moment(lang, found.last);
    let said = tr!(lang, settings.restore_preview, n = found.tasks, when = last);
    let restore = move |_| {
        let found = found.clone();
        spawn_local(async move {
            let count = found.tasks;
            match here.app.restore(found).await {
                Ok(()) => {
                    let done = tr!(lang, settings.restore_done, n = count);
                    here.notice.set(Some(crate::ui::here::Notice::Told(done)));
                    Route::Tasks.go();
                }
                Err(why) => problem.set(Some(refused(lang, &why))),
            }
        });
    };
    view! {
        <section class="banner" role="status">
            <span class="banner-icon"><Icon name="info" /></span>
            <p class="banner-text">{said} " " {tr!(lang, settings.restore_keeps)}</p>
            <div class="banner-acts">
                <button class="button" type="button" on:click=restore>{tr!(lang, settings.restore)}</button>
            </div>
        </section>
    }
}

fn refused(lang: Locale, why: &RestoreError) -> String {
    match why {
        RestoreError::NotSaved => tr!(lang, storage.not_saved),
        RestoreError::NotABackup(why) => match why {
            NotABackup::NoCode => tr!(lang, settings.no_code),
            NotABackup::CutShort | NotABackup::Unreadable(crate::record::Unreadable::CutShort) => {
                tr!(lang, settings.code_cut_short)
            }
            NotABackup::Unreadable(crate::record::Unreadable::Version { .. }) => tr!(lang, settings.restore_too_new),
            NotABackup::Altered => tr!(lang, settings.code_altered),
            NotABackup::TooLarge => tr!(lang, settings.code_too_large),
            NotABackup::Empty => tr!(lang, settings.backup_empty),
            NotABackup::Unreadable(crate::record::Unreadable::TooLong { bytes }) => {
                tr!(lang, settings.restore_refused, position = format::size(*bytes as u64))
            }
            NotABackup::Unreadable(crate::record::Unreadable::Form { line, column, .. }) => {
                tr!(lang, settings.restore_refused, position = format!("{line}:{column}"))
            }
            NotABackup::NotPermitted { seq, .. } => tr!(lang, settings.restore_not_permitted, n = *seq),
        },
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
