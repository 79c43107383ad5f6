//! A button that copies the backup code of one's own desk.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{NoBackup, Written};
use crate::ui::controls::{CopyButton, Copying};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// A button that copies the backup code of one's own desk. If there is no code, it says what to do instead.
#[component]
pub fn CopyCode(#[prop(optional)] primary: bool) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let copying = Copying::new();
    let copy = move |()| {
        spawn_local(async move {
            let Written { text: code, tasks } = match here.app.backups.code().await {
                Ok(written) => written,
                Err(NoBackup::Empty) => return copying.has_nothing(tr!(lang, settings.nothing_to_copy)),
                Err(NoBackup::TooLarge | NoBackup::Unreadable | NoBackup::Files(_)) => {
                    return copying.has_nothing(tr!(lang, settings.no_backup_code));
                }
            };
            if copying.copy(format!("{}\n{code}", tr!(lang, settings.backup_code_label, n = tasks))).await {
                here.app.backups.note_made();
                if here.app.desks.loss.told.with_untracked(Option::is_some) {
                    here.tell(tr!(lang, settings.export_some_missing, n = tasks));
                }
            }
        });
    };
    let kind = if primary { "primary" } else { "neutral" };
    view! { <CopyButton copying word=tr!(lang, message.copy_backup_code) kind on_press=copy /> }
}
