//! One rule: the question, the short answer; then its basis: the article's sentence, our reading, the other readings,
//! other sources, the numbers, an example, and one's own tasks.

use leptos::prelude::*;

use super::rule_example::RuleExample;
use super::rule_figures::RuleFigures;
use super::rule_numbers::RuleNumbers;
use super::rule_readings::RuleReadings;
use super::rule_tasks::RuleTasks;
use super::source_marks::SourceMarks;
use crate::domain::{Language, RuleId};
use crate::ui::controls::{Icon, Source, Sources};
use crate::ui::desk::here;
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{self, lang, tr};

/// The page of one rule.
#[component]
pub fn Rule(page: RulePage) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let today = here.desk.now_untracked().beijing_day();
    view! {
        <article>
            <div class="rule-head">
                <p class="small">{words::rule_title(lang, page)}</p>
                <h1 tabindex="-1">{words::rule_question(lang, page)}</h1>
                <p class="rule-answer">{words::rule_answer(lang, page)}</p>
            </div>
            <RuleFigures page />
            <RuleTasks page />
            {says(lang, page)}
            {reading(lang, page)}
            <RuleReadings page today />
            {elsewhere(lang, page)}
            <RuleNumbers page />
            <RuleExample page today />
            {around(lang, page)}
            <SourceMarks />
        </article>
    }
}

/// What the article says, with its own words where they are quoted.
fn says(lang: Language, page: RulePage) -> AnyView {
    let said: Vec<_> = page.rules().iter().copied().filter(|rule| matches!(rule, RuleId::S(_))).collect();
    let one = |rule: RuleId| {
        view! {
            <p>{words::rule(lang, rule)} " " <Sources of=Source::Article.alone() plain=true /></p>
            {words::quote(rule).map(|quote| view! {
                <figure>
                    <blockquote class="quote" lang="zh-CN">{quote}</blockquote>
                    <figcaption class="small">
                        {tr!(lang, app.label_value, label = tr!(lang, rule.quote_note), value = tr!(lang, rule.article_long))}
                    </figcaption>
                </figure>
            })}
            {words::terms(rule).map(|terms| view! {
                <p class="small">{tr!(lang, more.article_words)} <span lang="zh-CN">{terms}</span></p>
            })}
        }
    };
    view! {
        <section class="entry" aria-labelledby="says">
            <h2 class="entry-title" id="says">{tr!(lang, rule_page.says)}</h2>
            <div class="entry-body">
                {said.is_empty().then(|| view! { <p>{tr!(lang, rule_page.silent)}</p> })}
                {said.into_iter().map(one).collect_view()}
            </div>
        </section>
    }
    .into_any()
}

fn reading(lang: Language, page: RulePage) -> Option<AnyView> {
    let read: Vec<_> = page.rules().iter().copied().filter(|rule| matches!(rule, RuleId::D(_))).collect();
    let one =
        |rule| view! { <p>{words::rule(lang, rule)} " " <Sources of=Source::Assumption.alone() plain=true /></p> };
    (!read.is_empty()).then(|| {
        view! {
            <section class="entry" aria-labelledby="reading">
                <h2 class="entry-title" id="reading">{tr!(lang, rule.our_reading)}</h2>
                <div class="entry-body">{read.into_iter().map(one).collect_view()}</div>
            </section>
        }
        .into_any()
    })
}

/// What other sources say about it.
fn elsewhere(lang: Language, page: RulePage) -> Option<AnyView> {
    let said = words::rule_elsewhere(lang, page);
    let one = |(said, quoted): (String, Option<String>)| {
        view! {
            <p>{said} " " <Sources of=Source::ThirdParty.alone() plain=true /></p>
            {quoted.map(|quoted| view! { <blockquote class="quote" lang="zh-CN">{quoted}</blockquote> })}
        }
    };
    (!said.is_empty()).then(|| {
        view! {
            <section class="entry" aria-labelledby="elsewhere">
                <h2 class="entry-title" id="elsewhere">{tr!(lang, rule_page.elsewhere)}</h2>
                <div class="entry-body">{said.into_iter().map(one).collect_view()}</div>
            </section>
        }
        .into_any()
    })
}

/// The links onward: the calculator, the table, and the neighbouring rules.
fn around(lang: Language, page: RulePage) -> AnyView {
    let (before, after) = page.neighbours();
    let title = |page| words::rule_title(lang, page);
    let link = |page: RulePage, word: String| view! { <a class="links-link" href=Route::Rule(page).href()>{word}</a> };
    view! {
        <section class="entry" aria-labelledby="around">
            <h2 class="entry-title" id="around">{tr!(lang, rule_page.around)}</h2>
            <div class="entry-body">
                <div class="cluster">
                    <a class="button" data-kind="neutral" href=Route::Calculator.href()>
                        <Icon name="calculator" />
                        {tr!(lang, place.calc)}
                    </a>
                    {page.rules().contains(&RuleId::D27).then(|| view! {
                        <a class="button" data-kind="neutral" href=Route::OwnRules.href()>{tr!(lang, own_rules.title)}</a>
                    })}
                </div>
                <nav class="links" aria-labelledby="around">
                    {before.map(|page| link(page, tr!(lang, rule_page.before, title = title(page))))}
                    {after.map(|page| link(page, tr!(lang, rule_page.after, title = title(page))))}
                </nav>
            </div>
        </section>
    }
    .into_any()
}
