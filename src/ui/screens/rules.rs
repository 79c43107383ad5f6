//! 规则: each rule in one sentence, with the mark of its source.

use leptos::prelude::*;

use crate::ui::controls::{Icon, Source, Sources};
use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

const ARTICLE: &[Source] = &[Source::Article];
const BOTH: &[Source] = &[Source::Article, Source::Assumption];
const ASSUMED: &[Source] = &[Source::Assumption];

/// The rules that this version knows.
#[component]
pub fn Rules() -> impl IntoView {
    let lang = lang();
    let rules = [
        (ARTICLE, tr!(lang, rules_page.assign_title), tr!(lang, rule.s6_says), String::new()),
        (ARTICLE, tr!(lang, rules_page.accept_title), tr!(lang, rule.s7_says), tr!(lang, rule.d3)),
        (ASSUMED, tr!(lang, rules_page.on_time_title), tr!(lang, rule.d4), String::new()),
        (ARTICLE, tr!(lang, rules_page.review_title), tr!(lang, rule.s5_says), tr!(lang, rule.d9)),
        (ARTICLE, tr!(lang, rules_page.seven_days_title), tr!(lang, rule.s9_says), tr!(lang, rule.d1)),
        (BOTH, tr!(lang, rules_page.sign_off_title), tr!(lang, rules_page.sign_off_line), String::new()),
        (ARTICLE, tr!(lang, rules_page.final_title), tr!(lang, rule.s10_says), String::new()),
        (ARTICLE, tr!(lang, rules_page.receiving_title), tr!(lang, rule.s8_says), String::new()),
    ];
    let one = move |(of, title, says, reading): (&'static [Source], String, String, String)| {
        view! {
            <section class="entry">
                <h2 class="entry-title">{title}</h2>
                <div class="entry-body">
                    <p>{says} " " <Sources of /></p>
                    {(!reading.is_empty()).then(|| view! { <p class="small">{reading} " " <Sources of=ASSUMED /></p> })}
                </div>
            </section>
        }
    };
    view! {
        <div class="stack" data-gap="large">
        <p>{tr!(lang, rules_page.intro)}</p>
        <div class="cluster">
            <a class="button" data-kind="primary" href=Route::Calculator.href()>
                <Icon name="clock" />
                {tr!(lang, place.calc)}
            </a>
        </div>
        </div>
        {rules.into_iter().map(one).collect_view()}
        <p class="small">{tr!(lang, rule.article_long)} " " {tr!(lang, rules_page.article_note)}</p>
        <p class="small">{tr!(lang, app.unofficial)}</p>
    }
}
