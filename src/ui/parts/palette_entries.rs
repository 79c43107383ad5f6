//! What the palette can find: acts on the task on the screen, screens, tasks, rules; and how a typed text finds it.
//! Whether an act is possible is the engine's to say.

use leptos::prelude::*;

use super::topbar::title;
use crate::domain::{ActKind, Desk, DeskKind, TaskId, normal};
use crate::ui::here::Here;
use crate::ui::i18n::i18n::Locale;
use crate::ui::route::Route;
use crate::ui::rule_page::RulePage;
use crate::ui::steps;
use crate::ui::words::{self, tr};

/// How many are shown; who looks for more types on.
const SHOWN: usize = 40;

const SCREENS: [Route; 13] = [
    Route::Tasks,
    Route::NewTask(None),
    Route::AllTasks,
    Route::Days,
    Route::Receiving,
    Route::Learn,
    Route::Demo,
    Route::Sandbox,
    Route::Rules,
    Route::Calculator,
    Route::RulesTable,
    Route::StateMap,
    Route::Settings,
];

/// What choosing an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Goes to a screen.
    Go(Route),
    /// Begins an act.
    Act(TaskId, ActKind),
    /// Opens the form for an act that happened earlier.
    Late(TaskId, ActKind),
    /// Shows the keys.
    Keys,
}

/// Something that can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// What it is called.
    pub word: String,
    folded: String,
    /// What choosing it does.
    pub deed: Deed,
}

impl Entry {
    fn new(word: String, deed: Deed) -> Self {
        Self { folded: normal(&word), word, deed }
    }
}

/// Returns everything that can be found from a screen.
pub fn entries(lang: Locale, here: Here, route: Route) -> Vec<Entry> {
    let mut all = Vec::new();
    let is_there = |id: &TaskId| here.desk.desk.with_untracked(|desk| desk.task(*id).is_some());
    if let Some(id) = route.task().filter(is_there) {
        all.extend(acts(lang, here, id));
    }
    all.extend(SCREENS.map(|route| Entry::new(title(lang, route), Deed::Go(route))));
    all.push(Entry::new(tr!(lang, keys.title), Deed::Keys));
    let listed = |desk: &Desk, to: fn(TaskId) -> Route| -> Vec<Entry> {
        let tasks = desk.logs().map(|log| (log.task().brief.name.clone(), log.task().id));
        let mut tasks: Vec<_> = tasks.map(|(name, id)| Entry::new(name, Deed::Go(to(id)))).collect();
        tasks.reverse();
        tasks
    };
    all.extend(here.app.mine.desk.with_untracked(|desk| listed(desk, Route::Task)));
    if !here.desk.is_mine() {
        all.extend(here.desk.desk.with_untracked(|desk| listed(desk, Route::SandboxTask)));
    }
    all.extend(RulePage::ALL.iter().map(|page| {
        let route = Route::Rule(*page);
        Entry::new(title(lang, route), Deed::Go(route))
    }));
    all
}

/// Returns the places of what a typed text finds: each of its words somewhere in the name, and first what begins so.
pub fn matching(all: &[Entry], typed: &str) -> Vec<usize> {
    let typed = normal(typed);
    let found = |entry: &Entry| typed.split_whitespace().all(|word| entry.folded.contains(word));
    let (first, rest): (Vec<_>, Vec<_>) = (0..all.len())
        .filter(|place| all.get(*place).is_some_and(found))
        .partition(|place| all.get(*place).is_some_and(|entry| entry.folded.starts_with(typed.trim())));
    first.into_iter().chain(rest).take(SHOWN).collect()
}

/// Says beside an entry's name what it is.
pub fn kind(lang: Locale, here: Here, deed: Deed) -> String {
    let stage = |desk: &Desk, id: TaskId, now| desk.task(id).map(|task| words::stage_of(lang, task, now));
    match deed {
        Deed::Go(Route::Task(id)) => {
            let mine = here.app.mine;
            mine.desk.with_untracked(|desk| stage(desk, id, mine.now_untracked())).unwrap_or_default()
        }
        Deed::Go(Route::SandboxTask(id)) => {
            let stage = here.desk.desk.with_untracked(|desk| stage(desk, id, here.desk.now_untracked()));
            format!("{} · {}", tr!(lang, place.sandbox), stage.unwrap_or_default())
        }
        Deed::Go(Route::Rule(_)) => tr!(lang, place.rules),
        Deed::Act(id, _) | Deed::Late(id, _) => here.task_untracked(id).map(|task| task.brief.name).unwrap_or_default(),
        Deed::Go(_) | Deed::Keys => String::new(),
    }
}

fn acts(lang: Locale, here: Here, id: TaskId) -> Vec<Entry> {
    let now = here.desk.now_untracked();
    let (doable, late) =
        here.desk.desk.with_untracked(|desk| (steps::doable(desk, id, now), steps::late(desk, id, now)));
    let act = |kind| Entry::new(here.act_word(lang, kind), Deed::Act(id, kind));
    let afterwards = |kind| {
        let word =
            tr!(lang, app.label_value, label = tr!(lang, act_button.note_later), value = here.act_word(lang, kind));
        Entry::new(word, Deed::Late(id, kind))
    };
    let pages = match here.kind() {
        DeskKind::Mine => [Route::Due(id), Route::WhatIf(id), Route::History(id)],
        DeskKind::Demo => [Route::SandboxMap(id), Route::Timeline(id), Route::SandboxWhatIf(id)],
    };
    doable
        .into_iter()
        .filter(|kind| here.may_begin(*kind))
        .map(act)
        .chain(late.into_iter().map(afterwards))
        .chain(pages.into_iter().map(|page| Entry::new(title(lang, page), Deed::Go(page))))
        .collect()
}
