//! What the card says of a deadline that is counted under a rule set of one's own (D27): whose numbers they are.

use leptos::prelude::*;

use crate::domain::{Desk, Language, Rules};
use crate::ui::controls::{Source, Sources};
use crate::ui::desk::here;
use crate::ui::words::{self, tr};

/// Names the set with its date; nothing under other rules.
pub fn own_set(lang: Language, rules: Rules) -> Option<String> {
    let named = |desk: &Desk| words::own_set(desk.people(), rules).map(|set| words::own_dated(lang, set));
    matches!(rules, Rules::Own(_)).then(|| here().desk.desk.with_untracked(named)).flatten()
}

/// Says that the numbers are one's own; nothing under other rules.
pub fn own_numbers(lang: Language, rules: Rules) -> Option<AnyView> {
    let said = own_set(lang, rules).map(|set| tr!(lang, own_rules.counted_with, set = set))?;
    Some(view! { <p>{said} " " <Sources of=Source::Own.alone() /></p> }.into_any())
}

/// Says from when the hours run: exactly as many as the rules have.
pub fn hours_from(lang: Language, rules: Rules) -> String {
    match rules {
        Rules::Own(own) => tr!(lang, own_rules.hours_from, hours = own.values.accept_within_hours),
        Rules::Article2021 | Rules::Platform2022 | Rules::Edited(_) => tr!(lang, rule.d3),
    }
}
