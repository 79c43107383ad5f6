//! The meaning of the source marks, in full; and which of them a rule's page has.

use leptos::prelude::*;

use crate::domain::{Language, RuleId};
use crate::ui::controls::{Source, Sources};
use crate::ui::route::RulePage;
use crate::ui::words::{self, lang, tr};

/// The marks with their meanings.
#[component]
pub fn SourceMarks() -> impl IntoView {
    let lang = lang();
    let marks = [
        (Source::Article, tr!(lang, rule.article_long)),
        (Source::Assumption, tr!(lang, rule.assumption_long)),
        (Source::ThirdParty, tr!(lang, rule.third_party_long)),
        (Source::Own, tr!(lang, own_rules.mark_long)),
    ];
    let one = move |(source, meaning): (Source, String)| {
        view! { <li><Sources of=source.alone() plain=true /> " " {meaning}</li> }
    };
    view! {
        <section class="entry" aria-labelledby="marks">
            <h2 class="entry-title" id="marks">{tr!(lang, rule_page.marks)}</h2>
            <div class="entry-body">
                <ul class="marks" role="list">{marks.into_iter().map(one).collect_view()}</ul>
                <p class="small">{tr!(lang, rules_page.article_note)}</p>
            </div>
        </section>
    }
}

/// Returns the marks of a page: those of its rules, and of what other sources add.
pub fn sources_of(page: RulePage) -> &'static [Source] {
    let article = page.rules().iter().any(|rule| matches!(rule, RuleId::S(_)));
    let assumed = page.rules().iter().any(|rule| matches!(rule, RuleId::D(_)));
    let others = !words::rule_elsewhere(Language::Chinese, page).is_empty();
    match (article, assumed, others) {
        (true, true, true) => &[Source::Article, Source::Assumption, Source::ThirdParty],
        (true, true, false) => Source::BOTH,
        (true, false, true) => &[Source::Article, Source::ThirdParty],
        (true, false, false) => Source::Article.alone(),
        (false, _, true) => &[Source::Assumption, Source::ThirdParty],
        (false, _, false) => Source::Assumption.alone(),
    }
}
