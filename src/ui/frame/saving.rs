//! What the screen says about saving, and when: a very short transaction isn't mentioned.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::{OpenDesk, Saved};
use crate::ui::controls::whenever;

/// How long a transaction must take before the screen says that it is running.
const SAID_AFTER: Duration = Duration::from_millis(150);

/// Returns the saving state of a desk's latest act, as the screen says it. An act being saved isn't on the screen yet,
/// so 已保存 stays true; rendering another word on each tap would take longer than the transaction, which would have to
/// wait for it.
pub fn said_of(desk: &'static OpenDesk) -> Signal<Saved> {
    let now = move || desk.saved.get_untracked();
    let said = RwSignal::new(if now() == Saved::Saving { Saved::Yes } else { now() });
    let soon = StoredValue::new(None::<TimeoutHandle>);
    let wait = move |timer: Option<TimeoutHandle>| {
        if let Some(Some(before)) = soon.try_update_value(|soon| std::mem::replace(soon, timer)) {
            before.clear();
        }
    };
    let mut begun = false;
    whenever(move || match (desk.saved.get(), std::mem::replace(&mut begun, true)) {
        (Saved::Saving, _) => {
            let say = move || {
                said.try_set(Saved::Saving);
            };
            wait(set_timeout_with_handle(say, SAID_AFTER).ok());
        }
        (saved, again) => {
            wait(None);
            // Set it even if it is unchanged: a retry may have failed for another reason.
            if again || said.with_untracked(|said| *said != saved) {
                said.set(saved);
            }
        }
    });
    on_cleanup(move || wait(None));
    said.into()
}
