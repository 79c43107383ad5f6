//! 原文对照: each statement of the article in its own words, beside it how it is read here, and where that is at work.
//! On a phone the quotation stands above the reading.

use leptos::prelude::*;

use super::article_ways::ways;
use super::source_marks::SourceMarks;
use crate::domain::{Assumption, Language, RuleId, Statement};
use crate::ui::controls::{Print, Source, Sources};
use crate::ui::desk::Printed;
use crate::ui::words::{self, lang, tr};

/// All statements of the article, and what it doesn't touch.
#[component]
pub fn BesideArticle() -> impl IntoView {
    let lang = lang();
    view! {
        <article class="stack" data-gap="large">
            <div class="stack" data-gap="small">
                <p>{tr!(lang, article.intro)}</p>
                <Printed />
            </div>
            <div class="beside">
                {Statement::ALL.iter().map(|statement| view! { <One statement=*statement /> }).collect_view()}
                <section class="beside-one" aria-labelledby="beside-the-article">
                    <h2 class="beside-title" id="beside-the-article">{tr!(lang, article.beside)}</h2>
                    {assumptions(lang, Assumption::BESIDE_THE_ARTICLE)}
                </section>
            </div>
            <SourceMarks />
            <div class="cluster"><Print /></div>
        </article>
    }
}

/// One statement.
#[component]
fn One(statement: Statement) -> impl IntoView {
    let lang = lang();
    let rule = RuleId::S(statement);
    let name = rule.to_string();
    let (reading, marks) = reading(lang, statement);
    let read_with = statement.read_with();
    view! {
        <section class="beside-one" aria-labelledby=name.clone()>
            <h2 class="beside-title" id=name.clone()>
                {heading(lang, statement)} " " <span class="beside-id">{name.clone()}</span>
            </h2>
            <div class="beside-said">
                {words::quote(rule).map(|quote| view! {
                    <figure>
                        <blockquote class="beside-quote" lang="zh-CN">{quote}</blockquote>
                        <figcaption class="small">{words::rule(lang, rule)} " " <Sources of=Source::Article.alone() plain=true /></figcaption>
                    </figure>
                })}
                {words::terms(rule).map(|terms| view! {
                    <p class="small">{tr!(lang, more.article_words)} <span lang="zh-CN">{terms}</span></p>
                })}
            </div>
            <div class="beside-read">
                <p><b class="beside-label">{tr!(lang, article.read)}</b> {reading} " " {marks.map(|of| view! { <Sources of plain=true /> })}</p>
                {(!read_with.is_empty()).then(|| view! {
                    <details class="disclosure" data-plain="">
                        <summary class="disclosure-title">{tr!(lang, article.assumed, n = read_with.len())}</summary>
                        <div class="disclosure-body">{assumptions(lang, read_with)}</div>
                    </details>
                })}
                {ways(lang, statement, &heading(lang, statement))}
            </div>
        </section>
    }
}

/// The assumptions, each with its id.
fn assumptions(lang: Language, all: &'static [Assumption]) -> AnyView {
    let one = |assumption: &Assumption| {
        let rule = RuleId::D(*assumption);
        view! {
            <li>
                <span class="beside-id">{rule.to_string()}</span>
                <span>{words::rule(lang, rule)} " " <Sources of=Source::Assumption.alone() plain=true /></span>
            </li>
        }
    };
    view! { <ul class="beside-assumed" role="list">{all.iter().map(one).collect_view()}</ul> }.into_any()
}

/// Returns what a statement is about.
fn heading(lang: Language, statement: Statement) -> String {
    match statement {
        Statement::S1 => tr!(lang, article.s1_title),
        Statement::S2 => tr!(lang, article.s2_title),
        Statement::S3 => tr!(lang, article.s3_title),
        Statement::S4 => tr!(lang, article.s4_title),
        Statement::S5 => tr!(lang, article.s5_title),
        Statement::S6 => tr!(lang, article.s6_title),
        Statement::S7 => tr!(lang, article.s7_title),
        Statement::S8 => tr!(lang, article.s8_title),
        Statement::S9 => tr!(lang, article.s9_title),
        Statement::S10 => tr!(lang, article.s10_title),
    }
}

/// Returns how a statement is read here, with the sources of the reading; none if it only says where things are.
fn reading(lang: Language, statement: Statement) -> (String, Option<&'static [Source]>) {
    let (said, marks) = match statement {
        Statement::S1 => (tr!(lang, article.s1), Source::Assumption.alone()),
        Statement::S2 => return (tr!(lang, article.s2), None),
        Statement::S3 => (tr!(lang, article.s3), Source::Assumption.alone()),
        Statement::S4 => (tr!(lang, article.s4), Source::BOTH),
        Statement::S5 => (tr!(lang, article.s5), Source::Assumption.alone()),
        Statement::S6 => (tr!(lang, article.s6), Source::Article.alone()),
        Statement::S7 => (tr!(lang, article.s7), Source::Assumption.alone()),
        Statement::S8 => (tr!(lang, article.s8), Source::Assumption.alone()),
        Statement::S9 => (tr!(lang, article.s9), Source::Assumption.alone()),
        Statement::S10 => (tr!(lang, article.s10), Source::Assumption.alone()),
    };
    (said, Some(marks))
}
