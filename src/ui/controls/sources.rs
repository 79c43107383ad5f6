//! Source marks: whether a rule is the article's, this tool's assumption, or from elsewhere.

use leptos::prelude::*;

use crate::ui::route::Route;
use crate::ui::words::{lang, tr};

/// Where a statement comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// 文章: the article of 2021 (S).
    Article,
    /// 假定: this tool's reading (D).
    Assumption,
}

/// The marks of a statement.
#[component]
pub fn Sources(of: &'static [Source]) -> impl IntoView {
    let lang = lang();
    let mark = move |source: &Source| {
        let (kind, word) = match source {
            Source::Article => ("article", tr!(lang, rule.article)),
            Source::Assumption => ("assumption", tr!(lang, rule.assumption)),
        };
        view! { <a class="source" data-source=kind href=Route::Rules.href()>{word}</a> }
    };
    view! { <span class="sources">{of.iter().map(mark).collect_view()}</span> }
}
