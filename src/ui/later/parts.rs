//! Screens that are fetched when they are first asked for, so that a first visit loads only the frame and the start
//! page. `scripts/parts.mjs` cuts the binary at the functions named here; a build without the feature `parts` (tests)
//! holds everything and calls them directly.
//!
//! There is no list of what stands in which part: whatever is reached through one function alone goes with it.

use std::future::Future;
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::not_fetched::NotFetched;
use super::shown::{self, Shown};
use super::state::State;
use crate::app::App;
use crate::ui::controls::{focus, live};
use crate::ui::frame::screens;
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// What is fetched together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// One's own tasks, and everything about a task.
    Tasks,
    /// 演示 and 练习.
    Demo,
    /// 规则, and what of the sandbox is seen by the rules: map, timeline, 要是….
    Rules,
    /// 设置与备份.
    Settings,
}

/// What the person does right after the first screen stands has the device to itself.
const FIRST_TAPS: Duration = Duration::from_secs(3);

/// The states of all parts; in the context of the app.
#[derive(Clone, Copy)]
pub struct Parts(RwSignal<[State; 4]>);

impl Parts {
    /// Knows of no part yet.
    pub fn new() -> Self {
        Self(RwSignal::new([State::default(); 4]))
    }

    fn state(self, part: Part) -> State {
        self.0.with(|states| states[part as usize])
    }

    fn set(self, part: Part, state: State) {
        self.0.update(|states| states[part as usize] = state);
    }

    /// Fetches a part, again if that failed before.
    fn fetch(self, part: Part) {
        match self.0.with_untracked(|states| states[part as usize]) {
            State::Again => return,
            State::Failed => self.set(part, State::Again),
            State::Missing | State::Here => {}
        }
        spawn_local(self.fetched(part));
    }

    /// Fetches all parts, one after the other, once the first screen stands: the next screen is then here already.
    /// The tasks' come at once. The others wait for a while, and so does `then`: the first taps go before them.
    pub fn fetch_all(self, then: impl FnOnce() + 'static) {
        spawn_local(async move {
            self.fetched(Part::Tasks).await;
            let others = async move {
                for part in [Part::Demo, Part::Rules, Part::Settings] {
                    self.fetched(part).await;
                }
                then();
            };
            set_timeout(move || spawn_local(others), FIRST_TAPS);
        });
    }

    async fn fetched(self, part: Part) {
        let arrived = match part {
            Part::Tasks => cut::fetch_tasks().await,
            Part::Demo => cut::fetch_demo().await,
            Part::Rules => cut::fetch_rules().await,
            Part::Settings => cut::fetch_settings().await,
        };
        self.set(part, if arrived { State::Here } else { State::Failed });
    }
}

/// Draws a screen of a part as soon as the part is here.
pub fn screen(part: Part, route: Route) -> AnyView {
    when_here(part, move || match part {
        Part::Tasks => at_once(cut::tasks(Shown::Screen(route))),
        Part::Demo => at_once(cut::demo(route)),
        Part::Rules => at_once(cut::rules(route)),
        Part::Settings => at_once(cut::settings(route)),
    })
}

/// Draws something of the tasks as soon as their part is here.
pub fn draw(shown: Shown) -> AnyView {
    when_here(Part::Tasks, move || at_once(cut::tasks(shown)))
}

fn when_here(part: Part, view: impl Fn() -> Option<AnyView> + Send + 'static) -> AnyView {
    let parts: Parts = expect_context();
    if parts.0.with_untracked(|states| states[part as usize]) != State::Here {
        parts.fetch(part);
    }
    let state = Memo::new(move |_| parts.state(part).drawn());
    let mut waited = false;
    live(move || match state.get() {
        State::Missing => {
            waited = true;
            view! { <p class="waiting" role="status">{tr!(lang(), app.loading)}</p> }.into_any()
        }
        State::Here => {
            // There was no headline yet when the screen changed.
            if waited {
                request_animation_frame(focus::to_headline_if_lost);
            }
            view().into_any()
        }
        State::Failed | State::Again => not_fetched(part),
    })
    .into_any()
}

/// A part that is here answers when it is first polled.
fn at_once(view: impl Future<Output = Result<AnyView, cut::Missing>>) -> Option<AnyView> {
    let mut view = Box::pin(view);
    match view.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(view)) => Some(view),
        _ => None,
    }
}

fn not_fetched(part: Part) -> AnyView {
    let (lang, parts, app) = (lang(), expect_context::<Parts>(), expect_context::<&'static App>());
    view! {
        <NotFetched
            said=tr!(lang, app.part_not_fetched)
            words=[tr!(lang, app.retry), tr!(lang, app.loading)]
            busy=Memo::new(move |_| parts.state(part) == State::Again)
            on_retry=move |()| parts.fetch(part)
            reload=(tr!(lang, message.reload), Callback::new(move |()| app.offline.update()))
        />
    }
    .into_any()
}

/// The places where the binary is cut. The library's macro writes the foreign calls across, whose two sides are one
/// build of one program.
#[cfg(feature = "parts")]
#[expect(clippy::unnecessary_wraps, reason = "the macro makes the failure of fetching a result of the function")]
mod cut {
    use leptos::prelude::*;
    use wasm_split_helpers::wasm_split;

    use super::{Route, Shown, screens, shown};

    pub type Missing = wasm_split_helpers::SplitLoaderError;

    macro_rules! fetched {
        ($($fetch:ident: $load:ident;)*) => { $(pub async fn $fetch() -> bool { $load().await.is_ok() })* };
    }
    fetched! { fetch_tasks: load_tasks; fetch_demo: load_demo; fetch_rules: load_rules; fetch_settings: load_settings; }

    #[wasm_split(tasks, fallible, preload(load_tasks))]
    pub fn tasks(shown: Shown) -> Result<AnyView, Missing> {
        Ok(shown::tasks(shown))
    }

    #[wasm_split(demo, fallible, preload(load_demo))]
    pub fn demo(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::demo_part(route))
    }

    #[wasm_split(rules, fallible, preload(load_rules))]
    pub fn rules(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::rules_part(route))
    }

    #[wasm_split(settings, fallible, preload(load_settings))]
    pub fn settings(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::settings_part(route))
    }
}

/// Without the cuts everything is always here.
#[cfg(not(feature = "parts"))]
mod cut {
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    use leptos::prelude::*;

    use super::{Route, Shown, screens, shown};

    pub type Missing = Infallible;

    macro_rules! whole {
        ($($name:ident($shown:ty): $fetch:ident, $view:path;)*) => { $(
            pub fn $fetch() -> Ready<bool> { ready(true) }
            pub fn $name(shown: $shown) -> Ready<Result<AnyView, Missing>> { ready(Ok($view(shown))) }
        )* };
    }
    whole! {
        tasks(Shown): fetch_tasks, shown::tasks;
        demo(Route): fetch_demo, screens::demo_part;
        rules(Route): fetch_rules, screens::rules_part;
        settings(Route): fetch_settings, screens::settings_part;
    }
}
