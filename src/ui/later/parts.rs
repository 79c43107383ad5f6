//! The parts of the app: which are loaded, and what is shown in place of one that isn't.

use std::future::Future;
use std::pin::Pin;
use std::time::Duration;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::not_fetched::NotFetched;
use super::shown::Shown;
use super::state::State;
use crate::app::{App, Phase};
use crate::ui::controls::{focus, live};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// The parts, each fetched as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// 记一个任务.
    Form,
    /// One's own tasks, and everything about a task.
    Tasks,
    /// 演示 and 练习.
    Demo,
    /// 规则, and the screens of the sandbox that show the rules: map, timeline, 要是….
    Rules,
    /// 设置与备份.
    Settings,
    /// 粘贴.
    Paste,
}

/// For this long after the first screen, the person's taps have the device to themselves.
const FIRST_TAPS: Duration = Duration::from_secs(3);

/// How parts are fetched and rendered. Passed in by the frame, which knows the screens; nothing here names a screen.
#[derive(Clone, Copy)]
pub struct Cut {
    /// Fetches a part; `false` if that failed.
    pub fetch: fn(Part) -> Pin<Box<dyn Future<Output = bool>>>,
    /// Renders something of a loaded part.
    pub draw: fn(Part, Shown) -> Option<AnyView>,
}

/// The states of all parts, provided as context.
#[derive(Clone, Copy)]
pub struct Parts {
    states: RwSignal<[State; 6]>,
    cut: Cut,
    /// Only the form doesn't wait for the desks.
    app: &'static App,
}

impl Parts {
    /// Begins with no part loaded.
    pub fn new(cut: Cut, app: &'static App) -> Self {
        Self { states: RwSignal::new([State::default(); 6]), cut, app }
    }

    fn state(self, part: Part) -> State {
        let state = self.states.with(|states| states[part as usize]);
        match self.app.phase.get() {
            Phase::Ready => state,
            _ if part == Part::Form || state == State::Again => state,
            Phase::NotFetched => State::Failed,
            _ => State::Missing,
        }
    }

    fn set(self, part: Part, state: State) {
        self.states.update(|states| states[part as usize] = state);
    }

    /// Fetches a part; retries if that failed before.
    fn fetch(self, part: Part) {
        match untrack(|| self.state(part)) {
            State::Again => return,
            State::Failed => self.set(part, State::Again),
            State::Missing | State::Here => {}
        }
        spawn_local(self.fetched(part));
    }

    /// Fetches all parts one after the other, so that the next screen is already loaded. The tasks' part and the form come
    /// at once. The others and `then` wait a while, so that the first taps go before them.
    pub fn fetch_all(self, then: impl FnOnce() + 'static) {
        spawn_local(async move {
            self.fetched(Part::Tasks).await;
            self.fetched(Part::Form).await;
            let others = async move {
                for part in [Part::Demo, Part::Rules, Part::Settings, Part::Paste] {
                    self.fetched(part).await;
                }
                then();
            };
            set_timeout(move || spawn_local(others), FIRST_TAPS);
        });
    }

    /// Fetches a part, and waits for it.
    pub async fn fetched(self, part: Part) {
        if part != Part::Form && self.app.phase.get_untracked() == Phase::NotFetched {
            self.app.wake().await;
        }
        let arrived = (self.cut.fetch)(part).await;
        self.set(part, if arrived { State::Here } else { State::Failed });
    }
}

/// Renders a screen of a part as soon as the part is loaded.
pub fn screen(part: Part, route: Route) -> AnyView {
    draw_of(part, Shown::Screen(route))
}

/// Renders something of the tasks as soon as their part is loaded.
pub fn draw(shown: Shown) -> AnyView {
    draw_of(Part::Tasks, shown)
}

/// Renders something of the tasks once their part is loaded, and nothing until then: nobody has asked for it.
pub fn quietly(shown: Shown) -> AnyView {
    let parts: Parts = expect_context();
    let here = Memo::new(move |_| parts.state(Part::Tasks) == State::Here);
    live(move || here.get().then(|| (parts.cut.draw)(Part::Tasks, shown))).into_any()
}

fn draw_of(part: Part, shown: Shown) -> AnyView {
    let parts: Parts = expect_context();
    // Where the desks' own part failed, the person is told at once, and asks for both.
    let failed = parts.app.phase.get_untracked() == Phase::NotFetched;
    if !failed && parts.states.with_untracked(|states| states[part as usize]) != State::Here {
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
            (parts.cut.draw)(part, shown).into_any()
        }
        State::Failed | State::Again => not_fetched(part),
    })
    .into_any()
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
