//! A rule in numbers: the article's, and the platform's of 2022 where they differ. All taken from the rules.

use leptos::prelude::*;

use crate::domain::{Language, Reviewers, Rules, Values};
use crate::ui::controls::{Source, Sources};
use crate::ui::route::RulePage;
use crate::ui::words::{lang, tr};

/// One number of the rules.
#[derive(Clone, Copy)]
enum Number {
    Hours,
    Days,
    Deletions,
    Declining,
    Reviewers,
    Scripts,
    Videos,
}

/// The numbers of a page; nothing if there are none.
#[component]
pub fn RuleNumbers(page: RulePage) -> impl IntoView {
    let lang = lang();
    let one = move |number: &Number| {
        let value = number.value(lang, Rules::Article2021.values());
        let other = number.value(lang, Rules::Platform2022.values());
        let source = number.source();
        view! {
            <dt class="facts-term">{number.name(lang)}</dt>
            <dd>
                {value.clone()} " " <Sources of=source.alone() plain=true />
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

fn numbers(page: RulePage) -> &'static [Number] {
    match page {
        RulePage::Accept | RulePage::OnTime => &[Number::Hours],
        RulePage::Decline => &[Number::Hours, Number::Declining],
        RulePage::Review => &[Number::Reviewers, Number::Scripts, Number::Videos],
        RulePage::SevenDays | RulePage::Public | RulePage::Complaint | RulePage::SignOff => &[Number::Days],
        RulePage::Title | RulePage::Deletions => &[Number::Deletions, Number::Days],
        RulePage::Designated
        | RulePage::Receiving
        | RulePage::Agreed
        | RulePage::Final
        | RulePage::Settle
        | RulePage::Align => &[],
    }
}

impl Number {
    fn name(self, lang: Language) -> String {
        match self {
            Self::Hours => tr!(lang, rule_page.n_hours),
            Self::Days => tr!(lang, rule_page.n_days),
            Self::Deletions => tr!(lang, rule_page.n_times),
            Self::Declining => tr!(lang, rule_page.n_decline),
            Self::Reviewers => tr!(lang, rule_page.n_reviewers),
            Self::Scripts => tr!(lang, rule_page.n_scripts),
            Self::Videos => tr!(lang, rule_page.n_videos),
        }
    }

    fn value(self, lang: Language, values: Values) -> String {
        let limit = |limit: Option<u8>| match limit {
            Some(n) => tr!(lang, rule_page.n_times_value, n = n),
            None => tr!(lang, rule_page.n_unlimited),
        };
        match self {
            Self::Hours => tr!(lang, rule_page.n_hours_value, n = values.accept_within_hours),
            Self::Days => tr!(lang, rule_page.n_days_value, n = values.natural_days),
            Self::Deletions => limit(Some(values.deletions)),
            Self::Declining if values.may_decline => tr!(lang, rule_page.decline_yes),
            Self::Declining => tr!(lang, rule_page.decline_no),
            Self::Reviewers => match values.reviewers {
                Reviewers::Client => tr!(lang, rule_page.reviewers_client),
                Reviewers::PlatformThenClient => tr!(lang, rule_page.reviewers_platform),
            },
            Self::Scripts => limit(values.script_rejections),
            Self::Videos => limit(values.video_rejections),
        }
    }

    /// Returns the source: the article states three of the numbers; the others are this tool's reading.
    fn source(self) -> Source {
        match self {
            Self::Hours | Self::Days | Self::Deletions => Source::Article,
            Self::Declining | Self::Reviewers | Self::Scripts | Self::Videos => Source::Assumption,
        }
    }
}
