//! 粉丝数量 and 播放量 as last recorded on the desk, with their day, and the change since the ones before (S6).

use leptos::prelude::*;

use super::here::here;
use crate::domain::Language;
use crate::ui::controls::live;
use crate::ui::words::{format, lang, tr};

/// The latest figures, and how they differ from those of an earlier day; or that none were recorded.
#[component]
pub fn KeyFigures() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let kept = Memo::new(move |_| {
        here.desk.desk.with(|desk| {
            let creator = desk.people().creators.values().next()?;
            Some((creator.profile?, creator.profile_before))
        })
    });
    live(move || {
        let Some((last, before)) = kept.get() else {
            return view! { <p class="quiet">{tr!(lang, overview.figures_never)}</p> }.into_any();
        };
        let figures = tr!(
            lang,
            overview.figures_last,
            date = format::day(lang, last.day),
            followers = format::figure(last.followers),
            plays = format::figure(last.plays)
        );
        let change = before.map(|before| {
            tr!(
                lang,
                overview.figures_change,
                date = format::day(lang, before.day),
                followers = change(lang, before.followers, last.followers),
                plays = change(lang, before.plays, last.plays)
            )
        });
        view! {
            <p>{figures}</p>
            {change.map(|change| view! { <p class="quiet">{change}</p> })}
        }
        .into_any()
    })
}

fn change(lang: Language, before: u64, after: u64) -> String {
    let by = format::figure(after.abs_diff(before));
    match after.cmp(&before) {
        std::cmp::Ordering::Greater => tr!(lang, overview.change_more, n = by),
        std::cmp::Ordering::Less => tr!(lang, overview.change_less, n = by),
        std::cmp::Ordering::Equal => tr!(lang, overview.change_none),
    }
}
