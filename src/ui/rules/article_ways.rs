//! The links from a statement of the article to where it is at work: the screen itself, the lesson that practises it, and
//! its rule.

use leptos::prelude::*;

use crate::domain::{Item, Language, RuleId, Statement};
use crate::story::LessonName;
use crate::ui::controls::live;
use crate::ui::desk::here;
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{self, lang, title, tr};

/// Returns the links of one statement, which is about what its heading says.
pub fn ways(lang: Language, statement: Statement, about: &str) -> AnyView {
    let link = |(href, word): (String, String)| view! { <a class="links-link" href=href>{word}</a> };
    let practise = |name: LessonName| (Route::Lesson(name).href(), tr!(lang, article.practise, what = about));
    let rule =
        |page: RulePage| (Route::Rule(page).href(), tr!(lang, article.rule, title = words::rule_title(lang, page)));
    let screens = screens(lang, statement).into_iter();
    let links = screens.chain(lesson(statement).map(practise)).chain(RulePage::about(RuleId::S(statement)).map(rule));
    let used = tr!(lang, app.label_value, label = tr!(lang, article.used), value = about);
    view! {
        <nav class="links" aria-label=used>
            {(statement == Statement::S3).then(|| view! { <OwnTask /> })}
            {links.map(link).collect_view()}
        </nav>
    }
    .into_any()
}

/// The details of one's own first task, if there is one.
#[component]
fn OwnTask() -> impl IntoView {
    let (lang, here) = (lang(), here());
    let first = Memo::new(move |_| here.agenda.with(|agenda| agenda.items().next().map(|item: &Item| item.task)));
    live(move || {
        let id = first.get()?;
        let name = here.name_of(id)?;
        Some(view! {
            <a class="links-link" href=here.task_route(id).href()>{tr!(lang, article.task, task = name)}</a>
        })
    })
}

/// Returns the screens on which a statement is at work.
fn screens(lang: Language, statement: Statement) -> Vec<(String, String)> {
    let to = |route: Route| (route.href(), title(lang, route));
    match statement {
        Statement::S1 => vec![to(Route::NewTask(None))],
        Statement::S2 => vec![to(Route::Tasks), to(Route::AllTasks)],
        Statement::S3 | Statement::S4 => vec![],
        Statement::S5 => vec![to(Route::StateMap)],
        Statement::S6 => vec![(Route::Receiving.href_at("more-tasks"), tr!(lang, overview.more_tasks))],
        Statement::S7 | Statement::S9 => vec![to(Route::Calculator)],
        Statement::S8 => vec![to(Route::Receiving)],
        Statement::S10 => {
            let page = RulePage::Deletions;
            vec![(Route::Rule(page).href(), tr!(lang, article.rule, title = words::rule_title(lang, page)))]
        }
    }
}

/// Returns the lesson that practises a statement.
fn lesson(statement: Statement) -> Option<LessonName> {
    LessonName::of(match statement {
        Statement::S1 | Statement::S2 | Statement::S6 => return None,
        Statement::S3 | Statement::S4 | Statement::S7 => "accept-in-time",
        Statement::S5 => "script-to-publication",
        Statement::S8 => "full-schedule",
        Statement::S9 => "seven-days",
        Statement::S10 => "new-title-on-day-six",
    })
}
