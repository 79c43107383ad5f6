//! 档期: missed agreed dates, then what falls due when, one of the next 14 days below the other. Empty days stay, in
//! quiet type.

use leptos::prelude::*;

use super::all_dates::AllDates;
use super::due_mark::{AgreedMark, DueMark};
use crate::domain::{Agreed, AgreedKind, BeijingDay, Coming, Due, Instant, Language, TaskId, all_missed, coming, days};
use crate::ui::controls::live;
use crate::ui::desk::{Here, here};
use crate::ui::route::Route;
use crate::ui::words::{self, format, gap, lang, tr};

const SUNDAY: u32 = 6;

/// 档期: what falls due when.
#[component]
pub fn Days() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let all = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| coming(desk, now))
    });
    let shown = Memo::new(move |_| days(&all.get(), here.desk.now()));
    let missed = Memo::new(move |_| {
        let now = here.desk.now();
        here.desk.desk.with(|desk| all_missed(desk, now))
    });
    let any = Memo::new(move |_| {
        !missed.with(Vec::is_empty) || shown.with(|days| days.iter().any(|(_, items)| !items.is_empty()))
    });
    view! {
        {live(move || if any.get() {
            view! {
                <ol class="agenda" role="list">
                    {gone_by(lang, here, missed.get())}
                    {shown.get().into_iter().enumerate().map(|(n, day)| drawn(lang, here, n == 0, day)).collect_view()}
                </ol>
                <p class="small">{tr!(lang, overview.midnight)}</p>
            }.into_any()
        } else {
            let later = all.with(|all| all.first().map(|one| format::day_weekday(lang, one.day())));
            view! {
                <div class="empty">
                    <p>{tr!(lang, overview.days_none)} {gap(lang)} {later.map(|date| tr!(lang, overview.days_later, date = date))}</p>
                </div>
            }.into_any()
        })}
        <AllDates />
        <p class="links">
            <span class="links-link">{tr!(lang, overview.full)}</span>
            <a class="links-link" href=Route::Receiving.href()>{tr!(lang, place.receiving)}</a>
        </p>
    }
}

fn drawn(lang: Language, here: Here, today: bool, (day, items): (BeijingDay, Vec<Coming>)) -> AnyView {
    let date = view! {
        {format::day_weekday(lang, day)}
        {today.then(|| view! { <span class="agenda-today">{tr!(lang, deadline.chip_today)}</span> })}
    };
    let current = today.then_some("date");
    let date = if items.is_empty() {
        view! { <p class="agenda-date" aria-current=current>{date}</p> }.into_any()
    } else {
        view! { <h2 class="agenda-date" aria-current=current>{date}</h2> }.into_any()
    };
    let entries = items.into_iter().filter_map(|one| entry(lang, here, one)).collect_view();
    view! {
        <li class="agenda-day" data-week-end=(day.weekday() == SUNDAY).then_some("")>
            {date}
            <ul class="agenda-items" role="list">{entries}</ul>
        </li>
    }
    .into_any()
}

/// Renders missed dates above today: they are past, and still to be done.
fn gone_by(lang: Language, here: Here, missed: Vec<(TaskId, Agreed)>) -> Option<AnyView> {
    let now = here.desk.now_untracked();
    let one = |(task, agreed): (TaskId, Agreed)| {
        let name = here.name_of(task)?;
        Some(view! {
            <li class="agenda-item">
                <AgreedMark />
                <a class="agenda-link" href=here.task_route(task).href()>{name}</a>
                <span class="agenda-what">{words::agreed_and_near(lang, &agreed, &here.dates_of(task), now)}</span>
            </li>
        })
    };
    (!missed.is_empty()).then(|| {
        view! {
            <li class="agenda-day">
                <h2 class="agenda-date">{tr!(lang, overview.missed_title)}</h2>
                <ul class="agenda-items" role="list">{missed.into_iter().filter_map(one).collect_view()}</ul>
            </li>
        }
        .into_any()
    })
}

fn entry(lang: Language, here: Here, one: Coming) -> Option<AnyView> {
    let name = here.name_of(one.task)?;
    let view = view! {
        <li class="agenda-item">
            <DueMark runs_out=one.what.runs_out() />
            <a class="agenda-link" href=here.task_route(one.task).href()>{name}</a>
            <span class="agenda-what">{what(lang, here, one)}</span>
        </li>
    };
    Some(view.into_any())
}

fn what(lang: Language, here: Here, one: Coming) -> String {
    match one.what {
        Due::Lapse => tr!(lang, overview.due_accept, time = clock(one.at)),
        Due::Complete => tr!(lang, overview.due_completes, time = clock(one.at)),
        Due::Agreed(AgreedKind::Script) => tr!(lang, overview.due_script),
        Due::Agreed(AgreedKind::Video) => tr!(lang, overview.due_video),
        Due::Agreed(AgreedKind::Publish) => tr!(lang, overview.due_publish),
        Due::Agreed(AgreedKind::KeepPublic) => tr!(lang, overview.due_keep_public),
        Due::Agreed(AgreedKind::Other(place)) => {
            let other = here.dates_of(one.task).other.into_iter().nth(place.into());
            tr!(lang, overview.due_other, what = other.map(|other| other.what).unwrap_or_default())
        }
    }
}

/// Returns the clock time on the day to which it belongs: midnight is 24:00 of the day before.
fn clock(at: Instant) -> String {
    if at == at.beijing_day().start() { "24:00".to_owned() } else { format::clock(at) }
}
