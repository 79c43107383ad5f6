//! Rule sets of one's own (D27): which one is proposed for a task that is added, how many tasks stand under each, and
//! which dates another set would give. No task moves: each keeps the rules that it was added with.

use super::deadline::{Deadline, due, due_under};
use super::desk::{Desk, TaskLog};
use super::id::TaskId;
use super::instant::{BeijingDay, Instant};
use super::people::People;
use super::rules::{OwnRules, RuleSet, RuleSetId, Rules, Values};
use super::seen::tidied;
use super::task::Task;

/// An open task whose date another rule set would move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WouldMove {
    /// The task.
    pub task: TaskId,
    /// Its deadline; `None` if none runs.
    pub now: Option<Deadline>,
    /// Its deadline under the other set; `None` if none would run. It may have passed.
    pub then: Option<Deadline>,
}

impl People {
    /// Returns the rule set of one's own that is proposed on a day: of those whose date has come the one with the latest
    /// date, and of one date the one kept last.
    #[must_use]
    pub fn rule_set_on(&self, day: BeijingDay) -> Option<&RuleSet> {
        let come = self.rule_sets.values().filter(|set| set.since <= day);
        come.max_by_key(|set| (set.since, set.id))
    }

    /// Finds a rule set of one's own by its name: other values need another name.
    #[must_use]
    pub fn rule_set_named(&self, name: &str) -> Option<&RuleSet> {
        let name = tidied(name);
        self.rule_sets.values().find(|set| tidied(&set.name) == name)
    }
}

/// Returns how many tasks of a desk stand under a rule set of one's own.
#[must_use]
pub fn standing_under(desk: &Desk, id: RuleSetId) -> usize {
    let stands = |task: &Task| matches!(task.rules, Rules::Own(OwnRules { set, .. }) if set == id);
    desk.logs().filter(|log| stands(log.task())).count()
}

/// Returns the open tasks whose date these values would move, the soonest first. None of them does.
#[must_use]
pub fn would_move(desk: &Desk, values: Values, at: Instant) -> Vec<WouldMove> {
    let falls = |deadline: Option<Deadline>| deadline.map(|deadline| deadline.due_at);
    let moved = |task: &Task| {
        let (now, then) = (due(task), due_under(task, Rules::Edited(values)));
        (falls(now) != falls(then)).then_some(WouldMove { task: task.id, now, then })
    };
    let open = desk.logs().map(TaskLog::task).filter(|task| !task.seen_at(at).is_terminal());
    let mut all: Vec<_> = open.filter_map(moved).collect();
    all.sort_by_key(|one| (falls(one.now.or(one.then)), one.task));
    all
}
