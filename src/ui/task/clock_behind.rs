//! A device clock that is behind the records: by how much, and what time is noted meanwhile. Only a task whose record
//! lies ahead is affected; its last record can be taken back there.

use leptos::prelude::*;

use crate::domain::{ActKind, HOUR, Language, MINUTE, TaskId, TaskLog, ahead, furthest_ahead};
use crate::ui::controls::{Icon, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{format, lang, tr};

/// The message about one task, or about the one furthest ahead; nothing while the clock is right.
#[component]
pub fn ClockBehind(#[prop(optional_no_strip)] only: Option<TaskId>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let behind = Memo::new(move |_| {
        let now = here.desk.now();
        let found = here.desk.desk.with(|desk| match only {
            Some(id) => desk.task(id).and_then(|task| ahead(task, now)).map(|last| (id, last)),
            None => furthest_ahead(desk, now),
        });
        found.filter(|_| here.desk.is_mine()).map(|(id, last)| (id, last, last.since(now) / MINUTE))
    });
    live(move || {
        let (id, last, minutes) = behind.get()?;
        let time = format::when(lang, last, here.desk.now_untracked());
        let said = tr!(lang, empty.clock_behind, gap = gap(lang, minutes), time = time);
        let way = if only.is_some() { take_back(lang, here, id) } else { Some(to_task(here, id)) };
        Some(view! {
            <section class="banner" data-kind="soon">
                <span class="banner-icon"><Icon name="alert" /></span>
                <p class="banner-text">{said}</p>
                {way.map(|way| view! { <div class="banner-acts">{way}</div> })}
            </section>
        })
    })
}

fn gap(lang: Language, minutes: i64) -> String {
    match minutes * MINUTE / HOUR {
        0 => tr!(lang, empty.gap_minutes, minutes = minutes),
        hours => tr!(lang, empty.gap_hours, hours = hours),
    }
}

fn to_task(here: Here, id: TaskId) -> AnyView {
    let name = here.name_of(id);
    view! { <a class="links-link" href=here.task_route(id).href()>{name}</a> }.into_any()
}

/// Offers to take back the last record if it is a step; a later correction of wording isn't what lies ahead.
fn take_back(lang: Language, here: Here, id: TaskId) -> Option<AnyView> {
    let last = here.desk.desk.with(|desk| {
        let last = desk.log(id).map(TaskLog::standing).and_then(<[_]>::last);
        last.filter(|entry| entry.act.kind().is_step()).map(|entry| entry.seq)
    });
    last.map(|record| {
        view! {
            <button
                class="button"
                data-kind="neutral"
                type="button"
                on:click=move |_| here.take_back(lang, id, record)
            >
                <Icon name="undo" />
                {here.act_word(lang, ActKind::TakeBack)}
            </button>
        }
        .into_any()
    })
}
