//! The head of a stage: the way out, and the title.

use leptos::prelude::*;

use crate::ui::controls::{Icon, live};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The head. A stage that stands `alone`, in a frame of another page, has no way out.
#[component]
pub fn StageHead(title: Signal<String>, #[prop(optional, into)] alone: Signal<bool>) -> impl IntoView {
    let lang = lang();
    view! {
        <header class="story-head">
            {live(move || (!alone.get()).then(|| view! {
                <a class="story-leave" href=Route::Demo.href()>
                    <Icon name="x" />
                    {tr!(lang, place.demo)}
                </a>
            }))}
            <h1 class="story-title" tabindex="-1">{title}</h1>
        </header>
    }
}
