//! A code pasted where a text was asked for: says so, and offers to look inside. Nothing is taken over by itself, and
//! the text stays unchanged.

use leptos::prelude::*;

use super::inside::inside;
use crate::app::{Inside, RestoreError, look_into};
use crate::record::Code;
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::words::{answers, lang, tr};

/// Tells of a code within a text; nothing if there is none.
#[component]
pub fn PastedCode(text: RwSignal<String>) -> impl IntoView {
    let lang = lang();
    let found = Memo::new(move |_| text.with(|text| Code::is_in(text).then(|| look_into(text))));
    live(move || {
        found.get().map(|found| match found {
            Ok(found) => view! { <Offer found /> }.into_any(),
            Err(why) => broken(answers::not_restored(lang, &why), &why),
        })
    })
}

#[component]
fn Offer(found: Inside) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let open = RwSignal::new(false);
    let said = match &found {
        Inside::Task(code) => tr!(lang, carry.in_text_task, task = code.log().task().brief.name.clone()),
        Inside::Demo(_) => tr!(lang, map.is_a_demo),
        Inside::Result(name) => tr!(lang, teach.is_a_result, name = name),
        Inside::Backup(preview) => tr!(lang, carry.in_text_backup, n = preview.tasks),
    };
    view! {
        <section class="banner" role="status">
            <span class="banner-icon"><Icon name="info" /></span>
            <p class="banner-text">{said}</p>
            <div class="banner-acts">
                <button
                    class="button"
                    data-kind="neutral"
                    type="button"
                    aria-expanded=move || open.get().to_string()
                    on:click=move |_| open.update(|open| *open = !*open)
                >
                    {tr!(lang, settings.look_inside)}
                </button>
            </div>
        </section>
        {live(move || open.get().then(|| inside(lang, here, found.clone())))}
    }
}

fn broken(said: String, why: &RestoreError) -> AnyView {
    let kind = matches!(why, RestoreError::NotACode(_)).then_some("soon");
    view! {
        <section class="banner" data-kind=kind role="status">
            <span class="banner-icon"><Icon name="alert" /></span>
            <p class="banner-text">{said}</p>
        </section>
    }
    .into_any()
}
