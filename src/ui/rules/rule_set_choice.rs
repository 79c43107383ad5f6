//! The choice of the rule set for the table or the map; values that aren't the article's are marked.

use leptos::prelude::*;

use super::explored::RuleSet;
use crate::ui::controls::{Choice, Source, Sources, live};
use crate::ui::words::{lang, tr};

/// The two rule sets as chips.
#[component]
pub fn RuleSetChoice(set: RwSignal<RuleSet>) -> impl IntoView {
    let lang = lang();
    let one = move |which: RuleSet, word: String| {
        view! {
            <Choice
                name="rule-set"
                word
                chosen=Signal::derive(move || set.get() == which)
                on_choose=move |()| set.set(which)
            />
        }
    };
    let source = move || match set.get() {
        RuleSet::Article => view! { <Sources of=&[Source::Article, Source::Assumption] plain=true /> },
        RuleSet::Platform => view! { <Sources of=Source::ThirdParty.alone() plain=true /> },
    };
    view! {
        <fieldset class="fieldset">
            <legend class="legend">{tr!(lang, rule_page.rule_set)} " " {live(source)}</legend>
            <div class="choices">
                {one(RuleSet::Article, tr!(lang, rule.set_article))}
                {one(RuleSet::Platform, tr!(lang, rule.set_platform))}
            </div>
        </fieldset>
    }
}
