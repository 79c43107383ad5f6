//! One's own tasks that a rule concerns now, each with its due date; nothing if there are none.

use leptos::prelude::*;

use crate::domain::{Consequence, Group, Instant, Item, Language, Role, Rules, StageKind, Task, TaskId};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::route::{Route, RulePage};
use crate::ui::words::{self, format, lang, tr};

/// Tasks beyond this number are counted, not listed.
const SHOWN: usize = 5;

/// A listed task: its id, its name, its stage or what falls due when, and whether it stands under a rule set of one's own.
type Listed = (TaskId, String, String, bool);

/// The tasks that a page concerns.
#[component]
pub fn RuleTasks(page: RulePage) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let concerned = Memo::new(move |_| {
        let now = here.desk.now();
        here.agenda.with(|agenda| {
            here.desk.desk.with_untracked(|desk| {
                let groups = [Group::Yours, Group::ByItself, Group::Others, Group::Ended];
                let items = groups.into_iter().flat_map(|group| agenda.group(group));
                let listed = |item: &Item| {
                    let task = desk.task(item.task).filter(|task| concerns(page, item, task))?;
                    let own = matches!(task.rules, Rules::Own(_));
                    Some((item.task, task.brief.name.clone(), said(lang, page, item, task, now), own))
                };
                let all: Vec<Listed> = items.filter_map(listed).collect();
                (all.len(), all.into_iter().take(SHOWN).collect::<Vec<_>>())
            })
        })
    });
    live(move || {
        let (count, shown) = concerned.get();
        (count > 0).then(|| {
            let more = count - shown.len();
            view! {
                <section class="entry" aria-labelledby="your-tasks">
                    <h2 class="entry-title" id="your-tasks">{tr!(lang, rule_page.your_tasks)}</h2>
                    <div class="entry-body">
                        <ul role="list">{shown.into_iter().map(one).collect_view()}</ul>
                        {(more > 0).then(|| view! {
                            <a class="links-link" href=Route::AllTasks.href()>{tr!(lang, rule_page.more_tasks, n = more)}</a>
                        })}
                    </div>
                </section>
            }
        })
    })
}

fn one((task, name, said, own): Listed) -> impl IntoView {
    view! {
        <li class="row">
            <div>
                <h3 class="row-name"><a class="row-link" href=Route::Task(task).href()>{name}</a></h3>
                <p class="row-state">
                    {said} {own.then(|| view! { " " <Sources of=Source::Own.alone() plain=true /> })}
                </p>
            </div>
        </li>
    }
}

fn concerns(page: RulePage, item: &Item, task: &Task) -> bool {
    let stage = item.stage.kind();
    let on_platform = matches!(stage, StageKind::Live | StageKind::TakenDown);
    let completes = item.deadline.is_some_and(|deadline| deadline.consequence == Consequence::Complete);
    match page {
        RulePage::Accept | RulePage::Decline | RulePage::OnTime => stage == StageKind::Offered,
        RulePage::Agreed => item.agreed.is_some(),
        RulePage::Review => matches!(stage, StageKind::ScriptReview | StageKind::VideoReview),
        RulePage::SevenDays => completes,
        RulePage::Public | RulePage::SignOff => stage == StageKind::Live,
        RulePage::Complaint => !item.stage.is_terminal() && task.complaint.holds(),
        RulePage::Title | RulePage::Deletions => on_platform,
        RulePage::Final => stage == StageKind::Completed,
        RulePage::Designated | RulePage::Receiving | RulePage::Settle | RulePage::Align => false,
    }
}

fn said(lang: Language, page: RulePage, item: &Item, task: &Task, now: Instant) -> String {
    let due = item.deadline.map(|deadline| match deadline.consequence {
        Consequence::Lapse => tr!(lang, deadline.accept_by, when = format::when(lang, deadline.due_at, now)),
        Consequence::Complete => tr!(lang, deadline.completes_at, when = format::end_short(lang, deadline.due_at)),
    });
    let agreed = item.agreed.map(|agreed| words::agreed_and_near(lang, &agreed, &task.brief.agreed, now));
    let used = || {
        let used = tr!(lang, task.deletions, n = task.deletions, max = task.values().deletions);
        match item.deadline.map(|deadline| words::safe(lang, &deadline, now)) {
            Some(safe) => format!("{used} · {safe}"),
            None => used,
        }
    };
    let more = match page {
        RulePage::Agreed => agreed,
        RulePage::Title | RulePage::Deletions => Some(used()),
        RulePage::Designated
        | RulePage::Receiving
        | RulePage::Accept
        | RulePage::Decline
        | RulePage::OnTime
        | RulePage::Review
        | RulePage::SevenDays
        | RulePage::Public
        | RulePage::Complaint
        | RulePage::SignOff
        | RulePage::Final
        | RulePage::Settle
        | RulePage::Align => due,
    };
    let more = more.unwrap_or_else(|| match item.stage.ended_at() {
        Some(at) => format::end_short(lang, at),
        None => words::lasting(lang, item.turn, Role::Creator, item.since, now),
    });
    format!("{} · {more}", words::stage_of(lang, task, now))
}
