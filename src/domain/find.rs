//! 我的任务: which tasks a search finds, and in which order.
//!
//! A search is a [`Query`]; the result is taken from an [`Agenda`], so that lists and the overview agree about a task.
//! Texts are compared in their [`normal`] form.

mod everyday;
mod matching;
mod names;
mod text;

use std::cmp::Reverse;

use super::agenda::{Agenda, Group, Item};
use super::desk::Desk;
use super::id::{ClientId, CreatorId};
use super::month::{Month, begun_in};
use super::stage::StageKind;
pub use everyday::Sought;
pub use matching::{Named, matching};
pub use names::{Names, names_for};
pub use text::{Searched, normal};

/// Filters and order of a list of tasks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Query {
    /// Only tasks of this group: of whom the next step is. With ended ones, they are shown whatever `ended` says.
    pub group: Option<Group>,
    /// Only tasks at this stage. With 已完成 or 已取消, ended tasks are shown whatever `ended` says.
    pub stage: Option<StageKind>,
    /// Only tasks of this client.
    pub client: Option<ClientId>,
    /// Only tasks of this creator.
    pub creator: Option<CreatorId>,
    /// Only tasks that began in this month.
    pub month: Option<Month>,
    /// Only tasks whose name, client, brief or note contain each of these words.
    pub text: String,
    /// Whether tasks that have ended are shown too.
    pub ended: bool,
    /// In which order.
    pub sort: Sort,
}

/// The orders of a list. Ended tasks come last, except by name and by client.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Sort {
    /// Soonest due or agreed first; then tasks without a date, longest waiting first; then ended ones, latest first.
    #[default]
    Due,
    /// Last added first.
    New,
    /// By the task's name.
    Name,
    /// By the client's name, and for each client soonest first.
    Client,
}

impl Sort {
    /// All orders, as a list offers them.
    pub const ALL: [Self; 4] = [Self::Due, Self::New, Self::Name, Self::Client];

    /// Returns the word for it in addresses and forms.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Due => "due",
            Self::New => "new",
            Self::Name => "name",
            Self::Client => "client",
        }
    }
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The tasks, in the order that was asked for.
    pub items: Vec<Item>,
    /// How many tasks the desk has.
    pub total: usize,
    /// How many matching tasks have ended, shown or hidden.
    pub ended: usize,
    /// How many of them are hidden.
    pub ended_hidden: usize,
    groups: [usize; Group::ALL.len()],
    stages: [usize; StageKind::ALL.len()],
}

impl Found {
    /// Returns how many tasks would be found at a stage if the query asked for that stage.
    #[must_use]
    pub fn at(&self, stage: StageKind) -> usize {
        self.stages[stage as usize]
    }

    /// Returns how many tasks would be found in a group if the query asked for that group.
    #[must_use]
    pub fn of(&self, group: Group) -> usize {
        self.groups[group as usize]
    }

    /// Returns the found tasks in two sections, each in its order: those to be accepted (待接收), and the others.
    #[must_use]
    pub fn sections(&self) -> (Vec<Item>, Vec<Item>) {
        self.items.iter().partition(|item| item.stage.kind() == StageKind::Offered)
    }
}

impl Query {
    /// Tells whether nothing is filtered out except, perhaps, ended tasks.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.chosen() == 0 && self.words().next().is_none()
    }

    /// Returns by how many choices tasks are filtered out, besides words.
    #[must_use]
    pub fn chosen(&self) -> usize {
        let Self { group, stage, client, creator, month, .. } = self;
        [group.is_some(), stage.is_some(), client.is_some(), creator.is_some(), month.is_some()]
            .into_iter()
            .map(usize::from)
            .sum()
    }

    /// Returns the same order without any filter.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { sort: self.sort, ..Self::default() }
    }

    fn shows_ended(&self) -> bool {
        self.ended || self.stage.is_some_and(is_end) || self.group == Some(Group::Ended)
    }

    fn words(&self) -> impl Iterator<Item = String> {
        self.text.split_whitespace().map(normal)
    }
}

fn is_end(stage: StageKind) -> bool {
    matches!(stage, StageKind::Completed | StageKind::Cancelled)
}

/// Finds the tasks that a query asks for. `searched` is updated to the desk if there is a text to search for; `names`
/// holds the names returned by [`names_for`], sorted.
#[must_use]
pub fn find(query: &Query, desk: &Desk, agenda: &Agenda, searched: &mut Searched, names: &Names) -> Found {
    let words: Vec<_> = query.words().collect();
    if !words.is_empty() {
        searched.keep_up(desk);
    }
    let mut found = Found::default();
    for (group, item) in agenda.grouped() {
        found.total += 1;
        if !is_of(query, desk, item) || !searched.holds(item.task, &words) {
            continue;
        }
        let stage = item.stage.kind();
        let in_group = query.group.is_none_or(|wanted| wanted == group);
        let at_stage = query.stage.is_none_or(|wanted| wanted == stage);
        found.stages[stage as usize] += usize::from(in_group);
        found.groups[group as usize] += usize::from(at_stage);
        if !in_group || !at_stage {
            continue;
        }
        found.ended += usize::from(is_end(stage));
        if is_end(stage) && !query.shows_ended() {
            found.ended_hidden += 1;
        } else {
            found.items.push(*item);
        }
    }
    order(&mut found.items, query.sort, desk, names);
    found
}

/// Tells whether a task is of the client, the creator and the month that are asked for.
fn is_of(query: &Query, desk: &Desk, item: &Item) -> bool {
    let Some(log) = desk.log(item.task) else { return false };
    let task = log.task();
    query.client.is_none_or(|wanted| task.client == wanted)
        && query.creator.is_none_or(|wanted| task.creator == wanted)
        && query.month.is_none_or(|wanted| begun_in(log) == Some(wanted))
}

fn order(items: &mut [Item], sort: Sort, desk: &Desk, names: &Names) {
    match sort {
        Sort::Due => items.sort_unstable_by_key(soonest),
        Sort::New => items.sort_unstable_by_key(|item| (is_end(item.stage.kind()), Reverse(item.task))),
        Sort::Name => items.sort_by_cached_key(|item| {
            let name = desk.task(item.task).map(|task| names.place_of(&task.brief.name));
            (name, item.task)
        }),
        Sort::Client => items.sort_by_cached_key(|item| {
            let client = desk.task(item.task).and_then(|task| desk.people().clients.get(&task.client));
            (client.map(|client| names.place_of(&client.name)), soonest(item))
        }),
    }
}

/// Sort key: open before ended, with a date before without.
fn soonest(item: &Item) -> impl Ord + use<> {
    let since = item.since.millis();
    match (item.stage.ended_at(), item.soonest()) {
        (Some(at), _) => (2, -at.millis(), since, item.task),
        (None, Some(due)) => (0, due.millis(), since, item.task),
        (None, None) => (1, since, since, item.task),
    }
}
