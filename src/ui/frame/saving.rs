//! What the screen says of saving, and when: a transaction that is over in a blink isn't spoken of.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::{OpenDesk, Saved};

/// How long a transaction takes before the screen says that it is under way.
const SAID_AFTER: Duration = Duration::from_millis(150);

/// Returns how a desk's latest act is kept, as the screen says it. Nothing of an act under way is on the screen yet, so
/// 已保存 goes on being true; drawing another word on each tap would take longer than the transaction, which would have to
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
    Effect::new(move |before: Option<()>| match desk.saved.get() {
        Saved::Saving => {
            let say = move || {
                said.try_set(Saved::Saving);
            };
            wait(set_timeout_with_handle(say, SAID_AFTER).ok());
        }
        saved => {
            wait(None);
            // Also where it is as before: another try may have failed for another reason.
            if before.is_some() || said.with_untracked(|said| *said != saved) {
                said.set(saved);
            }
        }
    });
    on_cleanup(move || wait(None));
    said.into()
}
