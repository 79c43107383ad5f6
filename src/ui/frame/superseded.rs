//! The data was written by a later version of the app: nothing is read or written until the page is reloaded.

use leptos::prelude::*;

use crate::app::App;
use crate::ui::words::{lang, tr};

/// Asks to reload the page.
#[component]
pub fn Superseded() -> impl IntoView {
    let lang = lang();
    let offline = expect_context::<&'static App>().offline;
    // The cached files are of this version: reloading alone would bring it back.
    offline.begin();
    view! {
        <main class="main">
            <section class="empty">
                <h1>{tr!(lang, app.name)}</h1>
                <p>{tr!(lang, storage.newer_elsewhere)}</p>
                <button class="button" data-kind="primary" type="button" on:click=move |_| offline.update()>
                    {tr!(lang, message.reload)}
                </button>
            </section>
        </main>
    }
}
