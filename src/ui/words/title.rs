//! The names of the screens.

use super::{rule_title, tr};
use crate::domain::Language;
use crate::ui::route::Route;

/// Names a screen.
pub fn title(lang: Language, route: Route) -> String {
    match route {
        Route::Start => tr!(lang, app.name),
        Route::Tasks => tr!(lang, place.overview),
        Route::NewTask(_) => tr!(lang, place.new),
        Route::Task(_) => tr!(lang, place.task),
        Route::AllTasks => tr!(lang, place.all),
        Route::History(_) => tr!(lang, place.history),
        Route::Due(_) | Route::WhatIf(_) => tr!(lang, place.due),
        Route::Client(_) => tr!(lang, client.title),
        Route::Days => tr!(lang, place.days),
        Route::Receiving => tr!(lang, place.receiving),
        Route::Paste => tr!(lang, place.paste),
        Route::Learn => tr!(lang, place.learn),
        Route::Lesson(_) => tr!(lang, place.lesson),
        Route::Debrief(_) => tr!(lang, place.debrief),
        Route::Teach | Route::Replay(..) => tr!(lang, place.teach),
        Route::Demo => tr!(lang, place.demo),
        Route::Story(Some(_)) => tr!(lang, place.story),
        Route::Story(None) => tr!(lang, story.unknown),
        Route::Sandbox | Route::SandboxTask(_) => tr!(lang, place.sandbox),
        Route::SandboxNew => tr!(lang, demo.assign_title),
        Route::Rules => tr!(lang, place.rules),
        Route::Rule(page) => rule_title(lang, page),
        Route::OwnRules => tr!(lang, own_rules.title),
        Route::Article => tr!(lang, article.title),
        Route::RulesTable => tr!(lang, place.table),
        Route::StateMap => tr!(lang, place.map),
        Route::Open => tr!(lang, map.open_title),
        Route::Calculator => tr!(lang, place.calc),
        Route::More => tr!(lang, place.more),
        Route::Settings => tr!(lang, place.settings),
        Route::NotFound => tr!(lang, place.not_found),
    }
}
