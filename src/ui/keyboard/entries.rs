//! What the palette can find: acts (on the screen's task, or by task), screens, settings, tasks, rules. The engine says
//! whether an act is possible; an impossible act on the screen's task shows the reason. How typed text is matched is in
//! the engine's `matching`.

use leptos::prelude::*;

use crate::app::{NotPerformed, When};
use crate::domain::{ActKind, Desk, DeskKind, Language, Named, Refusal, Sought, TaskId, matching};
use crate::ui::desk::{Here, steps};
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{self, title, tr};

/// How many entries are shown; typing more narrows them down.
const SHOWN: usize = 40;
/// For how many tasks the acts are listed while none is on the screen: the first ones of the overview.
const TASKS: usize = 30;

const SCREENS: [Route; 17] = [
    Route::Tasks,
    Route::NewTask(None),
    Route::AllTasks,
    Route::Days,
    Route::Receiving,
    Route::Paste,
    Route::Learn,
    Route::Teach,
    Route::Demo,
    Route::Sandbox,
    Route::Rules,
    Route::Article,
    Route::Calculator,
    Route::OwnRules,
    Route::RulesTable,
    Route::StateMap,
    Route::Settings,
];

type Setting = (&'static str, fn(Language) -> String);

/// The sections of 设置与备份, by their ids on the page.
const SETTINGS: [Setting; 10] = [
    ("backup", |lang| tr!(lang, settings.backup)),
    ("restore", |lang| tr!(lang, settings.restore)),
    ("storage", |lang| tr!(lang, settings.storage)),
    ("offline", |lang| tr!(lang, offline.title)),
    ("ringing", |lang| tr!(lang, remind.title)),
    ("language", |lang| tr!(lang, settings.language)),
    ("theme", |lang| tr!(lang, settings.theme)),
    ("keys", |lang| tr!(lang, keys.title)),
    ("about", |lang| tr!(lang, settings.about)),
    ("erase", |lang| tr!(lang, settings.erase)),
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
    /// Shows why an act isn't possible.
    WhyNot(TaskId, ActKind, Refusal),
    /// Goes to a section of 设置与备份.
    Set(&'static str),
    /// Shows the keys.
    Keys,
}

/// An entry of the palette.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub word: String,
    /// What choosing it does.
    pub deed: Deed,
    named: Named,
    /// Whether it is shown before anything is typed.
    listed: bool,
}

impl Entry {
    fn new(word: String, deed: Deed) -> Self {
        Self { named: Named::new(&word), word, deed, listed: true }
    }

    fn meaning(self, sought: Sought) -> Self {
        Self { named: self.named.meaning(sought), ..self }
    }

    fn when_typed(self) -> Self {
        Self { listed: false, ..self }
    }
}

/// Returns all entries for a screen.
pub fn entries(lang: Language, here: Here, route: Route) -> Vec<Entry> {
    let mut all = Vec::new();
    let is_there = |id: &TaskId| here.desk.desk.with_untracked(|desk| desk.task(*id).is_some());
    let open = route.task().filter(is_there);
    if let Some(id) = open {
        all.extend(acts(lang, here, id));
        all.extend(not_now(lang, here, id));
    } else {
        let ids =
            here.agenda.with_untracked(|agenda| agenda.items().take(TASKS).map(|item| item.task).collect::<Vec<_>>());
        all.extend(ids.iter().flat_map(|id| acts(lang, here, *id)).filter(is_act).map(Entry::when_typed));
        if let [only] = ids[..] {
            all.extend(not_now(lang, here, only));
        }
    }
    let screen = |route: Route| {
        let address = route.href();
        let entry = Entry::new(title(lang, route), Deed::Go(route));
        let is_it = |sought: &Sought| matches!(sought, Sought::Screen(mark) if *mark == address);
        match Sought::all().find(is_it) {
            Some(sought) => entry.meaning(sought),
            None => entry,
        }
    };
    all.extend(SCREENS.map(screen));
    all.push(Entry::new(tr!(lang, keys.title), Deed::Keys).meaning(Sought::Setting("keys")));
    let setting =
        |(mark, word): Setting| Entry::new(word(lang), Deed::Set(mark)).meaning(Sought::Setting(mark)).when_typed();
    all.extend(SETTINGS.map(setting));
    let listed = |desk: &Desk, to: fn(TaskId) -> Route| -> Vec<Entry> {
        let tasks = desk.logs().map(|log| (log.task().brief.name.clone(), log.task().id));
        let mut tasks: Vec<_> = tasks.map(|(name, id)| Entry::new(name, Deed::Go(to(id)))).collect();
        tasks.reverse();
        tasks
    };
    all.extend(here.app.desks.mine.desk.with_untracked(|desk| listed(desk, Route::Task)));
    if !here.desk.is_mine() {
        all.extend(here.desk.desk.with_untracked(|desk| listed(desk, Route::SandboxTask)));
    }
    all.extend(RulePage::ALL.iter().map(|page| {
        let route = Route::Rule(*page);
        Entry::new(title(lang, route), Deed::Go(route)).meaning(Sought::Rule(page.word()))
    }));
    all
}

fn is_act(entry: &Entry) -> bool {
    matches!(entry.deed, Deed::Act(..) | Deed::Late(..))
}

/// Returns the indices of the entries that a typed text finds.
pub fn found(all: &[Entry], typed: &str) -> Vec<usize> {
    let nothing = typed.trim().is_empty();
    let places = matching(all.iter().map(|entry| &entry.named), typed).into_iter();
    places.filter(|place| !nothing || all.get(*place).is_some_and(|entry| entry.listed)).take(SHOWN).collect()
}

/// Returns the kind of an entry, shown beside its name.
pub fn kind(lang: Language, here: Here, deed: Deed) -> String {
    let stage = |desk: &Desk, id: TaskId, now| desk.task(id).map(|task| words::stage_of(lang, task, now));
    match deed {
        Deed::Go(Route::Task(id)) => {
            let mine = here.app.desks.mine;
            mine.desk.with_untracked(|desk| stage(desk, id, mine.now_untracked())).unwrap_or_default()
        }
        Deed::Go(Route::SandboxTask(id)) => {
            let stage = here.desk.desk.with_untracked(|desk| stage(desk, id, here.desk.now_untracked()));
            format!("{} · {}", tr!(lang, place.sandbox), stage.unwrap_or_default())
        }
        Deed::Go(Route::Rule(_)) => tr!(lang, place.rules),
        Deed::Set(_) => tr!(lang, place.settings),
        Deed::WhyNot(id, ..) => {
            let name = here.task_untracked(id).map(|task| task.brief.name).unwrap_or_default();
            format!("{} · {name}", tr!(lang, keys.not_now))
        }
        Deed::Act(id, _) | Deed::Late(id, _) => here.task_untracked(id).map(|task| task.brief.name).unwrap_or_default(),
        Deed::Go(_) | Deed::Keys => String::new(),
    }
}

fn acts(lang: Language, here: Here, id: TaskId) -> Vec<Entry> {
    let now = here.desk.now_untracked();
    let (doable, late) =
        here.desk.desk.with_untracked(|desk| (steps::doable(desk, id, now), steps::late(desk, id, now)));
    let act = |kind| Entry::new(here.act_word(lang, kind), Deed::Act(id, kind)).meaning(Sought::Act(kind));
    let afterwards = |kind| {
        let word =
            tr!(lang, app.label_value, label = tr!(lang, act_button.note_later), value = here.act_word(lang, kind));
        Entry::new(word, Deed::Late(id, kind)).meaning(Sought::Act(kind))
    };
    let pages = match here.kind() {
        DeskKind::Mine => vec![Route::Due(id), Route::History(id)],
        DeskKind::Demo => Vec::new(),
    };
    doable
        .into_iter()
        .map(act)
        .chain(late.into_iter().map(afterwards))
        .chain(pages.into_iter().map(|page| Entry::new(title(lang, page), Deed::Go(page))))
        .collect()
}

/// Returns the acts that could be meant but aren't possible now.
fn not_now(lang: Language, here: Here, id: TaskId) -> Vec<Entry> {
    let why = |kind: ActKind| {
        let refusal = here.may(id, kind, When::Now).err()?;
        let entry = Entry::new(here.act_word(lang, kind), Deed::WhyNot(id, kind, refusal));
        Some(entry.meaning(Sought::Act(kind)).when_typed())
    };
    let meant = |kind: &ActKind| Sought::all().any(|sought| sought == Sought::Act(*kind));
    let kinds = ActKind::on_task().filter(meant);
    kinds.filter_map(why).collect()
}

/// Executes the chosen entry.
pub fn perform(lang: Language, here: Here, deed: Deed) {
    match deed {
        Deed::Go(route) => route.go(),
        Deed::Act(task, kind) => here.begin(lang, task, kind),
        Deed::Late(task, kind) => here.begin_late(task, kind),
        Deed::WhyNot(task, kind, refusal) => here.fail(lang, kind, Some(task), &NotPerformed::Refused(refusal)),
        Deed::Set(mark) => Route::Settings.go_to(mark),
        Deed::Keys => {}
    }
}
