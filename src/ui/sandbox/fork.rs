//! Continuing the sandbox from an instant, as a copy; the one that was open stays and can be opened again.

use leptos::task::spawn_local;

use crate::app::NotChanged;
use crate::domain::{Entry, Instant, Language};
use crate::ui::desk::Here;
use crate::ui::words::{answers, format, tr};

/// Opens a copy of these entries with its clock at the instant, and goes on; `None`: they couldn't be read.
pub fn fork(lang: Language, here: Here, at: Instant, entries: Option<Vec<Entry>>, then: impl FnOnce() + 'static) {
    spawn_local(async move {
        let when = format::moment(lang, at);
        let name = tr!(lang, map.fork_name, when = when.clone());
        let opened = match entries {
            Some(entries) => here.app.demos.open_copy(entries, at, name).await,
            None => Err(NotChanged::NotKept),
        };
        match opened {
            Ok(()) => {
                here.tell(tr!(lang, map.forked, when = when));
                then();
            }
            Err(why) => {
                let said = answers::not_changed(lang, why, tr!(lang, storage.not_saved));
                here.tell_failed(said);
            }
        }
    });
}
