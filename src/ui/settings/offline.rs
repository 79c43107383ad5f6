//! 离线打开: whether the app opens without a network, or why not; a later version, if there is one; and what is wrong with
//! the site, if it doesn't deliver later versions.

use leptos::prelude::*;

use super::newer::{GoOver, would_lose};
use crate::app::{Kept, Site};
use crate::domain::Language;
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::words::{lang, tr};

/// The entry of 设置与备份.
#[component]
pub fn Offline() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let offline = here.app.offline;
    let newer = live(move || {
        let newer = offline.newer.get();
        newer.then(|| view! { <div class="banner"><GoOver /></div> })
    });
    view! {
        <section class="entry" aria-labelledby="offline">
            <h2 class="entry-title" id="offline">{tr!(lang, offline.title)}</h2>
            <div class="entry-body">
                <p role="status">{move || state(lang, offline.kept.get())}</p>
                {newer}
                <p role="status">{move || said_of_site(lang, &offline.site.get())}</p>
                {live(move || {
                    let is_wrong = matches!(offline.site.get(), Site::NoWorker(_) | Site::Behind);
                    is_wrong.then(|| view! { <DoWithout /> })
                })}
            </div>
        </section>
    }
}

/// Offers to open from the site, without the cached files.
#[component]
fn DoWithout() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kept_back = RwSignal::new(false);
    let press = move |_| {
        let would_lose = would_lose(here);
        kept_back.set(would_lose);
        if !would_lose {
            here.app.offline.leave();
        }
    };
    view! {
        <div class="cluster">
            <button class="button" data-kind="neutral" type="button" on:click=press>{tr!(lang, offline.leave)}</button>
        </div>
        <p class="small" role="status">
            {move || if kept_back.get() { tr!(lang, offline.unsaved_here) } else { tr!(lang, offline.leave_line) }}
        </p>
    }
}

fn state(lang: Language, kept: Kept) -> String {
    match kept {
        Kept::Preparing => tr!(lang, offline.preparing),
        Kept::Yes => tr!(lang, offline.ready),
        Kept::Unsupported => tr!(lang, offline.unsupported),
        Kept::Refused => tr!(lang, offline.refused),
        Kept::NoWorker(what) => tr!(lang, offline.no_worker, what = what),
        Kept::Unreachable(file) => tr!(lang, offline.unreachable, file = file),
        Kept::Altered(file) => tr!(lang, offline.altered, file = file),
        Kept::Full => tr!(lang, offline.full),
    }
}

fn said_of_site(lang: Language, site: &Site) -> String {
    match site {
        Site::Well => String::new(),
        Site::Silent => tr!(lang, offline.site_silent),
        Site::NoWorker(what) => tr!(lang, offline.site_no_worker, what = what.clone()),
        Site::Behind => tr!(lang, offline.site_behind),
    }
}
