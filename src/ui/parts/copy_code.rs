//! A button that copies the backup code of one's own desk.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::ui::controls::{CopyButton, Copying};
use crate::ui::here::here;
use crate::ui::words::{lang, tr};

/// A button that copies the backup code of one's own desk. Where there is none, it says what to do instead.
#[component]
pub fn CopyCode(#[prop(optional)] primary: bool) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let copying = Copying::new();
    let copy = move |()| {
        spawn_local(async move {
            let count = here.app.mine.desk.with_untracked(|desk| desk.logs().count());
            let Some(code) = here.app.backup_code().await else {
                copying.has_nothing(tr!(lang, settings.no_backup_code));
                return;
            };
            if copying.copy(format!("{}\n{code}", tr!(lang, settings.backup_code_label, n = count))).await {
                here.app.backed_up();
            }
        });
    };
    let kind = if primary { "primary" } else { "neutral" };
    view! { <CopyButton copying word=tr!(lang, message.copy_backup_code) kind on_press=copy /> }
}
