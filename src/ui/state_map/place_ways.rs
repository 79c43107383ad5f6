//! One stage of the state map: whose turn it is, which of one's own tasks are there, and the moves out of it. The
//! target of a move is a button and not a fragment link, since fragments are the app's addresses.

use std::collections::BTreeMap;

use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::domain::{Consequence, Language, Move, Place, Role, TaskId};
use crate::ui::controls::{Icon, live};
use crate::ui::route::Route;
use crate::ui::rules::RuleSet;
use crate::ui::words::{self, lang, tr};

/// Tasks beyond this number are not named.
const NAMED: usize = 3;

/// One stage and its moves.
#[component]
pub fn PlaceWays(set: RuleSet, place: Place, #[prop(into)] tasks: Signal<Vec<(TaskId, String)>>) -> impl IntoView {
    let lang = lang();
    let number = number(set, place);
    let mut ways: BTreeMap<Move, Vec<Place>> = BTreeMap::new();
    let mut stays = Vec::new();
    for (_, what, to) in set.explored().map.ways.iter().filter(|(from, ..)| *from == place) {
        match what {
            _ if *to != place => ways.entry(*what).or_default().push(*to),
            Move::Act(kind) => stays.push(said(lang, set, Move::Act(*kind))),
            Move::Time(_) | Move::Wait => {}
        }
    }
    let way = |(what, to): (Move, Vec<Place>)| {
        let jumps = to.into_iter().map(|to| jump(lang, set, to)).collect_view();
        view! { <li class="map-way"><span>{said(lang, set, what)}</span><span class="cluster">{jumps}</span></li> }
    };
    let ends = place.is_terminal();
    view! {
        <li class="map-place">
            <h2 class="map-name" tabindex="-1" id=format!("stage-{number}")>{words::place_of(lang, place)}</h2>
            {(!ends).then(|| view! { <p class="small">{turns(lang, set, place)}</p> })}
            {live(move || standing_here(lang, &tasks.get()))}
            {ends.then(|| view! { <p class="small">{tr!(lang, rule_page.ends_here)}</p> })}
            {(!ways.is_empty()).then(|| view! {
                <ul class="map-ways" role="list" aria-label=tr!(lang, rule_page.ways)>
                    {ways.into_iter().map(way).collect_view()}
                </ul>
            })}
            {(!stays.is_empty()).then(|| {
                let acts = stays.join(tr!(lang, task.list_and).as_str());
                view! { <p class="small">{tr!(lang, rule_page.stays, acts = acts)}</p> }
            })}
        </li>
    }
}

/// Describes a move: an act and its role, or what time needs.
fn said(lang: Language, set: RuleSet, what: Move) -> String {
    let values = set.rules().values();
    let (who, act) = match what {
        Move::Act(kind) => (words::role(lang, kind.role().unwrap_or(Role::Creator)), words::plain_act(lang, kind)),
        Move::Time(Consequence::Lapse) => {
            (tr!(lang, role.time), tr!(lang, rule_page.time_lapse, hours = values.accept_within_hours))
        }
        Move::Time(Consequence::Complete) => {
            (tr!(lang, role.time), tr!(lang, rule_page.time_complete, days = values.natural_days))
        }
        Move::Wait => (tr!(lang, role.time), String::new()),
    };
    tr!(lang, rule_page.way, who = who, act = act)
}

/// Says whose turn it is at a stage: first the table's first turn, then the other possible ones.
fn turns(lang: Language, set: RuleSet, place: Place) -> String {
    let all = set.explored().table.turns(place).iter();
    let mut all = all.map(|turn| words::turn_of(lang, *turn, Role::Creator));
    let first = all.next().unwrap_or_default();
    let others: Vec<_> = all.collect();
    if others.is_empty() {
        return first;
    }
    let turns = others.join(tr!(lang, task.list_and).as_str());
    format!("{first} · {}", tr!(lang, rule_page.turn_also, turns = turns))
}

fn standing_here(lang: Language, tasks: &[(TaskId, String)]) -> Option<AnyView> {
    let one = |(task, name): &(TaskId, String)| {
        view! { <a class="links-link" href=Route::Task(*task).href()>{name.clone()}</a> }
    };
    let more = tasks.len().saturating_sub(NAMED);
    (!tasks.is_empty()).then(|| {
        view! {
            <div class="map-tasks">
                <span class="map-here">{tr!(lang, rule_page.your_task_here)}</span>
                {tasks.iter().take(NAMED).map(one).collect_view()}
                {(more > 0).then(|| view! {
                    <a class="links-link" href=Route::AllTasks.href()>{tr!(lang, rule_page.more_tasks, n = more)}</a>
                })}
            </div>
        }
        .into_any()
    })
}

fn jump(lang: Language, set: RuleSet, to: Place) -> AnyView {
    let number = number(set, to);
    view! {
        <button class="button" data-kind="neutral" data-size="small" type="button" on:click=move |_| go_to(number)>
            <Icon name="chevron-right" small=true />
            {words::place_of(lang, to)}
        </button>
    }
    .into_any()
}

fn number(set: RuleSet, place: Place) -> usize {
    set.explored().map.places.iter().position(|other| *other == place).unwrap_or_default()
}

/// Scrolls to a stage with the focus, so that keyboard and screen reader follow.
fn go_to(number: usize) {
    let name = document().get_element_by_id(&format!("stage-{number}"));
    if let Some(name) = name.and_then(|it| it.dyn_into::<web_sys::HtmlElement>().ok())
        && name.focus().is_err()
    {
        leptos::logging::warn!("the stage could not be focused");
    }
}
