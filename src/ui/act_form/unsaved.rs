//! An act that could not be saved: retrying, and what its form does when the retry succeeds.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::{Retried, Saved};
use crate::ui::backup::CopyCode;
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::words::{lang, tr};

/// A button that retries.
#[component]
pub fn Retry() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let retry = move |_| {
        spawn_local(async move {
            here.app.desks.save_again(*here.desk).await;
            match here.desk.retried.get_untracked() {
                Some(Retried::Saved) => here.tell(tr!(lang, message.saved)),
                Some(Retried::Changed) => {
                    here.tell_failed(tr!(lang, storage.changed_elsewhere));
                }
                Some(Retried::NotSaved) | None => {}
            }
        });
    };
    view! {
        <button class="button" type="button" data-kind="neutral" on:click=retry>
            {tr!(lang, message.retry)}
        </button>
    }
}

/// A message inside a form that covers the page's own message, while its act isn't saved.
#[component]
pub fn Unsaved(unsaved: RwSignal<bool>) -> impl IntoView {
    let here = here();
    live(move || {
        unsaved.get().then(|| {
            view! {
                <div class="cluster">
                    <Retry />
                    {here.desk.is_mine().then(|| view! { <CopyCode /> })}
                </div>
            }
        })
    })
}

/// Tells whether the act that was just tried is the one now waiting for a retry; `before` is how the desk was saved
/// before.
pub fn is_unsaved(here: Here, before: &Saved) -> bool {
    *before == Saved::Yes && matches!(here.desk.saved.get_untracked(), Saved::No { .. })
}

/// Calls `done` once the form's act is saved after all. If another tab wrote first, the form stays, to be sent again.
pub fn when_saved(here: Here, unsaved: RwSignal<bool>, done: impl Fn() + 'static) {
    Effect::new(move |_| {
        let went = here.desk.retried.get();
        if !unsaved.get_untracked() || matches!(went, None | Some(Retried::NotSaved)) {
            return;
        }
        unsaved.set(false);
        if went == Some(Retried::Saved) {
            done();
        }
    });
}
