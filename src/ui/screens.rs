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

use super::route::Route;

/// Draws the screen of a route.
pub fn screen(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <start::Start /> }.into_any(),
        Route::Tasks => view! { <tasks::Tasks /> }.into_any(),
        Route::NewTask(at) => view! { <new_task::NewTask at /> }.into_any(),
        Route::Task(id) => view! { <tasks::TaskBeside id /> }.into_any(),
        Route::History(id) => view! { <history::History id /> }.into_any(),
        Route::Learn => view! { <learn::Learn /> }.into_any(),
        Route::Demo => view! { <demo::Demo /> }.into_any(),
        Route::Sandbox => view! { <sandbox::Sandbox task=None /> }.into_any(),
        Route::SandboxNew => view! { <sandbox::SandboxNew /> }.into_any(),
        Route::SandboxTask(id) => view! { <sandbox::Sandbox task=Some(id) /> }.into_any(),
        Route::Rules => view! { <rules::Rules /> }.into_any(),
        Route::Calculator => view! { <calculator::Calculator /> }.into_any(),
        Route::Settings => view! { <settings::SettingsScreen /> }.into_any(),
        Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// Tells whether the screen has a list and a task side by side.
pub fn has_panes(route: Route) -> bool {
    matches!(route, Route::Tasks | Route::Task(_) | Route::Sandbox | Route::SandboxTask(_))
}

/// Tells whether a phone needs room for the bar with the main act.
pub fn has_actbar(route: Route) -> bool {
    has_panes(route)
}
