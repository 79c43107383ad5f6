//! 我还能做什么？ All that can be asked now, from the engine: what is possible, what may be recorded late, and what isn't
//! possible, why, and what would lead to it. Impossible acts are text, not disabled buttons. Nothing is computed until
//! it is unfolded.

use leptos::html::Details;
use leptos::prelude::*;

use super::why_not::why_not;
use crate::domain::{ActKind, Language, Role, TaskId, due, possible};
use crate::ui::controls::{Source, Sources, live};
use crate::ui::desk::{Here, here, steps};
use crate::ui::words::{self, format, lang, tr};

/// The disclosure below the next step.
#[component]
pub fn PossibleList(id: TaskId) -> impl IntoView {
    let lang = lang();
    let (open, set_open) = signal(false);
    let element = NodeRef::<Details>::new();
    let body = live(move || open.get().then(|| view! { <Answers id /> }));
    view! {
        <details
            node_ref=element
            class="disclosure"
            data-bare=""
            on:toggle=move |_| set_open.set(element.get().is_some_and(|details| details.open()))
        >
            <summary class="disclosure-title">{tr!(lang, task.what_else)}</summary>
            <div class="disclosure-body">{body}</div>
        </details>
    }
}

#[component]
fn Answers(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    // Between two minutes only effects of time change the result.
    let now = Memo::new(move |_| here.desk.now());
    let asked = Memo::new(move |_| {
        let now = now.get();
        here.desk.desk.with(|desk| {
            let at = desk.at_once(id, now);
            possible(desk, id, at, at.max(now))
        })
    });
    // Aligning records with Xingtu has no meaning in the demo.
    let yours = move |kind: ActKind| {
        !matches!(kind, ActKind::TakeBack | ActKind::TickPoint) && (here.desk.is_mine() || !keeps_records(kind))
    };
    view! {
        {live(move || {
            // What comes next is already on top of the task.
            let next = here.desk.desk.with(|desk| steps::next(desk, id, now.get()));
            let mut kinds: Vec<_> = asked.get().iter().filter(|one| one.answer.is_ok()).map(|one| one.kind).collect();
            kinds.retain(|kind| yours(*kind) && !next.contains(kind));
            doable(lang, here, id, &kinds)
        })}
        {live(move || {
            let deadline = here.desk.desk.with(|desk| desk.task(id).and_then(due))?;
            let now = now.get();
            deadline.is_disputed(now).then(|| view! {
                <p class="small">{words::safe(lang, &deadline, now)} " " <Sources of=Source::Assumption.alone() /></p>
            })
        })}
        {live(move || later(lang, here, id))}
        <h3>{tr!(lang, task.not_possible)}</h3>
        {live(move || {
            let all = asked.get().into_iter().filter(|one| yours(one.kind));
            why_not(lang, here, id, all.filter_map(|one| Some((here.act_word(lang, one.kind), one.kind, one.answer.err()?))))
        })}
    }
    .into_any()
}

/// The possible acts, on one's own desk grouped by role.
fn doable(lang: Language, here: Here, id: TaskId, kinds: &[ActKind]) -> Option<AnyView> {
    let of = |role: Role| kinds.iter().copied().filter(move |kind| !keeps_records(*kind) && kind.role() == Some(role));
    let mut groups: Vec<(String, Vec<ActKind>)> =
        [Role::Creator, Role::Client, Role::Platform].map(|role| (words::role(lang, role), of(role).collect())).into();
    groups.push((tr!(lang, task.keeping), kinds.iter().copied().filter(|kind| keeps_records(*kind)).collect()));
    let many = here.desk.is_mine();
    let group = |(title, kinds): (String, Vec<ActKind>)| {
        let buttons =
            kinds.into_iter().map(|kind| button(here.act_word(lang, kind), move || here.begin(lang, id, kind)));
        view! {
            {many.then(|| view! { <p class="small">{title}</p> })}
            <div class="cluster">{buttons.collect_view()}</div>
        }
        .into_any()
    };
    let groups: Vec<_> = groups.into_iter().filter(|(_, kinds)| !kinds.is_empty()).collect();
    (!groups.is_empty()).then(|| {
        view! {
            <h3>{tr!(lang, task.possible)}</h3>
            {groups.into_iter().map(group).collect_view()}
        }
        .into_any()
    })
}

fn keeps_records(kind: ActKind) -> bool {
    matches!(kind, ActKind::Align | ActKind::Correct)
}

/// What happened before time ended the task and can still be recorded, on one's own desk (补记).
fn later(lang: Language, here: Here, id: TaskId) -> Option<AnyView> {
    let now = here.desk.now();
    let (kinds, due_at) =
        here.desk.desk.with(|desk| (steps::late(desk, id, now), desk.task(id).and_then(due).map(|due| due.due_at)));
    let range = due_at.map(|due| tr!(lang, task.possible_before, due = format::end(lang, due)));
    let one = |kind: ActKind| {
        let (label, value) = (tr!(lang, act_button.note_later), here.act_word(lang, kind));
        button(tr!(lang, app.label_value, label = label, value = value), move || here.begin_late(id, kind))
    };
    (!kinds.is_empty()).then(|| {
        view! {
            <h3>{tr!(lang, act_button.note_later)}</h3>
            {range.map(|range| view! { <p class="small">{range}</p> })}
            <div class="cluster">{kinds.into_iter().map(one).collect_view()}</div>
        }
        .into_any()
    })
}

fn button(word: String, act: impl Fn() + 'static) -> AnyView {
    let act: Box<dyn Fn()> = Box::new(act);
    view! { <button class="button" data-kind="neutral" type="button" on:click=move |_| act()>{word}</button> }
        .into_any()
}
