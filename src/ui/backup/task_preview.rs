//! What a 任务码 holds, before it is added: the task, its stage, what last happened and when, and whether one's own desk
//! has it already.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::app::NotPerformed;
use crate::domain::{ActKind, Consequence, Instant, Language, Refusal, Task, agreed, due};
use crate::record::TaskCode;
use crate::ui::controls::live;
use crate::ui::desk::{Here, here, oneself};
use crate::ui::route::Route;
use crate::ui::words::{self, answers, format, lang, tr};

/// Renders the task of a code, with a button that adds it to one's own tasks.
pub fn task_preview(code: StoredValue<TaskCode>) -> AnyView {
    view! { <Preview code /> }.into_any()
}

#[component]
fn Preview(code: StoredValue<TaskCode>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let now = here.app.desks.mine.now_untracked();
    let name = code.with_value(|code| code.log().task().brief.name.clone());
    let facts = code.with_value(|code| facts(lang, code, now));
    let same = Memo::new(move |_| here.app.desks.mine.desk.with(|desk| code.with_value(|code| code.same_on(desk))));
    let problem = RwSignal::new(None::<String>);
    let fact = |(term, said): (String, String)| {
        view! {
            <dt class="facts-term">{term}</dt>
            <dd>{said}</dd>
        }
    };
    view! {
        <section class="inside" aria-labelledby="carried">
            <h3 id="carried">{tr!(lang, carry.preview, task = name)}</h3>
            <dl class="facts" data-rhythm="loose">{facts.into_iter().map(fact).collect_view()}</dl>
            {live(move || same.get().map(|task| view! {
                <p class="banner-text"><strong>{tr!(lang, carry.already)}</strong></p>
                <p><a href=Route::Task(task).href()>{tr!(lang, carry.see_it)}</a></p>
            }))}
            <p class="inside-note">{tr!(lang, carry.preview_note)}</p>
            <div class="cluster">
                <button class="button" type="button" on:click=move |_| add(lang, here, code, problem)>
                    {tr!(lang, carry.add)}
                </button>
            </div>
            {live(move || problem.get().map(|problem| view! { <p class="field-message" role="alert">{problem}</p> }))}
        </section>
    }
}

fn add(lang: Language, here: Here, code: StoredValue<TaskCode>, problem: RwSignal<Option<String>>) {
    let code = code.get_value();
    spawn_local(async move {
        match here.app.imports.add_task(&code, &oneself::named(lang, here.app.desks.mine.kind())).await {
            Ok(task) => {
                let name = code.log().task().brief.name.clone();
                here.tell_on(Route::Task(task), tr!(lang, carry.added, task = name));
                Route::Task(task).go();
            }
            Err(why) => {
                let why = not_added(lang, &why, here.app.desks.mine.now_untracked());
                problem.try_set(Some(tr!(lang, carry.not_added, why = why)));
            }
        }
    });
}

fn not_added(lang: Language, why: &NotPerformed, now: Instant) -> String {
    match why {
        NotPerformed::Refused(Refusal::InFuture) => tr!(lang, carry.ahead),
        why => answers::not_performed(lang, ActKind::Assign, why, now),
    }
}

fn facts(lang: Language, code: &TaskCode, now: Instant) -> Vec<(String, String)> {
    let task = code.log().task();
    let mut facts = Vec::new();
    if let Some(client) = code.client() {
        facts.push((tr!(lang, role.client), words::client(lang, client)));
    }
    facts.push((tr!(lang, list.filter_stage), words::stage_of(lang, task, now)));
    facts.push((tr!(lang, task.deadline), deadline(lang, task, now)));
    let dates = agreed(task).into_iter().map(|one| words::agreed(lang, &one, &task.brief.agreed, format::day_weekday));
    let dates: Vec<_> = dates.collect();
    if !dates.is_empty() {
        facts.push((tr!(lang, task.agreed_dates), dates.join(" ")));
    }
    if let Some((at, last)) = code.log().in_order().last() {
        let (what, when) = (words::happened(lang, &last.act), format::moment(lang, *at));
        facts.push((tr!(lang, carry.last_entry), tr!(lang, carry.last_entry_line, when = when, what = what)));
    }
    facts
}

fn deadline(lang: Language, task: &Task, now: Instant) -> String {
    match due(task).filter(|_| !task.seen_at(now).is_terminal()) {
        Some(row) => match row.consequence {
            Consequence::Lapse => tr!(lang, deadline.accept_by, when = format::end(lang, row.due_at)),
            Consequence::Complete => tr!(lang, deadline.completes_at, when = format::end(lang, row.due_at)),
        },
        None => tr!(lang, carry.no_deadline),
    }
}
