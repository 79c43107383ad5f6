//! There is a database that doesn't open. It is untouched; going on without it is the user's choice.

use leptos::prelude::*;

use crate::app::App;
use crate::ui::words::{lang, tr};

/// Says so, and offers to reload the page.
#[component]
pub fn NotOpened(slow: bool) -> impl IntoView {
    let (lang, app) = (lang(), expect_context::<&'static App>());
    view! {
        <main class="main">
            <section class="empty" role="alert">
                <h1>{tr!(lang, app.name)}</h1>
                <p>{if slow { tr!(lang, storage.opening_slow) } else { tr!(lang, storage.open_failed) }}</p>
                <div class="cluster">
                    <button class="button" data-kind="primary" type="button" on:click=|_| load_anew()>
                        {tr!(lang, message.reload)}
                    </button>
                    <button class="button" data-kind="neutral" type="button" on:click=move |_| app.go_on_in_memory()>
                        {tr!(lang, loss.go_on_unsaved)}
                    </button>
                </div>
            </section>
        </main>
    }
}

fn load_anew() {
    if window().location().reload().is_err() {
        leptos::logging::warn!("the page could not be loaded anew");
    }
}
