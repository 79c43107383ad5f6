//! The browser's data vanished while this page still holds them: says so and offers to write them back.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::copy_code::CopyCode;
use crate::domain::Desk;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// Offers to write back what this page holds.
#[component]
pub fn Cleared() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let tasks = here.desk.desk.with_untracked(Desk::len);
    let failed = RwSignal::new(false);
    let write_back = move |_| {
        spawn_local(async move {
            if here.app.desks.write_back().await {
                here.tell(tr!(lang, storage.written_back));
            } else {
                failed.try_set(true);
            }
        });
    };
    let begin_anew = move |_| spawn_local(here.app.desks.begin_empty());
    view! {
        <section class="banner" data-kind="loss" role="alert" aria-labelledby="cleared">
            <span class="banner-icon"><Icon name="alert" /></span>
            <div class="banner-text stack" data-gap="small">
                <h2 id="cleared">{tr!(lang, storage.cleared)}</h2>
                <p>{tr!(lang, storage.cleared_line, n = tasks)}</p>
                {live(move || failed.get().then(|| view! {
                    <p class="field-message" role="alert">{tr!(lang, storage.not_written_back)}</p>
                }))}
            </div>
            <div class="banner-acts">
                <button class="button" type="button" data-kind="primary" on:click=write_back>
                    {tr!(lang, storage.write_back)}
                </button>
                <CopyCode />
                <button class="button" type="button" data-kind="quiet" on:click=begin_anew>
                    {tr!(lang, storage.leave_empty)}
                </button>
            </div>
        </section>
    }
}
