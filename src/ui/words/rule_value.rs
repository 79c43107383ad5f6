//! The values of a rule set in words, one by one; and what a rule set of one's own is called (D27).

use super::{format, tr};
use crate::domain::{Counting, Language, OwnRules, People, Reviewers, RuleSet, Rules, Values};

/// One value of a rule set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleValue {
    /// The hours for accepting.
    Hours,
    /// The days until a task completes by itself.
    Days,
    /// How these days are counted.
    Counting,
    /// How many times a video may be deleted.
    Deletions,
    /// Whether a creator may decline.
    Declining,
    /// Who reviews.
    Reviewers,
    /// How many scripts the client may reject.
    Scripts,
    /// How many videos the client may reject.
    Videos,
}

impl RuleValue {
    /// All values, in the order of a task's life.
    pub const ALL: [Self; 8] = [
        Self::Hours,
        Self::Declining,
        Self::Reviewers,
        Self::Scripts,
        Self::Videos,
        Self::Days,
        Self::Counting,
        Self::Deletions,
    ];

    /// Names it.
    pub fn name(self, lang: Language) -> String {
        match self {
            Self::Hours => tr!(lang, rule_page.n_hours),
            Self::Days => tr!(lang, rule_page.n_days),
            Self::Counting => tr!(lang, own_rules.n_counting),
            Self::Deletions => tr!(lang, rule_page.n_times),
            Self::Declining => tr!(lang, rule_page.n_decline),
            Self::Reviewers => tr!(lang, rule_page.n_reviewers),
            Self::Scripts => tr!(lang, rule_page.n_scripts),
            Self::Videos => tr!(lang, rule_page.n_videos),
        }
    }

    /// Says what it is in a rule set.
    pub fn said(self, lang: Language, values: Values) -> String {
        let limit = |limit: Option<u8>| match limit {
            Some(n) => tr!(lang, rule_page.n_times_value, n = n),
            None => tr!(lang, rule_page.n_unlimited),
        };
        match self {
            Self::Hours => tr!(lang, rule_page.n_hours_value, n = values.accept_within_hours),
            Self::Days => tr!(lang, rule_page.n_days_value, n = values.natural_days),
            Self::Counting => counting(lang, values.counting),
            Self::Deletions => limit(Some(values.deletions)),
            Self::Declining => declining(lang, values.may_decline),
            Self::Reviewers => reviewers(lang, values.reviewers),
            Self::Scripts => limit(values.script_rejections),
            Self::Videos => limit(values.video_rejections),
        }
    }
}

/// Says how days are counted.
pub fn counting(lang: Language, counting: Counting) -> String {
    match counting {
        Counting::FromNextDay => tr!(lang, own_rules.from_next_day),
        Counting::Hours => tr!(lang, own_rules.by_hours),
        Counting::FromSameDay => tr!(lang, own_rules.from_same_day),
    }
}

/// Says whether a creator may decline.
pub fn declining(lang: Language, may: bool) -> String {
    if may { tr!(lang, rule_page.decline_yes) } else { tr!(lang, rule_page.decline_no) }
}

/// Says who reviews.
pub fn reviewers(lang: Language, reviewers: Reviewers) -> String {
    match reviewers {
        Reviewers::Client => tr!(lang, rule_page.reviewers_client),
        Reviewers::PlatformThenClient => tr!(lang, rule_page.reviewers_platform),
    }
}

/// Says in what the values differ from the article's, in one line.
pub fn unlike_the_article(lang: Language, values: Values) -> String {
    let differs = |value: &RuleValue| value.said(lang, values) != value.said(lang, Values::ARTICLE_2021);
    let one = |value: RuleValue| tr!(lang, app.label_value, label = value.name(lang), value = value.said(lang, values));
    let all: Vec<_> = RuleValue::ALL.into_iter().filter(differs).map(one).collect();
    if all.is_empty() { tr!(lang, own_rules.like_the_article) } else { all.join(" · ") }
}

/// Returns the rule set of one's own that a task stands under; `None` under any other rules.
pub fn own_set(people: &People, rules: Rules) -> Option<&RuleSet> {
    match rules {
        Rules::Own(OwnRules { set, .. }) => people.rule_sets.get(&set),
        Rules::Article2021 | Rules::Platform2022 | Rules::Edited(_) => None,
    }
}

/// Names a rule set of one's own, so that it is always known as one.
pub fn own_named(lang: Language, set: &RuleSet) -> String {
    tr!(lang, own_rules.named, name = set.name.clone())
}

/// The same with its date.
pub fn own_dated(lang: Language, set: &RuleSet) -> String {
    tr!(lang, own_rules.named_since, name = set.name.clone(), date = format::day_year(lang, set.since))
}
