//! The navigation. On a phone it is a bar of five at the bottom, the same on every screen; in 演示 and 练习, where nothing
//! is one's own, it gives way to a way back. On a wide screen it is a column of everything, in groups.

use leptos::prelude::*;

use crate::ui::controls::{Icon, live};
use crate::ui::desk::here;
use crate::ui::keyboard::FindButton;
use crate::ui::route::Route;
use crate::ui::words::{lang, title, tr};

/// What of the navigation is on a phone's bar.
const BAR: [Route; 4] = [Route::Tasks, Route::AllTasks, Route::NewTask(None), Route::Days];

/// One screen of the navigation, with its icon.
type Stop = (Route, &'static str);

const MINE: [Stop; 5] = [
    (Route::Tasks, "tasks"),
    (Route::AllTasks, "list"),
    (Route::NewTask(None), "plus"),
    (Route::Days, "calendar"),
    (Route::Receiving, "switch"),
];
const LEARN: [Stop; 2] = [(Route::Learn, "learn"), (Route::Demo, "demo")];
const LOOK_UP: [Stop; 2] = [(Route::Rules, "rules"), (Route::Calculator, "calculator")];

/// The navigation between the screens.
#[component]
pub fn Places(route: Route) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let now = route.stop();
    let link = move |(to, icon): Stop, current: bool, on: Option<&'static str>| {
        let current = current.then_some(if route == to { "page" } else { "true" });
        view! {
            <li data-on=on>
                <a class="place" href=to.href() aria-current=current data-kind=(to == Route::NewTask(None)).then_some("add")>
                    <Icon name=icon />
                    <span class="place-word">{title(lang, to)}</span>
                </a>
            </li>
        }
        .into_any()
    };
    let one = move |stop: Stop| link(stop, now == Some(stop.0), (!BAR.contains(&stop.0)).then_some("wide"));
    // What isn't on the bar is behind 更多 there.
    let behind = now.is_some_and(|now| !BAR.contains(&now));
    let group = move |name: String, id: &'static str, stops: &[Stop]| {
        view! {
            <p class="places-name" id=id>{name}</p>
            <ul class="places-list" role="list" data-on="wide" aria-labelledby=id>
                {stops.iter().map(|stop| one(*stop)).collect_view()}
            </ul>
        }
        .into_any()
    };
    view! {
        <nav class="places" aria-label=tr!(lang, a11y.main_nav) data-way-back=route.has_way_back().then_some("")>
            <a class="places-brand" href=Route::Start.href()>{tr!(lang, app.name)}</a>
            <FindButton />
            {live(move || route.has_way_back().then(|| {
                let to = if here.app.desks.mine.is_empty() { Route::Start } else { Route::Tasks };
                let word = if to == Route::Start { tr!(lang, place.start) } else { title(lang, to) };
                view! {
                    <a class="places-back" href=to.href()>
                        <Icon name="arrow-left" />
                        {tr!(lang, place.back_to, place = word)}
                    </a>
                }
            }))}
            <p class="places-name" id="places-mine">{tr!(lang, place.group_mine)}</p>
            <ul class="places-list" role="list" aria-labelledby="places-mine">
                {MINE.map(one).into_iter().collect_view()}
                {link((Route::More, "more"), behind, Some("phone"))}
            </ul>
            {group(tr!(lang, place.group_learn), "places-learn", &LEARN)}
            {group(tr!(lang, place.group_look_up), "places-look-up", &LOOK_UP)}
            <ul class="places-list" role="list" data-on="wide">{one((Route::Settings, "settings"))}</ul>
            <p class="places-note">{tr!(lang, app.unofficial)}</p>
        </nav>
    }
}
