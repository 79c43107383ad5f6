//! An empty 该我做: what comes next nevertheless, or that everything waits for others.

use leptos::prelude::*;

use crate::domain::{AgreedKind, Coming, Due, Language, coming};
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::words::{format, gap, lang, tr};

/// The message; `waiting` is how many tasks wait for others or for time.
#[component]
pub fn NothingToDo(#[prop(into)] waiting: Signal<usize>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let nearest = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| coming(desk, now).into_iter().find(is_nearest))
    });
    let more = move || match (nearest.get(), waiting.get()) {
        (Some(next), _) => said(lang, here, next),
        (None, 0) => Some(view! { {tr!(lang, overview.none_running)} }.into_any()),
        (None, n) => Some(view! { {tr!(lang, overview.all_wait, n = n)} }.into_any()),
    };
    let mine = here.desk.is_mine();
    view! {
        <div class="empty">
            <p>{tr!(lang, empty.nothing_to_do)} {gap(lang)} {live(move || if mine { more() } else { None })}</p>
            {mine.then(|| view! {
                <p><a class="links-link" href=Route::Receiving.href_at("more-tasks")>{tr!(lang, overview.more_tasks)}</a></p>
            })}
        </div>
    }
}

/// Tells whether a coming date may be named as the next: not the end of 保持公开, for which nobody waits, nor a lapse,
/// since an offer would be something to do.
fn is_nearest(coming: &Coming) -> bool {
    match coming.what {
        Due::Complete
        | Due::Agreed(AgreedKind::Script | AgreedKind::Video | AgreedKind::Publish | AgreedKind::Other(_)) => true,
        Due::Lapse | Due::Agreed(AgreedKind::KeepPublic) => false,
    }
}

fn said(lang: Language, here: Here, next: Coming) -> Option<AnyView> {
    let name = here.name_of(next.task)?;
    let date = format::day(lang, next.day());
    let (what, named) = match next.what {
        Due::Agreed(AgreedKind::Script) => (tr!(lang, empty.nearest_script, date = date), false),
        Due::Agreed(AgreedKind::Video) => (tr!(lang, empty.nearest_video, date = date), false),
        Due::Agreed(AgreedKind::Publish) => (tr!(lang, empty.nearest_publish, date = date), false),
        Due::Agreed(AgreedKind::Other(place)) => {
            let other = here.dates_of(next.task).other.into_iter().nth(place.into());
            let what = other.map(|other| other.what).unwrap_or_default();
            (tr!(lang, empty.nearest_other, date = date, what = what), false)
        }
        Due::Lapse | Due::Complete | Due::Agreed(AgreedKind::KeepPublic) => {
            let when = format::end_short(lang, next.at);
            (tr!(lang, empty.nearest_completes, when = when, task = name.clone()), true)
        }
    };
    let href = here.task_route(next.task).href();
    let view = view! {
        {tr!(lang, empty.nearest, what = what)}
        {(!named).then(|| view! { {gap(lang)} <a class="nowrap" href=href>{name}</a> })}
    };
    Some(view.into_any())
}
