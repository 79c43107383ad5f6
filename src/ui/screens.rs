//! One screen a file, named after the word on it.

mod all_tasks;
mod calculator;
mod days;
mod debrief;
mod demo;
mod due;
mod history;
mod learn;
mod lesson;
mod new_filled;
mod new_task;
mod not_found;
mod not_opened;
mod open;
mod receiving;
mod rule;
mod rules;
mod rules_table;
mod sandbox;
mod sandbox_map;
mod sandbox_what_if;
mod settings;
mod start;
mod state_map;
mod story;
mod superseded;
mod task;
mod tasks;
mod teach;
mod timeline;
mod what_if;

use leptos::prelude::*;

pub use not_opened::NotOpened;
pub use superseded::Superseded;

use super::later::{self, Part};
use super::route::Route;

/// Draws the screen of a route: the start page at once, the others with the part that they belong to.
pub fn screen(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <start::Start /> }.into_any(),
        Route::Tasks
        | Route::AllTasks
        | Route::NewTask(_)
        | Route::Task(_)
        | Route::History(_)
        | Route::Due(_)
        | Route::WhatIf(_)
        | Route::Days
        | Route::Receiving => later::screen(Part::Tasks, route),
        Route::Learn
        | Route::Lesson(_)
        | Route::Debrief(_)
        | Route::Teach
        | Route::Replay(..)
        | Route::Demo
        | Route::Story(_)
        | Route::Sandbox
        | Route::SandboxNew
        | Route::SandboxTask(_)
        | Route::Open => later::screen(Part::Demo, route),
        // What is seen by the rules goes with them, wherever it is asked for.
        Route::Rules
        | Route::Rule(_)
        | Route::RulesTable
        | Route::StateMap
        | Route::Calculator
        | Route::SandboxMap(_)
        | Route::Timeline(_)
        | Route::SandboxWhatIf(_) => later::screen(Part::Rules, route),
        Route::Settings => later::screen(Part::Settings, route),
        Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// Draws a screen about one's own tasks; another place's isn't found here.
pub fn tasks_part(route: Route) -> AnyView {
    match route {
        Route::Tasks => view! { <tasks::Tasks /> }.into_any(),
        Route::AllTasks => view! { <all_tasks::AllTasks /> }.into_any(),
        Route::NewTask(at) => view! { <new_task::NewTask at /> }.into_any(),
        Route::Task(id) => view! { <tasks::TaskBeside id /> }.into_any(),
        Route::History(id) => view! { <history::History id /> }.into_any(),
        Route::Due(id) => view! { <due::Due id /> }.into_any(),
        Route::WhatIf(id) => view! { <what_if::WhatIf id /> }.into_any(),
        Route::Days => view! { <days::Days /> }.into_any(),
        Route::Receiving => view! { <receiving::Receiving /> }.into_any(),
        Route::Start
        | Route::Learn
        | Route::Lesson(_)
        | Route::Debrief(_)
        | Route::Teach
        | Route::Replay(..)
        | Route::Demo
        | Route::Story(_)
        | Route::Sandbox
        | Route::SandboxNew
        | Route::SandboxTask(_)
        | Route::SandboxMap(_)
        | Route::Timeline(_)
        | Route::SandboxWhatIf(_)
        | Route::Open
        | Route::Rules
        | Route::Rule(_)
        | Route::RulesTable
        | Route::StateMap
        | Route::Calculator
        | Route::Settings
        | Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// Draws a screen of 演示 or 练习; another place's isn't found here.
pub fn demo_part(route: Route) -> AnyView {
    match route {
        Route::Learn => view! { <learn::Learn /> }.into_any(),
        Route::Lesson(name) => view! { <lesson::Lesson name /> }.into_any(),
        Route::Debrief(name) => view! { <debrief::Debrief name /> }.into_any(),
        Route::Teach => view! { <teach::Teach /> }.into_any(),
        Route::Replay(learner, attempt) => view! { <teach::Replay learner attempt /> }.into_any(),
        Route::Demo => view! { <demo::Demo /> }.into_any(),
        Route::Story(Some(tale)) => view! { <story::Story tale /> }.into_any(),
        Route::Story(None) => view! { <demo::NoSuchStory /> }.into_any(),
        Route::Sandbox => view! { <sandbox::Sandbox task=None /> }.into_any(),
        Route::SandboxNew => view! { <sandbox::SandboxNew /> }.into_any(),
        Route::Open => view! { <open::Open /> }.into_any(),
        Route::SandboxTask(id) => view! { <sandbox::Sandbox task=Some(id) /> }.into_any(),
        Route::Start
        | Route::Tasks
        | Route::NewTask(_)
        | Route::Task(_)
        | Route::AllTasks
        | Route::History(_)
        | Route::Due(_)
        | Route::WhatIf(_)
        | Route::Days
        | Route::Receiving
        | Route::SandboxMap(_)
        | Route::Timeline(_)
        | Route::SandboxWhatIf(_)
        | Route::Rules
        | Route::Rule(_)
        | Route::RulesTable
        | Route::StateMap
        | Route::Calculator
        | Route::Settings
        | Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// Draws a screen of 规则, or one of the sandbox that is seen by the rules; another isn't found here.
pub fn rules_part(route: Route) -> AnyView {
    match route {
        Route::Rules => view! { <rules::Rules /> }.into_any(),
        Route::Rule(page) => view! { <rule::Rule page /> }.into_any(),
        Route::RulesTable => view! { <rules_table::RulesTable /> }.into_any(),
        Route::StateMap => view! { <state_map::StateMapScreen /> }.into_any(),
        Route::Calculator => view! { <calculator::Calculator /> }.into_any(),
        Route::SandboxMap(id) => view! { <sandbox_map::SandboxMap id /> }.into_any(),
        Route::Timeline(id) => view! { <timeline::Timeline id /> }.into_any(),
        Route::SandboxWhatIf(id) => view! { <sandbox_what_if::SandboxWhatIf id /> }.into_any(),
        Route::Start
        | Route::Tasks
        | Route::NewTask(_)
        | Route::Task(_)
        | Route::AllTasks
        | Route::History(_)
        | Route::Due(_)
        | Route::WhatIf(_)
        | Route::Days
        | Route::Receiving
        | Route::Learn
        | Route::Lesson(_)
        | Route::Debrief(_)
        | Route::Teach
        | Route::Replay(..)
        | Route::Demo
        | Route::Story(_)
        | Route::Sandbox
        | Route::SandboxNew
        | Route::SandboxTask(_)
        | Route::Open
        | Route::Settings
        | Route::NotFound => view! { <not_found::NotFound /> }.into_any(),
    }
}

/// Draws 设置与备份.
pub fn settings_part(_: Route) -> AnyView {
    view! { <settings::SettingsScreen /> }.into_any()
}

/// Tells whether the screen has a list and a task side by side.
pub fn has_panes(route: Route) -> bool {
    matches!(route, Route::Tasks | Route::Task(_) | Route::Sandbox | Route::SandboxTask(_))
}

/// Tells whether the screen takes the width of a desktop.
pub fn is_wide(route: Route) -> bool {
    matches!(
        route,
        Route::Start | Route::Teach | Route::RulesTable | Route::StateMap | Route::SandboxMap(_) | Route::Timeline(_)
    )
}

/// Tells whether a phone needs room for the bar with the main act.
pub fn has_actbar(route: Route) -> bool {
    has_panes(route)
}
