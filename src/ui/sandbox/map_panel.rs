//! 流程图 of the task on the stage: its stage, its course, and what is possible now. A click on a possible arrow does it;
//! on an impossible one it says why.

use std::collections::BTreeSet;

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::HtmlElement;

use super::advance::advance;
use crate::domain::{ActKind, Language, Move, Place, Role, due, gone, permit, state_map};
use crate::picture::Drawing;
use crate::ui::controls::live;
use crate::ui::desk::{Here, KeptFocus, here};
use crate::ui::stage::Seen;
use crate::ui::state_map::{MapPicture, OnMap, short};
use crate::ui::words::{self, answers, lang, tr};

/// The map, and the same as buttons: for phones, and for those who don't see the picture.
#[component]
pub fn MapPanel(seen: Signal<Option<Seen>>, begins: Callback<ActKind>) -> impl IntoView {
    let (lang, here) = (lang(), here());
    let of = move |what: fn(&Seen) -> BTreeSet<Place>| {
        Memo::new(move |_| seen.with(|seen| seen.as_ref().map(what)).unwrap_or_default())
    };
    let rules = Memo::new(move |_| seen.with(|seen| Some(seen.as_ref()?.task()?.rules)));
    let at = of(|seen| seen.task().map(|task| Place::of(task.seen_at(seen.now))).into_iter().collect());
    let went = Memo::new(move |_| {
        let went =
            seen.with(|seen| seen.as_ref().and_then(|seen| Some(gone(seen.log()?, seen.now)))).unwrap_or_default();
        went.into_iter().map(|(from, _, to)| (from, to)).collect::<BTreeSet<_>>()
    });
    let kept = KeptFocus::new();
    let possible = Memo::new(move |_| {
        kept.note();
        seen.with(|seen| seen.as_ref().and_then(possible)).unwrap_or_default()
    });
    Effect::new(move |_| {
        possible.track();
        kept.give_back();
    });
    let answer = RwSignal::new(None::<String>);
    Effect::new(move |_| {
        at.track();
        answer.set(None);
    });
    let take = Callback::new(move |moves: Vec<Move>| {
        answer.set(seen.get_untracked().and_then(|seen| go(lang, here, &seen, &moves, begins)));
    });
    let on_way = Callback::new(move |(_, moves): (Place, Vec<Move>)| take.run(moves));
    let shown = OnMap { at: at.into(), gone: went.into(), open: possible.into(), on_way: Some(on_way) };
    let one = move |what: Move| {
        let who = match what {
            Move::Act(kind) => words::role(lang, kind.role().unwrap_or(Role::Creator)),
            Move::Time(_) | Move::Wait => tr!(lang, role.time),
        };
        let word = rules.get().map(|rules| short(lang, rules, what)).unwrap_or_default();
        view! {
            <li class="map-way">
                <span>{who}</span>
                <button class="button" data-kind="neutral" data-size="small" type="button" on:click=move |_| take.run(vec![what])>
                    {word}
                </button>
            </li>
        }
    };
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| {
        at.track();
        if let Some(place) = place.get() {
            request_animation_frame(move || show_present(&place));
        }
    });
    view! {
        <div class="map-panel" node_ref=place>
            <p class="map-answer" role="status">{live(move || answer.get())}</p>
            {live(move || rules.get().map(|rules| view! {
                <MapPicture drawing=Drawing::of(&state_map(rules)) rules shown />
            }))}
            <ul class="map-ways" role="list" aria-label=tr!(lang, rule_page.ways)>
                {live(move || possible.get().into_iter().map(|(_, what)| one(what)).collect_view())}
            </ul>
        </div>
    }
}

/// Scrolls the panel, where it is one that scrolls, to the present stage.
fn show_present(panel: &HtmlElement) {
    let stage = panel.query_selector("[data-state=here]").ok().flatten();
    let scrolls = panel.parent_element();
    if let (Some(stage), Some(scrolls)) = (stage, scrolls) {
        let (stage, room) = (stage.get_bounding_client_rect(), scrolls.get_bounding_client_rect());
        #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
        let by = (stage.top() - room.top() - (room.height() - stage.height()) / 2.0) as i32;
        scrolls.set_scroll_top(scrolls.scroll_top() + by);
    }
}

/// Returns what is possible: acts that the engine permits, and time if a deadline runs.
fn possible(seen: &Seen) -> Option<BTreeSet<(Place, Move)>> {
    let task = seen.task()?;
    let place = Place::of(task.seen_at(seen.now));
    let acts = ActKind::on_task().filter(|kind| may(seen, *kind).is_ok());
    let time = due(task).filter(|deadline| deadline.due_at > seen.now).map(|deadline| Move::Time(deadline.consequence));
    Some(acts.map(Move::Act).chain(time).map(|what| (place, what)).collect())
}

fn may(seen: &Seen, kind: ActKind) -> Result<(), crate::domain::Refusal> {
    let at = seen.desk.at_once(seen.task, seen.now);
    permit(&seen.desk, seen.task, kind, kind.role().unwrap_or(Role::Creator), at, at.max(seen.now))
}

/// Begins the first possible move of an arrow; otherwise returns why none is possible.
fn go(lang: Language, here: Here, seen: &Seen, moves: &[Move], begins: Callback<ActKind>) -> Option<String> {
    let task = seen.task()?;
    let mut why = None;
    for what in moves {
        match *what {
            Move::Act(kind) => match may(seen, kind) {
                Ok(()) => {
                    begins.run(kind);
                    return None;
                }
                Err(refusal) => {
                    let said = answers::refusal(lang, kind, refusal, seen.now);
                    why.get_or_insert(tr!(lang, map.why_not, act = here.act_word(lang, kind), why = said));
                }
            },
            Move::Time(_) => {
                if let Some(deadline) = due(task).filter(|deadline| deadline.due_at > seen.now) {
                    advance(lang, here, deadline.due_at, || {});
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
