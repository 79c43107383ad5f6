//! A browser without recorded tasks. It may have been cleared, so restoring is always offered.

use leptos::prelude::*;

use crate::ui::backup::Restore;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The message, with ways to go on.
#[component]
pub fn NothingHere() -> impl IntoView {
    let (lang, here) = (lang(), here());
    // If records were lost, the message about that offers the same.
    let way_back = move || here.app.desks.loss.told.get().is_none().then(|| view! { <Restore /> });
    view! {
        <section class="empty">
            <p>{tr!(lang, message.no_tasks)}</p>
            <div class="cluster">
                <a class="button" data-kind="primary" href=Route::NewTask(None).href()>
                    <Icon name="plus" />
                    {tr!(lang, place.new)}
                </a>
                <a class="button" data-kind="neutral" href=Route::Start.href()>{tr!(lang, place.start)}</a>
                <a class="button" data-kind="quiet" href=Route::Receiving.href_at("more-tasks")>
                    {tr!(lang, overview.more_tasks)}
                </a>
            </div>
            <p>{tr!(lang, message.had_tasks)}</p>
            {live(way_back)}
        </section>
    }
}
