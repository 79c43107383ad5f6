//! A past state of a desk: one of its tasks, whose turn it was in each chair, the running deadline, and the other
//! tasks. It has no buttons: the past is only looked at.

use leptos::prelude::*;

use crate::domain::{Desk, Instant, Language, Role, Task, TaskId, due};
use crate::ui::controls::live;
use crate::ui::deadline::{DeadlineOf, origin};
use crate::ui::desk::here;
use crate::ui::task::StageLine;
use crate::ui::words::{self, lang, tr};

/// The desk as of an instant.
#[component]
pub fn DeskThen(id: TaskId, #[prop(into)] then: Signal<Option<(Desk, Instant)>>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let now =
        Signal::derive(move || then.with(|then| then.as_ref().map(|(_, at)| *at)).unwrap_or_else(|| here.desk.now()));
    let task = Memo::new(move |_| then.with(|then| then.as_ref().and_then(|(desk, _)| desk.task(id).cloned())));
    let stage = Memo::new(move |_| task.with(|task| task.as_ref().map(|task| task.seen_at(now.get()))));
    view! {
        <StageLine task stage />
        {live(move || task.with(|task| task.as_ref().map(|task| chairs(lang, task, now.get()))))}
        {live(move || {
            let task = task.get()?;
            let deadline = due(&task).filter(|deadline| deadline.due_at > now.get())?;
            let origin = origin(&task, &deadline);
            Some(view! { <DeadlineOf deadline origin now /> })
        })}
        {live(move || then.with(|then| then.as_ref().and_then(|(desk, at)| others(lang, desk, id, *at))))}
    }
}

/// The task's stage, and what each role was told.
fn chairs(lang: Language, task: &Task, now: Instant) -> AnyView {
    let desk = crate::domain::DeskKind::Demo;
    let one = |role: Role| {
        view! {
            <dt class="facts-term">{words::role(lang, role)}</dt>
            <dd>{words::next_step(lang, desk, task, now, role)}</dd>
        }
    };
    view! {
        <p class="next-title">{words::stage_of(lang, task, now)}</p>
        <dl class="facts">{Role::ALL.map(one).collect_view()}</dl>
    }
    .into_any()
}

fn others(lang: Language, desk: &Desk, id: TaskId, now: Instant) -> Option<AnyView> {
    let one = |task: &Task| {
        let (name, stage) = (task.brief.name.clone(), words::stage_of(lang, task, now));
        view! { <li>{tr!(lang, app.label_value, label = name, value = stage)}</li> }
    };
    let all: Vec<_> = desk.logs().map(crate::domain::TaskLog::task).filter(|task| task.id != id).map(one).collect();
    (!all.is_empty()).then(|| {
        view! {
            <h3>{tr!(lang, map.others_then)}</h3>
            <ul class="listed">{all}</ul>
        }
        .into_any()
    })
}
