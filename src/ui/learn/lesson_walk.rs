//! The way to 接收任务中, walked station by station as the article tells it (S8). It is practised navigation, and says so: it
//! doesn't look like Xingtu, and nothing of it is recorded.

use leptos::prelude::*;

use super::play::play;
use crate::domain::Language;
use crate::story::{Station, Step, Walk};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::words::{lang, tr};

/// The stations that were reached, one within the other, and the choice of the next one until the switch is there.
#[component]
pub fn LessonWalk(walk: Memo<Walk>, #[prop(into)] on_there: Callback<()>) -> impl IntoView {
    let (lang, play) = (lang(), play());
    let answer = RwSignal::new(None::<Step>);
    // The stations stay as they are while one is chosen after the other, and with them the focus.
    let there = Memo::new(move |_| walk.get().is_there());
    let choose = move |station: Station| {
        let mut then = walk.get_untracked();
        let step = then.choose(station);
        answer.set(Some(step));
        play.walk.set(then);
        if matches!(step, Step::There(_)) {
            on_there.run(());
        }
    };
    let offered = move |station: Station| {
        view! {
            <button class="button" data-kind="neutral" lang="zh-CN" type="button" on:click=move |_| choose(station)>
                {name(station)}
            </button>
        }
    };
    let reached = move || {
        let one = |station: &Station| view! { <li class="walk-station" lang="zh-CN">{name(*station)}</li> };
        walk.get().reached().iter().map(one).collect_view()
    };
    view! {
        {live(move || (!there.get()).then(|| view! { <p>{tr!(lang, lesson.walk_asks)}</p> }))}
        <p class="small">{tr!(lang, lesson.walk_practice)} " " <Sources of=Source::Article.alone() /></p>
        <ol class="walk" role="list" aria-label=tr!(lang, lesson.walk_way)>
            <li class="walk-station">{tr!(lang, lesson.walk_nav)}</li>
            {live(reached)}
        </ol>
        {live(move || (!there.get()).then(|| view! {
            <div class="stack" data-gap="small" role="group" aria-labelledby="next-station">
                <p id="next-station">{tr!(lang, lesson.walk_next)}</p>
                <div class="cluster">{Station::OFFERED.map(offered).into_iter().collect_view()}</div>
            </div>
        }))}
        <p role="status">{live(move || answer.get().map(|step| said(lang, step)))}</p>
    }
}

/// Returns the name of a station, always in Chinese: it is what stands in Xingtu.
fn name(station: Station) -> String {
    let zh = Language::Chinese;
    match station {
        Station::Services => tr!(zh, lesson.station_services),
        Station::DouyinServices => tr!(zh, lesson.station_douyin),
        Station::OpenedTasks => tr!(zh, lesson.station_opened),
        Station::Overview => tr!(zh, lesson.station_overview),
        Station::MyTasks => tr!(zh, lesson.station_mine),
    }
}

/// Says where a choice leads.
fn said(lang: Language, step: Step) -> String {
    match step {
        Step::On(station) => tr!(lang, lesson.walk_on, place = name(station)),
        Step::There(station) => tr!(lang, lesson.walk_there, place = name(station)),
        Step::Behind(station) => tr!(lang, lesson.walk_behind, place = name(station)),
        Step::Further(station) => tr!(lang, lesson.walk_further, place = name(station)),
        Step::Elsewhere(station) => tr!(lang, lesson.walk_elsewhere, place = name(station)),
    }
}
