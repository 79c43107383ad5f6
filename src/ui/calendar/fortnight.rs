//! 档期 as a strip: the next 14 days as small cells, each with how much falls due on it. The strip is one link, and one
//! sentence for screen readers. Missed agreed dates are counted before the days. If there is nothing of all this, there
//! is no strip.

use leptos::prelude::*;

use super::due_mark::{AgreedMark, DueMark, count_of, counted};
use crate::domain::{BeijingDay, Coming, Language, all_missed, coming, days};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{format, lang, tr};

/// The strip of the desk on the screen.
#[component]
pub fn Fortnight() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let shown = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| (days(&coming(desk, now), now), all_missed(desk, now).len()))
    });
    live(move || {
        let (shown, missed) = shown.get();
        let missed = (missed > 0).then(|| tr!(lang, overview.count_missed, n = missed));
        let said = sentence(lang, &shown, missed.clone())?;
        let range = shown.first().zip(shown.last()).map(|((first, _), (last, _))| {
            tr!(lang, overview.days_range, from = format::day(lang, *first), to = format::day(lang, *last))
        });
        let kinds = counted(shown.iter().flat_map(|(_, items)| items).map(|one| one.what));
        Some(view! {
            <a class="fortnight" href=Route::Days.href()>
                <span class="visually-hidden">{said}</span>
                <span class="fortnight-head" aria-hidden="true">
                    <span class="fortnight-title">{tr!(lang, place.days)}</span>
                    <span class="fortnight-range">{range} <Icon name="chevron-right" small=true /></span>
                    {missed.map(|missed| view! { <span class="fortnight-kind"><AgreedMark /> {missed}</span> })}
                    {kinds.into_iter().map(|(runs_out, count)| view! {
                        <span class="fortnight-kind"><DueMark runs_out /> {count_of(lang, runs_out, count)}</span>
                    }).collect_view()}
                </span>
                <span class="fortnight-days" aria-hidden="true">
                    {shown.into_iter().enumerate().map(|(n, day)| cell(lang, n == 0, day)).collect_view()}
                </span>
            </a>
        })
    })
}

fn cell(lang: Language, today: bool, (day, items): (BeijingDay, Vec<Coming>)) -> AnyView {
    let marks = counted(items.iter().map(|one| one.what)).into_iter();
    view! {
        <span class="fortnight-day" data-today=today.then_some("") data-any=(!items.is_empty()).then_some("")>
            <span class="fortnight-weekday">{format::weekday_box(lang, day)}</span>
            <span>{day.ymd().2}</span>
            {marks.map(|(runs_out, count)| view! { <DueMark runs_out count=Some(count) /> }).collect_view()}
        </span>
    }
    .into_any()
}

/// Returns what the strip shows as a sentence; `None` if it is empty.
fn sentence(lang: Language, shown: &[(BeijingDay, Vec<Coming>)], missed: Option<String>) -> Option<String> {
    let Some((first, _)) = shown.iter().find(|(_, items)| !items.is_empty()) else {
        return missed.map(|missed| tr!(lang, app.label_value, label = tr!(lang, place.days), value = missed));
    };
    let kinds = counted(shown.iter().flat_map(|(_, items)| items).map(|one| one.what));
    let counts = kinds.into_iter().map(|(runs_out, count)| count_of(lang, runs_out, count));
    let said: Vec<_> = missed.into_iter().chain(counts).collect();
    let what = said.join(tr!(lang, task.list_and).as_str());
    Some(tr!(lang, overview.days_label, what = what, day = format::day_weekday(lang, *first)))
}
