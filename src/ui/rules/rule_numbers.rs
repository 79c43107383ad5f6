//! A rule in numbers: the article's, and the platform's of 2022 where they differ. All taken from the rules.

use leptos::prelude::*;

use crate::domain::Values;
use crate::ui::controls::{Source, Sources};
use crate::ui::route::RulePage;
use crate::ui::words::{RuleValue, lang, tr};

/// The numbers of a page; nothing if there are none.
#[component]
pub fn RuleNumbers(page: RulePage) -> impl IntoView {
    let lang = lang();
    let one = move |number: &RuleValue| {
        let value = number.said(lang, Values::ARTICLE_2021);
        let other = number.said(lang, Values::PLATFORM_2022);
        view! {
            <dt class="facts-term">{number.name(lang)}</dt>
            <dd>
                {value.clone()} " " <Sources of=source(*number).alone() plain=true />
                {(other != value).then(|| view! {
                    <br />
                    {tr!(lang, rule_page.platform_has, value = other)}
                    " "
                    <Sources of=Source::ThirdParty.alone() plain=true />
                })}
            </dd>
        }
    };
    let numbers = numbers(page);
    (!numbers.is_empty()).then(|| {
        view! {
            <section class="entry" aria-labelledby="numbers">
                <h2 class="entry-title" id="numbers">{tr!(lang, rule_page.numbers)}</h2>
                <div class="entry-body"><dl class="facts" data-wide="">{numbers.iter().map(one).collect_view()}</dl></div>
            </section>
        }
    })
}

fn numbers(page: RulePage) -> &'static [RuleValue] {
    use RuleValue::{Days, Declining, Deletions, Hours, Reviewers, Scripts, Videos};
    match page {
        RulePage::Accept | RulePage::OnTime => &[Hours],
        RulePage::Decline => &[Hours, Declining],
        RulePage::Review => &[Reviewers, Scripts, Videos],
        RulePage::SevenDays | RulePage::Public | RulePage::Complaint | RulePage::SignOff => &[Days],
        RulePage::Title | RulePage::Deletions => &[Deletions, Days],
        RulePage::Designated
        | RulePage::Receiving
        | RulePage::Agreed
        | RulePage::Final
        | RulePage::Settle
        | RulePage::Align => &[],
    }
}

/// Returns the source: the article states three of the numbers; the others are this tool's reading.
pub fn source(value: RuleValue) -> Source {
    match value {
        RuleValue::Hours | RuleValue::Days | RuleValue::Deletions => Source::Article,
        RuleValue::Counting | RuleValue::Declining | RuleValue::Reviewers | RuleValue::Scripts | RuleValue::Videos => {
            Source::Assumption
        }
    }
}
