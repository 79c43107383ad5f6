//! The sandbox as a link or a code, without files: made on request.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::domain::{Desk, Entry};
use crate::record::DemoCode;
use crate::ui::controls::{Copy, live};
use crate::ui::desk::here;
use crate::ui::route::{Route, on_this_site};
use crate::ui::words::{lang, tr};

/// Two buttons: the link, and the code with a line before it.
#[component]
pub fn DemoLink() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let journal = RwSignal::new(None::<Vec<Entry>>);
    Effect::new(move |_| {
        here.desk.desk.with(Desk::head);
        spawn_local(async move {
            journal.try_set(here.app.demos.journal().await);
        });
    });
    let code = move || {
        let entries = journal.get_untracked()?;
        DemoCode::of(entries, here.desk.now_untracked()).ok()?.to_code()
    };
    let begun = Memo::new(move |_| !here.desk.is_empty());
    let fits = Memo::new(move |_| {
        journal.with(|journal| {
            journal.as_ref().is_some_and(|entries| {
                DemoCode::of(entries.clone(), here.desk.now_untracked()).ok().and_then(|demo| demo.to_code()).is_some()
            })
        })
    });
    let link =
        move |()| code().map(|code| on_this_site(&format!("{}?code={code}", Route::Open.href()))).unwrap_or_default();
    let text = move |()| {
        code().map(|code| here.leaving(lang, format!("{}\n{code}", tr!(lang, map.code_line)))).unwrap_or_default()
    };
    live(move || match (begun.get(), fits.get()) {
        (false, _) => ().into_any(),
        (true, true) => view! {
            <div class="cluster">
                <Copy word=tr!(lang, map.copy_link) text=Callback::new(link) />
                <Copy word=tr!(lang, map.copy_code) text=Callback::new(text) />
            </div>
            <p class="small">{tr!(lang, map.link_line)}</p>
        }
        .into_any(),
        (true, false) => view! { <p class="small">{tr!(lang, map.too_long)}</p> }.into_any(),
    })
}
