//! The frame around every screen: top bar, places, messages, the violet frame where time is simulated; and the effect
//! of a screen change on title and focus.

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::banners::Banners;
use super::cut::CUT;
use super::not_opened::NotOpened;
use super::places::Places;
use super::room::Room;
use super::superseded::Superseded;
use super::topbar::Topbar;
use super::{answered, screens};
use crate::app::{App, OpenDesk, Phase};
use crate::domain::{Group, Language};
use crate::ui::controls::{focus, live, unfold_for_print, whenever};
use crate::ui::desk::{Here, Notice};
use crate::ui::keyboard::Keys;
use crate::ui::later::{self, Part, Parts, Shown};
use crate::ui::paste::Pasted;
use crate::ui::route::{self, Route};
use crate::ui::words::{format, lang, title, tr};

/// Takes over the page: mounts the app and removes the start page that stood there before.
pub fn mount() {
    console_error_panic_hook::set_once();
    let said = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |info| {
        said(info);
        tell_panic();
    }));
    let Some(place) = document().get_element_by_id("app").and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
    else {
        return;
    };
    leptos::mount::mount_to(place, Root).forget();
}

/// Reports a panic; `boot.js` then shows a page that doesn't need the app.
fn tell_panic() {
    if let Ok(event) = web_sys::CustomEvent::new("jiedan:panic") {
        let told = window().dispatch_event(&event);
        leptos::logging::warn!("panic told: {}", told.is_ok());
    }
}

#[component]
fn Root() -> impl IntoView {
    // Leaked for the page's lifetime: screens and closures hold a reference, not a copy of all signals.
    let app: &'static App = Box::leak(Box::new(App::start()));
    let parts = Parts::new(CUT, app);
    provide_context(app);
    provide_context(parts);
    let keys = Keys::new();
    provide_context(keys);
    keys.listen(app);
    let pasted = Pasted::new();
    provide_context(pasted);
    // At once: a file that nobody waits for would open in place of the app.
    pasted.listen();
    answered::follow();
    unfold_for_print();
    let route = route::follow();
    let mine = here_on(app, &app.desks.mine);
    let demo = here_on(app, &app.desks.demo);
    // Only a screen that needs no desk is shown before the desks are open; from there others can be asked for, and what
    // was typed stays while fetching is tried again.
    let shown = Memo::new(move |before: Option<&Phase>| match app.phase.get() {
        Phase::Opening | Phase::NothingNoted if before == Some(&Phase::Ready) => Phase::Ready,
        Phase::NothingNoted if screens::needs_no_desk(route.get()) => Phase::Ready,
        Phase::NothingNoted => Phase::Opening,
        // Each screen says so itself, and fetches it on asking.
        Phase::NotFetched => Phase::Ready,
        phase => phase,
    });
    if app.is_noted() {
        leptos::task::spawn_local(parts.fetched(Part::Tasks));
    }
    leptos::task::spawn_local(app.open(async move {
        if screens::needs_no_desk(route.get_untracked()) {
            parts.fetched(Part::Form).await;
        }
    }));
    let drawn = move || {
        let _ = app.settings.language();
        match shown.get() {
            Phase::Opening | Phase::NothingNoted | Phase::NotFetched => view! { <Opening /> }.into_any(),
            Phase::Superseded => {
                remove_start_page();
                view! { <Superseded /> }.into_any()
            }
            Phase::NotOpened { slow } => {
                remove_start_page();
                view! { <NotOpened slow /> }.into_any()
            }
            Phase::Ready => view! { <Ready route mine demo /> }.into_any(),
        }
    };
    let mut before = None;
    whenever(move || {
        let now = route.get();
        if before.replace(now).is_some_and(|before| before != now) {
            mine.asked.set(None);
            demo.asked.set(None);
            leave(mine.notice, now);
            leave(demo.notice, now);
            keys.open.set(None);
            request_animation_frame(focus::to_headline_unless_typing);
        }
    });
    let mut before = None;
    whenever(move || {
        let language = app.settings.language();
        if before.replace(language).is_some_and(|before| before != language) {
            forget(mine.notice);
            forget(demo.notice);
        }
    });
    view! { <Room /> {drawn} }
}

/// Removes a notice once its screen, or its task's, is left: returning doesn't bring it back.
fn leave(notice: RwSignal<Option<Notice>>, to: Route) {
    if notice.with_untracked(|notice| notice.as_ref().is_some_and(|notice| !notice.is_seen_on(to))) {
        notice.set(None);
    }
}

/// Removes a notice in the former language; a record's message re-renders instead.
fn forget(notice: RwSignal<Option<Notice>>) {
    if notice.with_untracked(|notice| notice.as_ref().is_some_and(|notice| !notice.is_in_any_language())) {
        notice.set(None);
    }
}

fn here_on(app: &'static App, desk: &'static OpenDesk) -> Here {
    let correcting = RwSignal::new(crate::domain::Field::Name);
    let agenda = desk.agenda();
    Here { app, desk, agenda, asked: RwSignal::new(None), correcting, notice: RwSignal::new(None) }
}

#[component]
fn Opening() -> impl IntoView {
    let lang = lang();
    view! { <p class="visually-hidden" role="status">{tr!(lang, app.loading)}</p> }
}

#[component]
fn Ready(route: ReadSignal<Route>, mine: Here, demo: Here) -> impl IntoView {
    let lang = lang();
    remove_start_page();
    let parts: Parts = expect_context();
    let mut begun = false;
    whenever(move || {
        if !begun && mine.app.phase.get() == Phase::Ready {
            begun = true;
            parts.fetch_all(move || mine.app.offline.begin());
        }
    });
    // The start page is only for a browser in which nothing is recorded.
    whenever(move || {
        // After recording something there, the person may already be on the way elsewhere.
        if route.get() == Route::Start && !mine.app.desks.mine.is_empty() && route::present() == Route::Start {
            Route::Tasks.replace();
        }
    });
    whenever(move || document().set_title(&page_title(lang, mine, route.get())));
    let keys: Keys = expect_context();
    let told = RwSignal::new(Vec::new());
    let screen = live(move || {
        let route = route.get();
        let here = if route.place() == Some(route::Place::Demo) { demo } else { mine };
        provide_context(here);
        let bars = route.has_bars();
        let simulated = bars && route.is_simulated();
        // In a frame of another page nothing of one's own is told, and nothing is installed.
        let embedded = route::is_embedded();
        view! {
            <div class="app" data-panes=screens::has_panes(route).then_some("") data-bars=(!bars || route.stands_alone()).then_some("none")>
                {bars.then(|| view! { <Topbar route /> })}
                {simulated.then(|| view! { <Strip here /> })}
                {(bars && !route.stands_alone()).then(|| view! { <Places route /> })}
                <main
                    class="main"
                    data-panes=screens::has_panes(route).then_some("")
                    data-actbar=screens::has_actbar(route).then_some("")
                    data-wide=(!bars || screens::is_wide(route)).then_some("")
                >
                    {(!embedded).then(|| view! {
                        {later::quietly(Shown::Urgent(
                            mine,
                            told,
                            if simulated { "strip" } else if bars { "bar" } else { "nothing" },
                            route == Route::Tasks,
                        ))}
                    })}
                    {(route != Route::Settings && !embedded).then(|| later::quietly(Shown::Newer))}
                    <Banners route />
                    {screens::screen(route)}
                    {bars.then(|| later::quietly(Shown::OpensOffline(screens::has_panes(route))))}
                </main>
                {live(move || here.asked.get().map(|asked| later::draw(Shown::Form(asked))))}
                {live(move || keys.open.get().map(|panel| later::draw(Shown::Panel(panel, route))))}
                {simulated.then(|| view! { <div class="frame" data-places=(!route.stands_alone()).then_some("") aria-hidden="true"></div> })}
            </div>
        }
    });
    view! { {later::quietly(Shown::Watch(mine, told, route))} {screen} }
}

/// The strip that marks simulated time, so that no screenshot is without it.
#[component]
fn Strip(here: Here) -> impl IntoView {
    let lang = lang();
    view! {
        <aside class="strip" aria-label=tr!(lang, a11y.simulated)>
            <p>{tr!(lang, demo.strip)}</p>
            // A lesson shows its own time.
            {(!here.desk.is_mine()).then(|| view! { <p>{live(move || format::end(lang, here.desk.now()))}</p> })}
        </aside>
    }
}

/// Returns the page title. It counts what waits for the creator on their own desk. It names the screen and never a
/// task, a client or a learner: titles stay in the browser's history, and are read on other people's screens.
fn page_title(lang: Language, mine: Here, route: Route) -> String {
    let waiting = mine.agenda.with(|agenda| agenda.count(Group::Yours));
    let page = match route {
        Route::Start => tr!(lang, app.name_long),
        _ => title(lang, route),
    };
    match (waiting, route) {
        (_, Route::Start) => page,
        (0, _) => tr!(lang, place.page_title, page = page),
        (n, _) => format!("({n}) {}", tr!(lang, place.page_title, page = page)),
    }
}

fn remove_start_page() {
    if let Some(start) = document().get_element_by_id("start") {
        start.remove();
    }
}
