//! One screen a file, named after the word on it.

mod calculator;
mod demo;
mod history;
mod learn;
mod new_filled;
mod new_task;
mod not_found;
mod rules;
mod sandbox;
mod settings;
mod start;
mod superseded;
mod task;
mod tasks;

use leptos::prelude::*;

pub use superseded::Superseded;

use super::later::{self, Part};
use super::route::Route;

/// Draws the screen of a route: the start page at once, the others with the part that they belong to.
pub fn screen(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <start::Start /> }.into_any(),
        Route::Tasks | Route::NewTask(_) | Route::Task(_) | Route::History(_) => later::screen(Part::Tasks, route),
        Route::Learn | Route::Demo | Route::Sandbox | Route::SandboxNew | Route::SandboxTask(_) => {
            later::screen(Part::Demo, route)
        }
        Route::Rules | Route::Calculator => later::screen(Part::Rules, route),
        Route::Settings => later::screen(Part::Settings, route),
        Route::NotFound => not_found(),
    }
}

/// Draws a screen about one's own tasks.
pub fn tasks_part(route: Route) -> AnyView {
    match route {
        Route::NewTask(at) => view! { <new_task::NewTask at /> }.into_any(),
        Route::Task(id) => view! { <tasks::TaskBeside id /> }.into_any(),
        Route::History(id) => view! { <history::History id /> }.into_any(),
        _ => view! { <tasks::Tasks /> }.into_any(),
    }
}

/// Draws a screen of 演示 or 练习.
pub fn demo_part(route: Route) -> AnyView {
    match route {
        Route::Learn => view! { <learn::Learn /> }.into_any(),
        Route::Sandbox => view! { <sandbox::Sandbox task=None /> }.into_any(),
        Route::SandboxNew => view! { <sandbox::SandboxNew /> }.into_any(),
        Route::SandboxTask(id) => view! { <sandbox::Sandbox task=Some(id) /> }.into_any(),
        _ => view! { <demo::Demo /> }.into_any(),
    }
}

/// Draws a screen of 规则.
pub fn rules_part(route: Route) -> AnyView {
    match route {
        Route::Calculator => view! { <calculator::Calculator /> }.into_any(),
        _ => view! { <rules::Rules /> }.into_any(),
    }
}

/// Draws 设置与备份.
pub fn settings_part(_: Route) -> AnyView {
    view! { <settings::SettingsScreen /> }.into_any()
}

fn not_found() -> AnyView {
    view! { <not_found::NotFound /> }.into_any()
}

/// Tells whether the screen has a list and a task side by side.
pub fn has_panes(route: Route) -> bool {
    matches!(route, Route::Tasks | Route::Task(_) | Route::Sandbox | Route::SandboxTask(_))
}

/// Tells whether a phone needs room for the bar with the main act.
pub fn has_actbar(route: Route) -> bool {
    has_panes(route)
}
