//! 更多, at the end of a task: what can still be noted, what only oneself sees, the client and the rules, and what is done
//! with the task as a whole: copy its code, print it, delete it.

use leptos::prelude::*;

use super::noted::Noted;
use super::requirements::any_required;
use super::task_code::CarryTask;
use super::terms::Terms;
use crate::domain::{ActKind, Fee, Instant, Task, TaskId, due};
use crate::ui::controls::{Icon, Print, live};
use crate::ui::deadline::has_card;
use crate::ui::desk::here;
use crate::ui::route::Route;
use crate::ui::words::{self, lang, tr};

/// The block.
#[component]
pub fn More(id: TaskId, #[prop(into)] task: Signal<Option<Task>>, #[prop(into)] now: Signal<Instant>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let mine = here.desk.is_mine();
    // Where there is a deadline card, the link stands in it. Of a task that ended by an act nothing is counted or asked.
    let to_due = Memo::new(move |_| {
        let now = now.get();
        let leads = |task: &Task| !has_card(task, now) && (due(task).is_some() || !task.seen_at(now).is_terminal());
        mine && task.with(|task| task.as_ref().is_some_and(leads))
    });
    view! {
        <section class="entry" aria-labelledby="more">
            <h2 class="entry-title" id="more">{tr!(lang, place.more)}</h2>
            <div class="entry-body">
                {mine.then(|| view! { <Private id task /> <ToAdd id task now /> })}
                {live(move || to_due.get().then(|| view! {
                    <p class="deadline-place"><a class="links-link" href=Route::Due(id).href()>{tr!(lang, place.due)} <Icon name="chevron-right" small=true /></a></p>
                }))}
                <Terms id task />
                <div class="task-changes">
                    {mine.then(|| view! { <CarryTask id task /> })}
                    <Print />
                    {mine.then(|| view! {
                        <button
                            class="button"
                            data-kind="quiet"
                            type="button"
                            on:click=move |_| here.begin(lang, id, ActKind::PutAway)
                        >
                            <Icon name="trash" />
                            {here.act_word(lang, ActKind::PutAway)}
                        </button>
                    })}
                </div>
                {mine.then(|| view! { <p class="small task-carry">{tr!(lang, carry.line)}</p> })}
            </div>
        </section>
    }
}

/// 备注 and 报酬, one's own words about the task; nothing if there is neither.
#[component]
fn Private(id: TaskId, task: Signal<Option<Task>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let noted = Memo::new(move |_| {
        let noted = task.with(|task| task.as_ref().map(|task| (task.note.clone(), task.fee)));
        noted.filter(|(note, fee)| !note.is_empty() || fee.is_some())
    });
    let note = move |note: String| {
        view! {
            <dt class="facts-term">{tr!(lang, form.note)}</dt>
            <dd class="task-brief">{note}</dd>
        }
    };
    let fee = move |fee: Fee| {
        view! {
            <dt class="facts-term">{tr!(lang, form.fee)}</dt>
            <dd>{words::fee(lang, fee)} <p class="small">{tr!(lang, form.fee_hint)}</p></dd>
        }
    };
    live(move || {
        let (text, brings) = noted.get()?;
        let there = [!text.is_empty(), brings.is_some()];
        let change = Noted::PRIVATE.into_iter().zip(there).filter(|(_, there)| *there);
        Some(view! {
            <dl class="facts">
                {there[0].then(|| note(text))}
                {brings.map(fee)}
            </dl>
            <div class="task-changes">
                {change.map(|(noted, there)| noted.button(lang, here, id, there)).collect_view()}
            </div>
        })
    })
}

/// 还可以记: what a task of one's own lacks, as one row of buttons. What belongs to the requirements is offered there once
/// there are any.
#[component]
fn ToAdd(id: TaskId, task: Signal<Option<Task>>, now: Signal<Instant>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let missing = Memo::new(move |_| {
        let now = now.get();
        let required = Noted::REQUIRED.into_iter().filter(|_| !any_required(task));
        let all = required.chain(Noted::PRIVATE).filter(|noted| noted.may_change(here, id, now));
        task.with(|task| {
            let task = task.as_ref()?;
            Some(all.filter(|noted| !noted.is_there(task)).collect::<Vec<_>>())
        })
    });
    live(move || {
        let missing = missing.get().filter(|missing| !missing.is_empty())?;
        Some(view! {
            <section class="to-add" aria-labelledby="to-add">
                <h3 class="entry-part" id="to-add">{tr!(lang, task.to_add)}</h3>
                <div class="task-changes">
                    {missing.into_iter().map(|noted| noted.button(lang, here, id, false)).collect_view()}
                </div>
            </section>
        })
    })
}
