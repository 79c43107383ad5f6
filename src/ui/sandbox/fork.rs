//! Continuing the sandbox from an instant, as a copy; the one that was open stays and can be opened again.

use crate::app::{NotChanged, When};
use crate::domain::{ActKind, Entry, Instant, Language, Role, TaskId};
use crate::ui::desk::{Here, bare};
use crate::ui::words::{answers, format, tr};

/// Opens a copy of these entries with its clock at the instant, and begins an act in it, if one is meant. `None`: they
/// couldn't be read. Returns whether the copy is open.
pub async fn fork(
    lang: Language,
    here: Here,
    at: Instant,
    entries: Option<Vec<Entry>>,
    act: Option<(TaskId, ActKind)>,
) -> bool {
    let when = format::moment(lang, at);
    let name = tr!(lang, map.fork_name, when = when.clone());
    let opened = match entries {
        Some(entries) => here.app.demos.open_copy(entries, at, name).await,
        None => Err(NotChanged::NotKept),
    };
    if let Err(why) = opened {
        here.tell_failed(answers::not_changed(lang, why, tr!(lang, storage.not_saved)));
        return false;
    }
    if let Some((task, kind)) = act {
        match bare(task, kind) {
            Some(act) => {
                let acts = vec![(kind.role().unwrap_or(Role::Creator), act)];
                if let Err(why) = here.try_to(When::Now, acts).await {
                    here.fail(lang, kind, Some(task), &why);
                    return true;
                }
            }
            None => here.begin(lang, task, kind),
        }
    }
    // Last, as an act takes away what was told before it.
    here.tell(tr!(lang, map.forked, when = when));
    true
}
