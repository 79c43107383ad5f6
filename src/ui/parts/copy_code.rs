//! A button that copies the backup code of one's own desk.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::copy_text;
use crate::ui::controls::Icon;
use crate::ui::here::here;
use crate::ui::words::{lang, tr};

/// A button that copies the backup code of one's own desk.
#[component]
pub fn CopyCode(#[prop(optional)] primary: bool) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let (copied, set_copied) = signal(None);
    let word = move || match copied.get() {
        None => tr!(lang, message.copy_backup_code),
        Some(true) => tr!(lang, app.copied),
        Some(false) => tr!(lang, app.copy_failed),
    };
    let copy = move |_| {
        spawn_local(async move {
            let code = here.app.backup_code().await;
            let count = here.app.mine.desk.with_untracked(|desk| desk.logs().count());
            let copied = match code {
                Some(code) => copy_text(&format!("{}\n{code}", tr!(lang, settings.backup_code_label, n = count))).await,
                None => false,
            };
            set_copied.set(Some(copied));
            if copied {
                here.app.backed_up();
            }
        });
    };
    view! {
        <button class="button" type="button" data-kind=if primary { "primary" } else { "neutral" } on:click=copy>
            <Icon name="copy" />
            {word}
        </button>
    }
}
