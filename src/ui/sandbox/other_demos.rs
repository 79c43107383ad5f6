//! The demos that aren't open: those left for a copy or a link stay here, to be opened again or erased.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::OtherDemo;
use crate::domain::Language;
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::words::{answers, format, lang, tr};

/// The list; nothing if there are none.
#[component]
pub fn OtherDemos() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let (all, unread) = (RwSignal::new(Vec::<OtherDemo>::new()), RwSignal::new(false));
    let read = move || {
        spawn_local(async move {
            let read = here.app.demos.others().await;
            unread.try_set(read.is_none());
            // If reading fails, keep the former list: they may still exist.
            if let Some(read) = read {
                all.try_set(read);
            }
        });
    };
    // Opening a copy changes the desk: read the list again.
    Effect::new(move |_| {
        here.desk.desk.track();
        read();
    });
    live(move || {
        let all = all.get();
        let unread = unread.get().then(|| view! { <p role="status">{tr!(lang, map.others_unread)}</p> });
        let listed = (!all.is_empty()).then(|| {
            view! {
                <details class="disclosure">
                    <summary class="disclosure-title">{tr!(lang, map.other_demos, n = all.len())}</summary>
                    <ul class="disclosure-body" role="list">
                        {all.into_iter().map(|one| other(lang, here, one, read)).collect_view()}
                    </ul>
                </details>
            }
        });
        view! { {unread} {listed} }
    })
}

fn other(lang: Language, here: Here, one: OtherDemo, read: impl Fn() + Copy + Send + Sync + 'static) -> AnyView {
    let name = if one.name.is_empty() { tr!(lang, place.sandbox) } else { one.name.clone() };
    let said = tr!(lang, map.other_stands, name = name, when = format::moment(lang, one.now));
    let (open, erase) = (one.id.clone(), one.id);
    let opens = move |_| {
        let id = open.clone();
        here.tell_nothing();
        spawn_local(async move {
            if let Err(why) = here.app.demos.open(&id).await {
                here.tell_failed(answers::not_changed(lang, why, tr!(lang, map.other_unread)));
            }
        });
    };
    let erases = move |_| {
        let id = erase.clone();
        spawn_local(async move {
            if !here.app.demos.erase(&id).await {
                here.tell_failed(tr!(lang, map.other_not_erased));
            }
            read();
        });
    };
    view! {
        <li class="stack" data-gap="small">
            <p>{said}</p>
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=opens>{tr!(lang, map.open_other)}</button>
                <button class="button" data-kind="quiet" type="button" on:click=erases>{tr!(lang, map.erase_other)}</button>
            </div>
        </li>
    }
    .into_any()
}
