//! 练习: walk the flow once as a creator, on the practice desk. Mistakes cost nothing there.

use leptos::prelude::*;

use super::demo::begin;
use crate::domain::Role;
use crate::ui::controls::Icon;
use crate::ui::here::{Here, here};
use crate::ui::words::{lang, tr};

/// The way into practising.
#[component]
pub fn Learn() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let practice = Here { desk: &here.app.demo, ..here };
    let steps = [
        tr!(lang, learn_page.step_accept),
        tr!(lang, learn_page.step_script),
        tr!(lang, learn_page.step_video),
        tr!(lang, learn_page.step_wait),
    ];
    view! {
        <div class="stack" data-gap="large">
            <p>{tr!(lang, learn_page.intro)}</p>
            <ol class="listed">{steps.into_iter().map(|step| view! { <li>{step}</li> }).collect_view()}</ol>
            <p>{tr!(lang, learn_page.invited)}</p>
            <div class="cluster">
                <button
                    class="button"
                    data-kind="primary"
                    type="button"
                    on:click=move |_| begin(lang, practice, Role::Creator)
                >
                    <Icon name="play" />
                    {tr!(lang, demo.begin)}
                </button>
            </div>
            <p class="small">{tr!(lang, message.m9_not_real)}</p>
        </div>
    }
}
