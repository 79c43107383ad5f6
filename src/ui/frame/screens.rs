//! One screen a file, named after the word on it.

use leptos::prelude::*;

use crate::ui::calendar::Days;
use crate::ui::controls::NotFound;
use crate::ui::deadline::Due;
use crate::ui::demo::{Demo, NoSuchStory, Open};
use crate::ui::later::{self, Part};
use crate::ui::learn::{Debrief, Learn, Lesson};
use crate::ui::my_tasks::AllTasks;
use crate::ui::new_task::NewTask;
use crate::ui::overview::{TaskBeside, Tasks};
use crate::ui::receiving::ReceivingScreen;
use crate::ui::route::Route;
use crate::ui::rules::{Calculator, Rule, Rules, RulesTable};
use crate::ui::sandbox::{Sandbox, SandboxMap, SandboxNew, SandboxWhatIf, Timeline};
use crate::ui::settings::SettingsScreen;
use crate::ui::start::Start;
use crate::ui::state_map::StateMapScreen;
use crate::ui::story::Story;
use crate::ui::task::History;
use crate::ui::teach::{Replay, Teach};
use crate::ui::what_if::WhatIf;

/// Draws the screen of a route: the start page at once, the others with the part that they belong to.
pub fn screen(route: Route) -> AnyView {
    match route {
        Route::Start => view! { <Start /> }.into_any(),
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
        Route::NotFound => view! { <NotFound /> }.into_any(),
    }
}

/// Draws a screen about one's own tasks; another place's isn't found here.
pub fn tasks_part(route: Route) -> AnyView {
    match route {
        Route::Tasks => view! { <Tasks /> }.into_any(),
        Route::AllTasks => view! { <AllTasks /> }.into_any(),
        Route::NewTask(at) => view! { <NewTask at /> }.into_any(),
        Route::Task(id) => view! { <TaskBeside id /> }.into_any(),
        Route::History(id) => view! { <History id /> }.into_any(),
        Route::Due(id) => view! { <Due id /> }.into_any(),
        Route::WhatIf(id) => view! { <WhatIf id /> }.into_any(),
        Route::Days => view! { <Days /> }.into_any(),
        Route::Receiving => view! { <ReceivingScreen /> }.into_any(),
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
        | Route::NotFound => view! { <NotFound /> }.into_any(),
    }
}

/// Draws a screen of 演示 or 练习; another place's isn't found here.
pub fn demo_part(route: Route) -> AnyView {
    match route {
        Route::Learn => view! { <Learn /> }.into_any(),
        Route::Lesson(name) => view! { <Lesson name /> }.into_any(),
        Route::Debrief(name) => view! { <Debrief name /> }.into_any(),
        Route::Teach => view! { <Teach /> }.into_any(),
        Route::Replay(learner, attempt) => view! { <Replay learner attempt /> }.into_any(),
        Route::Demo => view! { <Demo /> }.into_any(),
        Route::Story(Some(tale)) => view! { <Story tale /> }.into_any(),
        Route::Story(None) => view! { <NoSuchStory /> }.into_any(),
        Route::Sandbox => view! { <Sandbox task=None /> }.into_any(),
        Route::SandboxNew => view! { <SandboxNew /> }.into_any(),
        Route::Open => view! { <Open /> }.into_any(),
        Route::SandboxTask(id) => view! { <Sandbox task=Some(id) /> }.into_any(),
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
        | Route::NotFound => view! { <NotFound /> }.into_any(),
    }
}

/// Draws a screen of 规则, or one of the sandbox that is seen by the rules; another isn't found here.
pub fn rules_part(route: Route) -> AnyView {
    match route {
        Route::Rules => view! { <Rules /> }.into_any(),
        Route::Rule(page) => view! { <Rule page /> }.into_any(),
        Route::RulesTable => view! { <RulesTable /> }.into_any(),
        Route::StateMap => view! { <StateMapScreen /> }.into_any(),
        Route::Calculator => view! { <Calculator /> }.into_any(),
        Route::SandboxMap(id) => view! { <SandboxMap id /> }.into_any(),
        Route::Timeline(id) => view! { <Timeline id /> }.into_any(),
        Route::SandboxWhatIf(id) => view! { <SandboxWhatIf id /> }.into_any(),
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
        | Route::NotFound => view! { <NotFound /> }.into_any(),
    }
}

/// Draws 设置与备份.
pub fn settings_part(_: Route) -> AnyView {
    view! { <SettingsScreen /> }.into_any()
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
