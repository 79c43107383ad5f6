//! "你不在的时候": what time did while the app was closed, each at its instant and in the past tense, with the ways
//! out: record late what was accepted after all, or align with what Xingtu shows. Then the agreed dates that were
//! reached or passed meanwhile; they cancel nothing, which is said once.

use leptos::prelude::*;

use crate::domain::{
    ActKind, Agreed, AgreedKind, Consequence, Instant, Language, Meanwhile, TaskId, meanwhile, reached,
};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::words::{self, format, lang, tr};

/// How many are shown; the list has all.
const FIRST: usize = 3;

/// Something that happened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum News {
    /// An effect of time.
    ByTime(Meanwhile),
    /// An agreed date's day began, or ended.
    Date(TaskId, Agreed),
}

/// The message; it stays until it is dismissed or no longer holds: it is recomputed each minute.
#[component]
pub fn Away() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let all = Memo::new(move |_| {
        let now = here.desk.now();
        let gap = here.desk.away.get().and_then(|gap| gap.up_to(now));
        let news = gap.map(|gap| {
            here.desk.desk.with(|desk| {
                let by_time = meanwhile(desk, gap).into_iter().map(News::ByTime);
                let dates = reached(desk, gap.from, gap.until).into_iter().map(|(task, date)| News::Date(task, date));
                by_time.chain(dates).collect::<Vec<_>>()
            })
        });
        news.unwrap_or_default()
    });
    live(move || {
        let all = all.get();
        let more = all.len().saturating_sub(FIRST);
        let may_pass = |news: &News| matches!(news, News::Date(_, date) if date.kind != AgreedKind::KeepPublic);
        let note = all.iter().take(FIRST).any(may_pass).then(|| tr!(lang, deadline.agreed_note));
        let any_ended = all.iter().any(|news| matches!(news, News::ByTime(_)));
        let everything = Route::AllTasks.href() + if any_ended { "?ended=1" } else { "" };
        (!all.is_empty()).then(|| {
            view! {
                <section class="banner" aria-labelledby="away">
                    <span class="banner-icon"><Icon name="clock" /></span>
                    <div class="banner-text">
                        <h2 class="away-title" id="away">{tr!(lang, message.while_away)}</h2>
                        <ul class="away-list" role="list">
                            {all.into_iter().take(FIRST).map(|one| match one {
                                News::ByTime(one) => item(lang, here, one),
                                News::Date(task, date) => dated(lang, here, task, date),
                            }).collect_view()}
                        </ul>
                        {note.map(|note| view! { <p class="small">{note}</p> })}
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
                            <a class="links-link" href=everything.clone()>{tr!(lang, overview.away_more, n = more)}</a>
                        })}
                    </div>
                </section>
            }
        })
    })
}

fn dated(lang: Language, here: Here, task: TaskId, date: Agreed) -> Option<AnyView> {
    let name = here.name_of(task)?;
    let now: Instant = here.desk.now_untracked();
    let agreed = words::agreed_in_line(lang, &date, &here.dates_of(task), format::day);
    let said =
        tr!(lang, overview.away_date, task = name, agreed = agreed, near = words::near(lang, date.nearness(now)));
    Some(view! { <li><a class="links-link" href=here.task_route(task).href()>{said}</a></li> }.into_any())
}

fn item(lang: Language, here: Here, Meanwhile { at, task, what }: Meanwhile) -> Option<AnyView> {
    let name = here.name_of(task)?;
    let (when, lapsed) = (format::end(lang, at), what == Consequence::Lapse);
    let said = match what {
        Consequence::Lapse => tr!(lang, message.away_cancelled, when = when, task = name.clone()),
        Consequence::Complete => tr!(lang, message.away_completed, when = when, task = name.clone()),
    };
    let about = name.clone();
    let accepted = view! {
        <button
            class="button"
            data-kind="neutral"
            type="button"
            on:click=move |_| here.begin_late(task, ActKind::Accept)
        >
            {tr!(lang, message.note_acceptance)}
            <span class="visually-hidden">{about}</span>
        </button>
    };
    let item = view! {
        <li>
            <a class="links-link" href=here.task_route(task).href()>{said}</a>
            <div class="cluster">
                {lapsed.then_some(accepted)}
                <span class="small">{tr!(lang, message.xingtu_differs)}</span>
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
