//! Where the binary is cut into parts that are fetched when first needed, so that a first visit loads only the frame
//! and the start page. `scripts/parts.mjs` cuts at the functions named here; a build without the feature `parts`
//! (tests) contains everything and calls them directly.
//!
//! There is no list of what is in which part: whatever is reachable through only one of these functions goes with it.

use std::future::Future;
use std::pin::Pin;
use std::task::{Context, Poll, Waker};

use leptos::prelude::*;

use super::messages::message;
use super::screens;
use super::urgent::Urgent;
use super::watch::Watch;
use crate::ui::act_form::act_form;
use crate::ui::backup::{Neighbours, Restore, given};
use crate::ui::deadline::accept_by;
use crate::ui::keyboard::{key_help, palette};
use crate::ui::later::{Cut, Panel, Part, Shown};
use crate::ui::new_task::in_brief;
use crate::ui::route::Route;
use crate::ui::settings::{Newer, OpensOffline};

/// How the app's parts are fetched and rendered.
pub const CUT: Cut = Cut { fetch, draw };

fn fetch(part: Part) -> Pin<Box<dyn Future<Output = bool>>> {
    Box::pin(async move {
        match part {
            Part::Form => functions::fetch_form().await,
            Part::Tasks => functions::fetch_tasks().await,
            Part::Demo => functions::fetch_demo().await,
            Part::Rules => functions::fetch_rules().await,
            Part::Settings => functions::fetch_settings().await,
            Part::Paste => functions::fetch_paste().await,
        }
    })
}

/// All parts except the tasks' render only screens.
fn draw(part: Part, shown: Shown) -> Option<AnyView> {
    match (part, shown) {
        (Part::Tasks, shown) => at_once(functions::tasks(shown)),
        (Part::Form, Shown::Screen(route)) => at_once(functions::form(route)),
        (Part::Demo, Shown::Screen(route)) => at_once(functions::demo(route)),
        (Part::Rules, Shown::Screen(route)) => at_once(functions::rules(route)),
        (Part::Settings, Shown::Screen(route)) => at_once(functions::settings(route)),
        (Part::Paste, Shown::Screen(route)) => at_once(functions::paste(route)),
        (Part::Form | Part::Demo | Part::Rules | Part::Settings | Part::Paste, _) => None,
    }
}

/// A loaded part is ready at the first poll.
fn at_once(view: impl Future<Output = Result<AnyView, functions::Missing>>) -> Option<AnyView> {
    let mut view = Box::pin(view);
    match view.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(Ok(view)) => Some(view),
        _ => None,
    }
}

/// Renders what is in the part of the tasks.
fn tasks_part(shown: Shown) -> AnyView {
    match shown {
        Shown::Screen(route) => screens::tasks(route),
        Shown::Form(asked) => act_form(asked),
        Shown::Panel(Panel::Palette, route) => palette(route),
        Shown::Panel(Panel::Help, _) => key_help(),
        Shown::Message(it) => message(it),
        Shown::Given(it) => given(it),
        Shown::AcceptBy(assigned) => accept_by(assigned),
        Shown::InBrief(text, agreed) => in_brief(text, agreed),
        Shown::WaysBack => view! { <Neighbours /> <Restore /> }.into_any(),
        Shown::Watch(mine, told, route) => view! { <Watch mine told route /> }.into_any(),
        Shown::Newer => view! { <Newer /> }.into_any(),
        Shown::OpensOffline(panes) => view! { <OpensOffline panes /> }.into_any(),
        Shown::Urgent(mine, told, below, away) => view! { <Urgent mine told below away /> }.into_any(),
    }
}

/// The functions at which the binary is cut. The macro generates foreign calls; both sides of them come from the same
/// build.
#[cfg(feature = "parts")]
#[expect(clippy::unnecessary_wraps, reason = "the macro makes the failure of fetching a result of the function")]
mod functions {
    use leptos::prelude::*;
    use wasm_split_helpers::wasm_split;

    use super::{Route, Shown, screens, tasks_part};

    pub type Missing = wasm_split_helpers::SplitLoaderError;

    macro_rules! fetched {
        ($($fetch:ident: $load:ident;)*) => { $(pub async fn $fetch() -> bool { $load().await.is_ok() })* };
    }
    fetched! { fetch_form: load_form; fetch_tasks: load_tasks; fetch_demo: load_demo; fetch_rules: load_rules; fetch_settings: load_settings; fetch_paste: load_paste; }

    #[wasm_split(form, fallible, preload(load_form))]
    pub fn form(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::form(route))
    }

    #[wasm_split(tasks, fallible, preload(load_tasks))]
    pub fn tasks(shown: Shown) -> Result<AnyView, Missing> {
        Ok(tasks_part(shown))
    }

    #[wasm_split(demo, fallible, preload(load_demo))]
    pub fn demo(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::demo(route))
    }

    #[wasm_split(rules, fallible, preload(load_rules))]
    pub fn rules(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::rules(route))
    }

    #[wasm_split(settings, fallible, preload(load_settings))]
    pub fn settings(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::settings(route))
    }

    #[wasm_split(paste, fallible, preload(load_paste))]
    pub fn paste(route: Route) -> Result<AnyView, Missing> {
        Ok(screens::paste(route))
    }
}

/// Without the cuts everything is always loaded.
#[cfg(not(feature = "parts"))]
mod functions {
    use std::convert::Infallible;
    use std::future::{Ready, ready};

    use leptos::prelude::*;

    use super::{Route, Shown, screens, tasks_part};

    pub type Missing = Infallible;

    macro_rules! whole {
        ($($name:ident($shown:ty): $fetch:ident, $view:path;)*) => { $(
            pub fn $fetch() -> Ready<bool> { ready(true) }
            pub fn $name(shown: $shown) -> Ready<Result<AnyView, Missing>> { ready(Ok($view(shown))) }
        )* };
    }
    whole! {
        form(Route): fetch_form, screens::form;
        tasks(Shown): fetch_tasks, tasks_part;
        demo(Route): fetch_demo, screens::demo;
        rules(Route): fetch_rules, screens::rules;
        settings(Route): fetch_settings, screens::settings;
        paste(Route): fetch_paste, screens::paste;
    }
}
