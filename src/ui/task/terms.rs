//! 客户和规则: the kind of client, and the task's rules. The client can be corrected; the rules can't be changed, and the
//! reason is given beside them.

use leptos::prelude::*;

use crate::domain::{Desk, Field, Language, Rules, Task, TaskId};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::{Here, here};
use crate::ui::words::{self, lang, tr};

/// The client and the rules of a task, folded.
#[component]
pub fn Terms(id: TaskId, #[prop(into)] task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let rules = Memo::new(move |_| task.with(|task| task.as_ref().map(|task| task.rules)));
    let client = Memo::new(move |_| {
        let client = task.with(|task| task.as_ref().map(|task| task.client))?;
        here.desk.desk.with(|desk| Some(words::client(lang, desk.people().clients.get(&client)?)))
    });
    let begin = move |_| here.begin_correcting(id, Field::Client);
    let mine = here.desk.is_mine();
    view! {
        <details class="disclosure" data-plain="">
            <summary class="disclosure-title">{tr!(lang, more.terms)}</summary>
            <div class="disclosure-body">
                <dl class="facts" data-rhythm="loose">
                    <dt class="facts-term">{tr!(lang, role.client)}</dt>
                    <dd class="task-fact">{live(move || client.get())}</dd>
                    <dt class="facts-term">{tr!(lang, place.rules)}</dt>
                    <dd class="task-fact">{live(move || rules.get().map(|rules| set(lang, here, rules)))}</dd>
                </dl>
                <p class="small">{tr!(lang, more.rules_fixed)}</p>
                {mine.then(|| view! {
                    <p class="small">{tr!(lang, more.rules_anew)}</p>
                    <div class="task-changes">
                        <button class="button" data-kind="quiet" type="button" on:click=begin>
                            {tr!(lang, more.correct_client)}
                        </button>
                    </div>
                })}
            </div>
        </details>
    }
}

/// The name of the rules, with their source and how they differ from the article's.
fn set(lang: Language, here: Here, rules: Rules) -> AnyView {
    let name = words::rule_set(lang, rules);
    match rules {
        Rules::Article2021 => {
            view! { {name} " " <Sources of=&[Source::Article, Source::Assumption] /> }.into_any()
        }
        Rules::Platform2022 => {
            view! { {name} " " <Sources of=Source::ThirdParty.alone() /> <p class="small">{tr!(lang, rule.t_reviews)}</p> }
                .into_any()
        }
        Rules::Own(own) => {
            let own_name = |desk: &Desk| words::own_set(desk.people(), rules).map(|set| words::own_dated(lang, set));
            let name = here.desk.desk.with_untracked(own_name).unwrap_or(name);
            view! {
                {name} " " <Sources of=Source::Own.alone() />
                <p class="small">{words::unlike_the_article(lang, own.values)}</p>
            }
            .into_any()
        }
        Rules::Edited(_) => view! { {name} <p class="small">{tr!(lang, task.rules_edited)}</p> }.into_any(),
    }
}
