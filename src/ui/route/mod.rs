//! The screens and their addresses: `Route` ↔ URL fragment. Own code, since static hosts, sub-paths and offline use
//! need fragments, which the router library doesn't support.

mod around;
mod rule_page;
mod section;

pub use rule_page::RulePage;
pub use section::section;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::domain::{ClientId, Instant, TaskId};
use crate::story::{LessonName, Tale};

/// A screen of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// 首页.
    Start,
    /// 任务概览.
    Tasks,
    /// 记一个任务, perhaps with the assignment time from the calculator.
    NewTask(Option<Instant>),
    /// 粘贴.
    Paste,
    /// 任务详情.
    Task(TaskId),
    /// 我的任务; the filter is in the address, and the screen itself follows it.
    AllTasks,
    /// 经过.
    History(TaskId),
    /// 期限怎么算.
    Due(TaskId),
    /// 要是….
    WhatIf(TaskId),
    /// 客户档案.
    Client(ClientId),
    /// 档期.
    Days,
    /// 接单开关.
    Receiving,
    /// 练习.
    Learn,
    /// 一关.
    Lesson(LessonName),
    /// 复盘.
    Debrief(LessonName),
    /// 带教.
    Teach,
    /// The replay of a learner's attempt: the learner's index in the class, and the attempt's index.
    Replay(usize, usize),
    /// 演示.
    Demo,
    /// 剧情; `None` for an unknown story. The scene is in the address, and the screen follows it.
    Story(Option<Tale>),
    /// 自由演练.
    Sandbox,
    /// 指派任务 in the sandbox.
    SandboxNew,
    /// A task of the sandbox, on the stage.
    SandboxTask(TaskId),
    /// The page of an address with a demo's code.
    Open,
    /// 规则.
    Rules,
    /// One rule.
    Rule(RulePage),
    /// 我的规则: rule sets of one's own.
    OwnRules,
    /// 原文对照.
    Article,
    /// The table of what may be done at which stage.
    RulesTable,
    /// 流程图.
    StateMap,
    /// 算一算.
    Calculator,
    /// 更多: the way to what the bar of a phone has no room for.
    More,
    /// 设置与备份.
    Settings,
    /// An address that leads nowhere.
    NotFound,
}

/// The parts of the app that screens belong to: each has its desk, and its kind of time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// 任务.
    Tasks,
    /// 练习.
    Learn,
    /// 演示.
    Demo,
    /// 规则.
    Rules,
}

impl Route {
    /// Parses a fragment such as `#/tasks/12`.
    #[must_use]
    pub fn read(fragment: &str) -> Self {
        let path = fragment.trim_start_matches('#').trim_matches('/');
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let task = |text: &str| text.parse().ok().map(TaskId);
        match path.trim_end_matches('/').split('/').collect::<Vec<_>>()[..] {
            [""] => Self::Start,
            ["tasks"] => Self::Tasks,
            ["tasks", "new"] => {
                Self::NewTask(query.strip_prefix("at=").and_then(|at| at.parse().ok()).map(Instant::from_millis))
            }
            ["paste"] => Self::Paste,
            ["tasks", "all"] => Self::AllTasks,
            ["tasks", "days"] => Self::Days,
            ["tasks", "receiving"] => Self::Receiving,
            ["tasks", id] => task(id).map_or(Self::NotFound, Self::Task),
            ["tasks", id, "history"] => task(id).map_or(Self::NotFound, Self::History),
            ["tasks", id, "due"] => task(id).map_or(Self::NotFound, Self::Due),
            ["tasks", id, "what-if"] => task(id).map_or(Self::NotFound, Self::WhatIf),
            ["clients", id] => id.parse().map_or(Self::NotFound, |id| Self::Client(ClientId(id))),
            ["learn"] => Self::Learn,
            ["learn", "teach"] => Self::Teach,
            ["learn", "teach", learner, attempt] => match (learner.parse(), attempt.parse()) {
                (Ok(learner), Ok(attempt)) => Self::Replay(learner, attempt),
                _ => Self::NotFound,
            },
            ["learn", name] => LessonName::of(name).map_or(Self::NotFound, Self::Lesson),
            ["learn", name, "debrief"] => LessonName::of(name).map_or(Self::NotFound, Self::Debrief),
            ["demo"] => Self::Demo,
            ["demo", "free"] => Self::Sandbox,
            ["demo", "free", "new"] => Self::SandboxNew,
            // What was a screen of its own is on the stage.
            ["demo", "free", id] | ["demo", "free", id, "map" | "timeline" | "what-if"] => {
                task(id).map_or(Self::NotFound, Self::SandboxTask)
            }
            ["open"] => Self::Open,
            ["demo", name] => Self::Story(Tale::of(name)),
            ["rules"] => Self::Rules,
            ["rules", "own"] => Self::OwnRules,
            ["rules", "calc"] => Self::Calculator,
            ["rules", "article"] => Self::Article,
            ["rules", "table"] => Self::RulesTable,
            ["rules", "map"] => Self::StateMap,
            ["rules", page] => RulePage::of(page).map_or(Self::NotFound, Self::Rule),
            ["more"] => Self::More,
            ["settings"] => Self::Settings,
            _ => Self::NotFound,
        }
    }

    /// Returns the route's address for a link.
    #[must_use]
    pub fn href(self) -> String {
        match self {
            Self::Start | Self::NotFound => "#/".to_owned(),
            Self::Tasks => "#/tasks".to_owned(),
            Self::NewTask(None) => "#/tasks/new".to_owned(),
            Self::NewTask(Some(at)) => format!("#/tasks/new?at={}", at.millis()),
            Self::Task(task) => format!("#/tasks/{}", task.0),
            Self::History(task) => format!("#/tasks/{}/history", task.0),
            Self::AllTasks => "#/tasks/all".to_owned(),
            Self::Due(task) => format!("#/tasks/{}/due", task.0),
            Self::WhatIf(task) => format!("#/tasks/{}/what-if", task.0),
            Self::Client(client) => format!("#/clients/{}", client.0),
            Self::Days => "#/tasks/days".to_owned(),
            Self::Receiving => "#/tasks/receiving".to_owned(),
            Self::Paste => "#/paste".to_owned(),
            Self::Learn => "#/learn".to_owned(),
            Self::Lesson(name) => format!("#/learn/{}", name.word()),
            Self::Debrief(name) => format!("#/learn/{}/debrief", name.word()),
            Self::Teach => "#/learn/teach".to_owned(),
            Self::Replay(learner, attempt) => format!("#/learn/teach/{learner}/{attempt}"),
            Self::Demo | Self::Story(None) => "#/demo".to_owned(),
            Self::Story(Some(tale)) => format!("#/demo/{}", tale.word()),
            Self::Sandbox => "#/demo/free".to_owned(),
            Self::SandboxNew => "#/demo/free/new".to_owned(),
            Self::SandboxTask(task) => format!("#/demo/free/{}", task.0),
            Self::Open => "#/open".to_owned(),
            Self::Rules => "#/rules".to_owned(),
            Self::Rule(page) => format!("#/rules/{}", page.word()),
            Self::OwnRules => "#/rules/own".to_owned(),
            Self::Article => "#/rules/article".to_owned(),
            Self::RulesTable => "#/rules/table".to_owned(),
            Self::StateMap => "#/rules/map".to_owned(),
            Self::Calculator => "#/rules/calc".to_owned(),
            Self::More => "#/more".to_owned(),
            Self::Settings => "#/settings".to_owned(),
        }
    }

    /// Goes there.
    pub fn go(self) {
        if window().location().set_hash(&self.href()).is_err() {
            leptos::logging::warn!("the address could not be set");
        }
    }

    /// Goes there, replacing the present screen in the browser's history.
    pub fn replace(self) {
        if window().location().replace(&self.href()).is_err() {
            leptos::logging::warn!("the address could not be set");
        }
    }
}

/// Returns the absolute address of a link, wherever the app is served.
pub fn on_this_site(href: &str) -> String {
    let address = window().location().href().unwrap_or_default();
    format!("{}{href}", address.split('#').next().unwrap_or_default())
}

/// Returns the query of the present address: what follows the question mark.
pub fn query() -> String {
    let fragment = window().location().hash().unwrap_or_default();
    fragment.split_once('?').map(|(_, query)| query.to_owned()).unwrap_or_default()
}

/// The word in a story's address that leaves out everything around the stage, for a frame in slides or on another page.
pub const EMBED: &str = "embed";

/// Tells whether the present address is that of a story in a frame.
pub fn is_embedded() -> bool {
    matches!(present(), Route::Story(Some(_))) && query().split('&').any(|part| part == EMBED)
}

/// Replaces the query of the present address, without an event or a new history entry. `false`: the browser refused, as
/// Safari does after a hundred changes within half a minute.
pub fn replace_query(route: Route, query: &str) -> bool {
    let mark = if query.is_empty() { "" } else { "?" };
    let href = format!("{}{mark}{query}", route.href());
    window().history().is_ok_and(|it| it.replace_state_with_url(&JsValue::NULL, "", Some(&href)).is_ok())
}

/// Stores the scroll position with the present history entry, for when the person returns.
pub fn keep_place() {
    let kept = window().history().and_then(|it| it.replace_state(&window().scroll_y()?.into(), ""));
    if kept.is_err() {
        leptos::logging::warn!("the place on the screen could not be kept");
    }
}

/// Returns the stored scroll position of the present history entry.
pub fn kept_place() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Returns the present route.
pub fn present() -> Route {
    Route::read(&window().location().hash().unwrap_or_default())
}

/// Returns the present route, following the address.
pub fn follow() -> ReadSignal<Route> {
    let (route, set_route) = signal(present());
    window_event_listener(leptos::ev::hashchange, move |_| {
        // A screen whose address has a query follows the query itself.
        if route.get_untracked() != present() {
            set_route.set(present());
        }
    });
    route
}
