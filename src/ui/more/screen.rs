//! 更多: 规则, 我的规则, 原文对照, 练习, 演示, 接单开关 and 设置与备份, each with a line about what it is for.

use leptos::prelude::*;

use crate::ui::controls::Icon;
use crate::ui::route::Route;
use crate::ui::words::{lang, title, tr};

/// The list of ways.
#[component]
pub fn More() -> impl IntoView {
    let lang = lang();
    let ways = [
        (Route::Rules, "rules", tr!(lang, place.rules_line)),
        (Route::OwnRules, "pencil", tr!(lang, own_rules.line)),
        (Route::Article, "columns", tr!(lang, article.line)),
        (Route::Learn, "learn", tr!(lang, place.learn_line)),
        (Route::Demo, "demo", tr!(lang, place.demo_line)),
        (Route::Receiving, "switch", tr!(lang, place.receiving_line)),
        (Route::Settings, "settings", tr!(lang, place.settings_line)),
    ];
    let way = |(to, icon, line): (Route, &'static str, String)| {
        view! {
            <li>
                <a class="door" href=to.href()>
                    <span class="door-icon"><Icon name=icon /></span>
                    <span class="door-title">{title(lang, to)}</span>
                    <span class="door-text">{line}</span>
                    <span class="door-arrow"><Icon name="chevron-right" /></span>
                </a>
            </li>
        }
    };
    view! { <ul class="doors" role="list">{ways.into_iter().map(way).collect_view()}</ul> }
}
