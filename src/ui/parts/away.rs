//! "你不在的时候": what time did while the app was closed, each at its instant and in the past tense, with the ways
//! out: what was accepted after all is recorded afterwards, and what Xingtu has otherwise is aligned.

use leptos::prelude::*;

use crate::domain::{ActKind, Consequence, Meanwhile, meanwhile};
use crate::ui::controls::Icon;
use crate::ui::format;
use crate::ui::here::{Here, here};
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// How many are told; the list has them all.
const FIRST: usize = 3;

/// The message; it stays until it is dismissed, or nothing of it is so any more.
#[component]
pub fn Away() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let all = Memo::new(move |_| {
        let gap = here.desk.away.get();
        gap.map(|gap| here.desk.desk.with(|desk| meanwhile(desk, gap))).unwrap_or_default()
    });
    live(move || {
        let all = all.get();
        let more = all.len().saturating_sub(FIRST);
        let ended = Route::AllTasks.href() + "?ended=1";
        (!all.is_empty()).then(|| {
            view! {
                <section class="banner" aria-labelledby="away">
                    <span class="banner-icon"><Icon name="clock" /></span>
                    <div class="banner-text">
                        <h2 class="away-title" id="away">{tr!(lang, message.m4_away)}</h2>
                        <ul class="away-list" role="list">
                            {all.into_iter().take(FIRST).map(|one| item(lang, here, one)).collect_view()}
                        </ul>
                    </div>
                    <div class="banner-acts">
                        <button
                            class="button"
                            data-kind="neutral"
                            type="button"
                            on:click=move |_| here.desk.dismiss_away()
                        >
                            {tr!(lang, overview.away_seen)}
                        </button>
                        {(more > 0).then(|| view! {
                            <a class="links-link" href=ended.clone()>{tr!(lang, overview.away_more, n = more)}</a>
                        })}
                    </div>
                </section>
            }
        })
    })
}

fn item(lang: Locale, here: Here, Meanwhile { at, task, what }: Meanwhile) -> Option<AnyView> {
    let name = here.task_untracked(task)?.brief.name;
    let (when, lapsed) = (format::end(lang, at), what == Consequence::Lapse);
    let said = match what {
        Consequence::Lapse => tr!(lang, message.m4_cancelled, when = when, task = name.clone()),
        Consequence::Complete => tr!(lang, message.m4_completed, when = when, task = name.clone()),
    };
    let about = name.clone();
    let accepted = view! {
        <button
            class="button"
            data-kind="neutral"
            type="button"
            on:click=move |_| here.begin_late(task, ActKind::Accept)
        >
            {tr!(lang, message.m3_note_when)}
            <span class="visually-hidden">{about}</span>
        </button>
    };
    let item = view! {
        <li>
            <a class="links-link" href=here.task_route(task).href()>{said}</a>
            <div class="cluster">
                {lapsed.then_some(accepted)}
                <span class="small">{tr!(lang, message.m4_differs)}</span>
                <button
                    class="button"
                    data-kind="quiet"
                    type="button"
                    on:click=move |_| here.begin(lang, task, ActKind::Align)
                >
                    {tr!(lang, message.match_xingtu)}
                    <span class="visually-hidden">{name}</span>
                </button>
            </div>
        </li>
    };
    Some(item.into_any())
}
