//! The navigation between the four places: at the bottom on a phone, in a column on a wide screen.

use leptos::prelude::*;

use crate::ui::controls::Icon;
use crate::ui::keyboard::FindButton;
use crate::ui::route::{Place, Route};
use crate::ui::words::{lang, tr};

/// The navigation between the places.
#[component]
pub fn Places(route: Route) -> impl IntoView {
    let lang = lang();
    let places = [
        (Place::Tasks, Route::Tasks, "tasks", tr!(lang, place.tasks)),
        (Place::Learn, Route::Learn, "learn", tr!(lang, place.learn)),
        (Place::Demo, Route::Demo, "demo", tr!(lang, place.demo)),
        (Place::Rules, Route::Rules, "rules", tr!(lang, place.rules)),
    ];
    let one = move |(place, to, icon, word): (Place, Route, &'static str, String)| {
        let here = route.place() == Some(place);
        let current = here.then_some(if route == to { "page" } else { "true" });
        view! {
            <li>
                <a class="place" href=to.href() aria-current=current>
                    <Icon name=icon />
                    <span>{word}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="places" aria-label=tr!(lang, a11y.main_nav)>
            <a class="places-brand" href=Route::Start.href()>{tr!(lang, app.name)}</a>
            <FindButton />
            <ul class="places-list" role="list">{places.into_iter().map(one).collect_view()}</ul>
            <p class="places-note">{tr!(lang, app.unofficial)}</p>
        </nav>
    }
}
