//! 现场证明: on this device, now, the engine walks through everything that can happen to one task, visibly counting; the
//! numbers are those that the tests expect, and what always holds is checked on what was found.

use leptos::prelude::*;

use crate::app::elapsed;
use crate::domain::{ARTICLE_STATES, DeskKind, Exploration, Instant, Language, Property, Rules};
use crate::ui::controls::{Icon, Source, Sources, live};
use crate::ui::words::{lang, tr};

/// For so long it explores before it lets the screen follow, in milliseconds: less than a frame.
const SLICE: f64 = 10.0;

/// How far it is: how many states and moves are found; and in the end from how many states no end can be reached, and which
/// properties hold.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Seen {
    states: usize,
    moves: usize,
    end: Option<(usize, Vec<(Property, bool)>)>,
}

/// The button, the numbers while they grow, and the result.
#[component]
pub fn OnTheSpot() -> impl IntoView {
    let lang = lang();
    let seen = RwSignal::new(None::<Seen>);
    let runs = Memo::new(move |_| seen.with(|seen| seen.as_ref().is_some_and(|seen| seen.end.is_none())));
    let begin = move |_| {
        if !runs.get_untracked() {
            explore(Exploration::new(DeskKind::Demo, Rules::Article2021, Instant::from_millis(0)), seen);
        }
    };
    view! {
        <section class="stack" data-gap="small" aria-labelledby="on-the-spot">
            <h2 id="on-the-spot">{tr!(lang, on_the_spot.title)}</h2>
            <p>{tr!(lang, on_the_spot.line)}</p>
            <div class="cluster">
                <button class="button" data-kind="neutral" type="button" aria-disabled=move || runs.get().then_some("true") on:click=begin>
                    <Icon name="play" />
                    {tr!(lang, on_the_spot.begin)}
                </button>
            </div>
            {live(move || seen.with(|seen| seen.as_ref().map(|seen| {
                let (states, moves) = (seen.states, seen.moves);
                view! { <p class="on-the-spot-count">{tr!(lang, on_the_spot.found, states = states, moves = moves)}</p> }
            })))}
            <div role="status">{live(move || {
                let seen = seen.get()?;
                seen.end.as_ref().map(|(dead, holding)| result(lang, &seen, *dead, holding))
            })}</div>
        </section>
    }
}

/// Explores for a moment, shows the numbers, and goes on with the next frame.
fn explore(mut exploration: Exploration, seen: RwSignal<Option<Seen>>) {
    let until = elapsed() + SLICE;
    let mut more = true;
    while more && elapsed() < until {
        more = exploration.step();
    }
    let found = &exploration.found;
    let end =
        (!more).then(|| (found.dead_ends(), Property::ALL.map(|property| (property, property.holds(found))).into()));
    let now = Seen { states: found.states.len(), moves: found.moves.len(), end };
    // The screen may have been left.
    let left = seen.try_set(Some(now)).is_some();
    if more && !left {
        request_animation_frame(move || explore(exploration, seen));
    }
}

fn result(lang: Language, seen: &Seen, dead: usize, holding: &[(Property, bool)]) -> AnyView {
    let as_expected = (seen.states, seen.moves) == ARTICLE_STATES;
    let number = if as_expected {
        tr!(lang, on_the_spot.as_tested, dead = dead)
    } else {
        tr!(lang, on_the_spot.not_as_tested, states = ARTICLE_STATES.0, moves = ARTICLE_STATES.1)
    };
    let line = |(property, holds): &(Property, bool)| {
        let (icon, source) = (if *holds { "check" } else { "x" }, source(*property));
        let said = if *holds {
            sentence(lang, *property)
        } else {
            tr!(lang, on_the_spot.broken, what = sentence(lang, *property))
        };
        view! { <li class="on-the-spot-line"><Icon name=icon small=true /> <span>{said} " " <Sources of=source plain=true /></span></li> }
    };
    view! {
        <p><strong>{number}</strong></p>
        <ul class="on-the-spot" role="list">{holding.iter().map(line).collect_view()}</ul>
    }
    .into_any()
}

fn source(property: Property) -> &'static [Source] {
    match property {
        Property::NoDeadEnd => Source::Assumption.alone(),
        Property::EndIsFinal => Source::Article.alone(),
        Property::CompletionWaits | Property::DeletionsLimited => Source::BOTH,
    }
}

fn sentence(lang: Language, property: Property) -> String {
    match property {
        Property::NoDeadEnd => tr!(lang, on_the_spot.no_dead_end),
        Property::EndIsFinal => tr!(lang, on_the_spot.end_is_final),
        Property::CompletionWaits => tr!(lang, on_the_spot.completion_waits),
        Property::DeletionsLimited => tr!(lang, on_the_spot.deletions_limited),
    }
}
