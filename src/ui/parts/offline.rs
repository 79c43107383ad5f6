//! 离线打开: whether the app opens without a network, or why not; and a later version, if there is one.

use leptos::prelude::*;

use super::newer::GoOver;
use crate::app::Kept;
use crate::ui::here::here;
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
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
            </div>
        </section>
    }
}

fn state(lang: Locale, kept: Kept) -> String {
    match kept {
        Kept::Preparing => tr!(lang, offline.preparing),
        Kept::Yes => tr!(lang, offline.ready),
        Kept::Unsupported => tr!(lang, offline.unsupported),
        Kept::Refused => tr!(lang, offline.refused),
        Kept::Unreachable(file) => tr!(lang, offline.unreachable, file = file),
        Kept::Altered(file) => tr!(lang, offline.altered, file = file),
        Kept::Full => tr!(lang, offline.full),
    }
}
