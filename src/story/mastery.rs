//! What a learner has mastered: for each rule, how often a lesson that needs it was won, and how often the rule lost
//! one.

use std::collections::BTreeMap;

use super::attempt::{Attempt, Outcome};
use super::lessons::LessonName;
use crate::domain::RuleId;

/// A learner's results with a rule.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Mastery {
    /// How many lessons that need it were won.
    pub won: u32,
    /// How many of those were won with a hint.
    pub with_hints: u32,
    /// How often a lesson was lost by breaking it.
    pub lost: u32,
}

impl Mastery {
    /// Tells whether it is mastered: won at least once without a hint, and won at least as often as lost.
    #[must_use]
    pub fn is_shown(self) -> bool {
        self.won > self.with_hints && self.won >= self.lost
    }

    fn weakness(self) -> (bool, u32, u32) {
        (!self.is_shown(), self.lost, self.with_hints)
    }
}

/// Returns the results for each rule that occurred in an attempt.
#[must_use]
pub fn mastery(attempts: &[Attempt]) -> BTreeMap<RuleId, Mastery> {
    let mut all = BTreeMap::<RuleId, Mastery>::new();
    for attempt in attempts {
        let Some(lesson) = LessonName::of(&attempt.lesson).and_then(LessonName::lesson) else { continue };
        match attempt.outcome(&lesson) {
            Some(Outcome::Won { hints }) => {
                for rule in &lesson.needs {
                    let rule = all.entry(*rule).or_default();
                    rule.won += 1;
                    rule.with_hints += u32::from(hints > 0);
                }
            }
            Some(Outcome::Lost { rule, .. }) => all.entry(rule).or_default().lost += 1,
            Some(Outcome::Open | Outcome::OutOfTime) | None => {}
        }
    }
    all
}

/// Returns the learner's weakest rule, and the shortest lesson that needs it, for review. `None` if nothing was ever
/// lost by a rule or won with a hint.
#[must_use]
pub fn review(attempts: &[Attempt]) -> Option<(RuleId, LessonName)> {
    let weak = |(_, mastery): &(RuleId, Mastery)| mastery.lost > 0 || mastery.with_hints > 0;
    let (rule, _) = mastery(attempts).into_iter().filter(weak).max_by_key(|(_, mastery)| mastery.weakness())?;
    let needs = |name: &LessonName| name.lesson().is_some_and(|lesson| lesson.needs.contains(&rule));
    let shortest = LessonName::all().filter(needs).min_by_key(|name| name.lesson().map(|lesson| lesson.minutes))?;
    Some((rule, shortest))
}
