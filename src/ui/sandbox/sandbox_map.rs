//! 流程图 of one task in the sandbox: its stage, its course, and what is possible now. A click on a possible arrow
//! performs it, from the seat of its role; on an impossible one it says why.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::advance::advance;
use crate::domain::{ActKind, Language, Move, Place, Task, TaskId, due, gone, state_map};
use crate::picture::Drawing;
use crate::ui::controls::live;
use crate::ui::desk::{Here, KeptFocus, OfTask, here};
use crate::ui::state_map::{MapPicture, OnMap, short};
use crate::ui::words::{self, answers, lang, tr};

/// The map of a task.
#[component]
pub fn SandboxMap(id: TaskId) -> impl IntoView {
    view! {
        <OfTask id>
            <TaskMap id />
        </OfTask>
    }
}

#[component]
fn TaskMap(id: TaskId) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let task = Memo::new(move |_| here.desk.desk.with(|desk| desk.task(id).cloned()));
    let rules = Memo::new(move |_| task.with(|task| task.as_ref().map(|task| task.rules)));
    let at = Memo::new(move |_| {
        task.with(|task| task.iter().map(|task| Place::of(task.seen_at(here.desk.now()))).collect::<BTreeSet<_>>())
    });
    let went = Memo::new(move |_| {
        let now = here.desk.now();
        let went = here.desk.desk.with(|desk| desk.log(id).map(|log| gone(log, now))).unwrap_or_default();
        went.into_iter().map(|(from, _, to)| (from, to)).collect::<BTreeSet<_>>()
    });
    let kept = KeptFocus::new();
    let open = Memo::new(move |_| {
        kept.note();
        let now = here.desk.now();
        task.with(|task| task.as_ref().map(|task| open(here, task, now))).unwrap_or_default()
    });
    Effect::new(move |_| {
        open.track();
        kept.give_back();
    });
    let answer = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        at.track();
        answer.set(None);
    });
    let take = Callback::new(move |moves: Vec<Move>| answer.set(go(lang, here, id, &moves)));
    let on_way = Callback::new(move |(_, moves): (Place, Vec<Move>)| take.run(moves));
    let shown = OnMap { at: at.into(), gone: went.into(), open: open.into(), on_way: Some(on_way) };
    view! {
        <div class="stack">
            <div role="status"><h2>{live(move || task.with(|task| task.as_ref().map(|task| words::stage_of(lang, task, here.desk.now()))))}</h2></div>
            <p class="map-answer" role="status">{live(move || answer.get())}</p>
            {live(move || rules.get().map(|rules| view! {
                <MapPicture drawing=Drawing::of(&state_map(rules)) rules shown />
            }))}
            <ul class="map-ways" role="list" aria-label=tr!(lang, rule_page.ways)>
                {live(move || listed(lang, here, id, &open.get(), take))}
            </ul>
        </div>
    }
}

/// Returns what is possible now: acts that the engine permits, and time if a deadline runs.
fn open(here: Here, task: &Task, now: crate::domain::Instant) -> BTreeSet<(Place, Move)> {
    let place = Place::of(task.seen_at(now));
    let acts = ActKind::on_task().filter(|kind| here.may(task.id, *kind, crate::app::When::Now).is_ok());
    let time = due(task).filter(|deadline| deadline.due_at > now).map(|deadline| Move::Time(deadline.consequence));
    acts.map(Move::Act).chain(time).map(|what| (place, what)).collect()
}

/// Performs the first possible move of an arrow; otherwise returns why none is possible.
fn go(lang: Language, here: Here, id: TaskId, moves: &[Move]) -> Option<String> {
    let now = here.desk.now_untracked();
    let task = here.task_untracked(id)?;
    let mut why = None;
    for what in moves {
        match *what {
            Move::Act(kind) => match here.may(id, kind, crate::app::When::Now) {
                Ok(()) => {
                    kind.role().into_iter().for_each(|role| here.seat.set(role));
                    here.begin(lang, id, kind);
                    return None;
                }
                Err(refusal) => {
                    let said = answers::refusal(lang, kind, refusal, now);
                    why.get_or_insert(tr!(lang, map.why_not, act = here.act_word(lang, kind), why = said));
                }
            },
            Move::Time(_) => {
                if let Some(deadline) = due(&task).filter(|deadline| deadline.due_at > now) {
                    advance(lang, here, deadline.due_at);
                    return None;
                }
                let act = short(lang, task.rules, *what);
                why.get_or_insert(tr!(lang, map.why_not, act = act, why = tr!(lang, demo.no_next_deadline)));
            }
            Move::Wait => {}
        }
    }
    why
}

/// The same as buttons: for phones, and for those who don't see the picture.
fn listed(
    lang: Language,
    here: Here,
    id: TaskId,
    open: &BTreeSet<(Place, Move)>,
    take: Callback<Vec<Move>>,
) -> AnyView {
    let rules = here.desk.desk.with_untracked(|desk| desk.task(id).map(|task| task.rules));
    let one = |what: Move| {
        let who = match what {
            Move::Act(kind) => words::role(lang, kind.role().unwrap_or(crate::domain::Role::Creator)),
            Move::Time(_) | Move::Wait => tr!(lang, role.time),
        };
        let word = rules.map(|rules| short(lang, rules, what)).unwrap_or_default();
        view! {
            <li class="map-way">
                <span>{who}</span>
                <button class="button" data-kind="neutral" type="button" on:click=move |_| take.run(vec![what])>
                    {word}
                </button>
            </li>
        }
    };
    open.iter().map(|(_, what)| one(*what)).collect_view().into_any()
}
