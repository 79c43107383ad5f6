//! Which screen a route shows, and in which part of the app it is.

use leptos::prelude::*;

use crate::ui::calendar::Days;
use crate::ui::client::ClientScreen;
use crate::ui::controls::NotFound;
use crate::ui::demo::{Demo, NoSuchStory, Open};
use crate::ui::later::{self, Part};
use crate::ui::learn::{Debrief, Learn, Lesson};
use crate::ui::more::More;
use crate::ui::my_tasks::AllTasks;
use crate::ui::new_task::NewTask;
use crate::ui::overview::{TaskBeside, Tasks};
use crate::ui::paste::Paste;
use crate::ui::receiving::ReceivingScreen;
use crate::ui::route::Route;
use crate::ui::rules::{BesideArticle, Calculator, OwnRules, Rule, Rules, RulesTable};
use crate::ui::sandbox::{Sandbox, SandboxNew};
use crate::ui::settings::SettingsScreen;
use crate::ui::start::Start;
use crate::ui::state_map::StateMapScreen;
use crate::ui::story::Story;
use crate::ui::task::History;
use crate::ui::teach::{Replay, Teach};
use crate::ui::what_if::WhatIf;

/// One line per screen: the route and the view. From these come the function that renders any route's screen once its
/// part is loaded, and one function per part, which renders that part's screens only.
macro_rules! screens {
    (
        at once: { $($here:pat => $drawn:expr,)* }
        $($function:ident, $part:expr, $doc:literal: { $($route:pat => $view:expr,)* })*
    ) => {
        /// Renders the screen of a route: some at once, the others through the part to which they belong.
        #[expect(unused_variables, reason = "what a route holds is for its view")]
        pub fn screen(route: Route) -> AnyView {
            match route {
                $($here => $drawn.into_any(),)*
                $($($route => later::screen($part, route),)*)*
            }
        }
        $(
            #[doc = $doc]
            pub fn $function(route: Route) -> AnyView {
                match route {
                    $($route => $view.into_any(),)*
                    _ => view! { <NotFound /> }.into_any(),
                }
            }
        )*
    };
}

screens! {
    at once: {
        Route::Start => view! { <Start /> },
        Route::NotFound => view! { <NotFound /> },
    }
    form, Part::Form, "Draws 记一个任务.": {
        Route::NewTask(at) => view! { <NewTask at /> },
    }
    tasks, Part::Tasks, "Draws a screen about one's own tasks.": {
        Route::Tasks => view! { <Tasks /> },
        Route::AllTasks => view! { <AllTasks /> },
        Route::Task(id) => view! { <TaskBeside id /> },
        Route::History(id) => view! { <History id /> },
        Route::Due(id) | Route::WhatIf(id) => view! { <WhatIf id /> },
        Route::Client(id) => view! { <ClientScreen id /> },
        Route::Days => view! { <Days /> },
        Route::Receiving => view! { <ReceivingScreen /> },
        Route::More => view! { <More /> },
    }
    demo, Part::Demo, "Draws a screen of 演示 or 练习.": {
        Route::Learn => view! { <Learn /> },
        Route::Lesson(name) => view! { <Lesson name /> },
        Route::Debrief(name) => view! { <Debrief name /> },
        Route::Teach => view! { <Teach /> },
        Route::Replay(learner, attempt) => view! { <Replay learner attempt /> },
        Route::Demo => view! { <Demo /> },
        Route::Story(Some(tale)) => view! { <Story tale /> },
        Route::Story(None) => view! { <NoSuchStory /> },
        Route::Sandbox => view! { <Sandbox task=None /> },
        Route::SandboxNew => view! { <SandboxNew /> },
        Route::SandboxTask(id) => view! { <Sandbox task=Some(id) /> },
        Route::Open => view! { <Open /> },
    }
    // Screens that show the rules go with them, wherever they are used.
    rules, Part::Rules, "Draws a screen of 规则.": {
        Route::Rules => view! { <Rules /> },
        Route::Rule(page) => view! { <Rule page /> },
        Route::OwnRules => view! { <OwnRules /> },
        Route::Article => view! { <BesideArticle /> },
        Route::RulesTable => view! { <RulesTable /> },
        Route::StateMap => view! { <StateMapScreen /> },
        Route::Calculator => view! { <Calculator /> },
    }
    paste, Part::Paste, "Draws 粘贴.": {
        Route::Paste => view! { <Paste /> },
    }
    settings, Part::Settings, "Draws 设置与备份.": {
        Route::Settings => view! { <SettingsScreen /> },
    }
}

/// Tells whether the screen has a list and a task side by side.
pub fn has_panes(route: Route) -> bool {
    matches!(route, Route::Tasks | Route::Task(_))
}

/// Tells whether the screen uses the full width of a desktop.
pub fn is_wide(route: Route) -> bool {
    matches!(route, Route::Start | Route::Teach | Route::Article | Route::RulesTable | Route::StateMap)
}

/// Tells whether a phone needs room for the bar with the main act.
pub fn has_actbar(route: Route) -> bool {
    matches!(route, Route::Task(_))
}

/// Tells whether the screen can be shown before the desks are open: it reads none, or records on one later.
pub fn needs_no_desk(route: Route) -> bool {
    matches!(route, Route::Start | Route::NewTask(_) | Route::NotFound)
}
