//! 规则: every question with its page, searchable by typing; above them the calculator, the map and the article, and folded below them the
//! table.

use leptos::prelude::*;

use super::source_marks::{SourceMarks, sources_of};
use crate::domain::{Language, Named, Sought, matching};
use crate::ui::controls::{Icon, Sources, TextField, live};
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{self, lang, tr};

/// The list of the rules that this version knows.
#[component]
pub fn Rules() -> impl IntoView {
    let lang = lang();
    let typed = RwSignal::new(String::new());
    let texts = StoredValue::new(RulePage::ALL.iter().map(|page| named(lang, *page)).collect::<Vec<_>>());
    let found = Memo::new(move |_| {
        let places = typed.with(|typed| texts.with_value(|all| matching(all, typed)));
        places.into_iter().filter_map(|place| RulePage::ALL.get(place).copied()).collect::<Vec<_>>()
    });
    let total = RulePage::ALL.len();
    let count = move || tr!(lang, rule_page.found, shown = found.with(Vec::len), total = total);
    view! {
        <div class="stack" data-gap="large">
            <p>{tr!(lang, rules_page.intro)}</p>
            <div class="cluster">
                <a class="button" data-kind="primary" href=Route::Calculator.href()>
                    <Icon name="calculator" />
                    {tr!(lang, place.calc)}
                </a>
                <a class="button" data-kind="neutral" href=Route::StateMap.href()>{tr!(lang, place.map)}</a>
                <a class="button" data-kind="neutral" href=Route::OwnRules.href()>{tr!(lang, own_rules.title)}</a>
                <a class="button" data-kind="neutral" href=Route::Article.href()>{tr!(lang, article.title)}</a>
            </div>
            <div class="stack" data-gap="small">
                <TextField
                    id="find-rule"
                    label=tr!(lang, rule_page.search)
                    value=typed
                    problem=Signal::stored(None::<String>)
                    kind="search"
                />
                <p class="small" role="status">{count}</p>
            </div>
        </div>
        {live(move || match found.get() {
            none if none.is_empty() => view! { <NoneFound total typed /> }.into_any(),
            pages => view! {
                <ul class="rules" role="list">{pages.into_iter().map(|page| one(lang, page)).collect_view()}</ul>
            }.into_any(),
        })}
        <SourceMarks />
        <details class="disclosure">
            <summary class="disclosure-title">{tr!(lang, rules_page.more)}</summary>
            <div class="disclosure-body">
                <div class="cluster">
                    <a class="button" data-kind="neutral" href=Route::RulesTable.href()>{tr!(lang, place.table)}</a>
                </div>
            </div>
        </details>
        <p class="small">{tr!(lang, app.unofficial)}</p>
    }
}

fn one(lang: Language, page: RulePage) -> impl IntoView {
    view! {
        <li class="rules-item">
            <h2 class="row-name">
                <a class="row-link" href=Route::Rule(page).href()>{words::rule_question(lang, page)}</a>
            </h2>
            <p class="rules-line">
                <span class="rules-title">{words::rule_title(lang, page)}</span>
                " "
                {words::rule_line(lang, page)}
                " "
                <Sources of=sources_of(page) plain=true />
            </p>
        </li>
    }
}

#[component]
fn NoneFound(total: usize, typed: RwSignal<String>) -> impl IntoView {
    let lang = lang();
    view! {
        <div class="empty">
            <p>{tr!(lang, rule_page.found_none, total = total)}</p>
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" on:click=move |_| typed.set(String::new())>
                    {tr!(lang, rule_page.clear)}
                </button>
            </div>
        </div>
    }
}

/// Returns the words by which a page is found: its own, those of its rules, and what people call it.
fn named(lang: Language, page: RulePage) -> Named {
    let own = [words::rule_question, words::rule_title, words::rule_line, words::rule_answer];
    let own = own.map(|text| text(lang, page)).join("\n");
    let rules: Vec<_> = page.rules().iter().map(|rule| words::rule(lang, *rule)).collect();
    Named::new(&own).with_text(&rules.join("\n")).meaning(Sought::Rule(page.word()))
}
