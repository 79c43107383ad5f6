//! 流程图 as a picture: a task's stage, its course, and the moves from there. Only arrows from its stage can be clicked;
//! the caller defines what a click does.

use std::collections::BTreeSet;
use std::sync::Arc;

use leptos::prelude::*;

use super::frame::MapFrame;
use super::map_words::short;
use crate::domain::{Language, Move, Place, Rules};
use crate::picture::{Arrow, Drawing, Frame, Label, lines};
use crate::ui::controls::live;
use crate::ui::words::{self, lang, tr};

const LINE: i32 = 18;

/// What is marked on the map.
#[derive(Clone, Copy)]
pub struct OnMap {
    /// The stages at which tasks are.
    pub at: Signal<BTreeSet<Place>>,
    /// The transitions already made.
    pub gone: Signal<BTreeSet<(Place, Place)>>,
    /// What is possible now.
    pub open: Signal<BTreeSet<(Place, Move)>>,
    /// What a click on an arrow does, if anything.
    pub on_way: Option<Callback<(Place, Vec<Move>)>>,
}

impl OnMap {
    /// Shows the stages of tasks, with nothing to click.
    pub fn standing(at: Signal<BTreeSet<Place>>) -> Self {
        Self { at, gone: Signal::derive(BTreeSet::new), open: Signal::derive(BTreeSet::new), on_way: None }
    }
}

/// The picture, with buttons to move, zoom and save it.
#[component]
pub fn MapPicture(drawing: Drawing, rules: Rules, shown: OnMap) -> impl IntoView {
    let lang = lang();
    let drawing = Arc::new(drawing);
    let bounds = drawing.bounds;
    let picture = {
        let drawing = drawing.clone();
        move || {
            // Arrows from the tasks' stages are drawn last, over the others.
            let mut arrows: Vec<_> = drawing.arrows.iter().collect();
            arrows.sort_by_key(|arrow| shown.at.with(|at| at.contains(&arrow.from)));
            let arrows = arrows.into_iter().map(|one| arrow(lang, rules, one, shown)).collect_view();
            let frames = drawing.frames.iter().map(|(place, frame)| stage(lang, *place, *frame, shown)).collect_view();
            view! { <g>{frames}</g><g>{arrows}</g> }
        }
    };
    view! { <MapFrame bounds>{live(picture)}</MapFrame> }
}

fn stage(lang: Language, place: Place, frame: Frame, shown: OnMap) -> AnyView {
    let here = shown.at.with(|at| at.contains(&place));
    let passed = shown.gone.with(|gone| gone.iter().any(|(from, to)| *from == place || *to == place));
    let look = if here {
        "here"
    } else if passed {
        "gone"
    } else {
        "plain"
    };
    let name = words::place_of(lang, place);
    let said = match look {
        "here" => tr!(lang, map.spoken_here, stage = name.clone()),
        "gone" => tr!(lang, map.spoken_gone, stage = name.clone()),
        _ => name.clone(),
    };
    let name = if look == "gone" { format!("✓ {name}") } else { name };
    let (x, y) = frame.middle();
    // Round ends leave less room for text.
    let (round, margin) = if place.is_terminal() { (frame.size.1 / 2, 12) } else { (6, 8) };
    let text = lines(&name, frame.size.0 - 2 * margin);
    view! {
        <g role="img" aria-label=said>
            <rect
                class="map-box"
                data-state=look
                x=frame.at.0
                y=frame.at.1
                width=frame.size.0
                height=frame.size.1
                rx=round
            />
            {here.then(|| view! {
                <text class="map-now" x=frame.at.0 + frame.size.0 - 8 y=frame.at.1 - 7>{tr!(lang, map.now)}</text>
            })}
            {written(&text, (x, y + 5 + LINE / 2 - LINE * i32::try_from(text.len()).unwrap_or(1) / 2), "map-stage", look)}
        </g>
    }
    .into_any()
}

fn arrow(lang: Language, rules: Rules, arrow: &Arrow, shown: OnMap) -> AnyView {
    let from_here = shown.at.with(|at| at.contains(&arrow.from)) && shown.on_way.is_some();
    let can = |what: &Move| shown.open.with(|open| open.contains(&(arrow.from, *what)));
    let look = match () {
        () if from_here && arrow.moves.iter().any(can) => "open",
        () if from_here => "closed",
        () if shown.gone.with(|gone| gone.contains(&(arrow.from, arrow.to))) => "gone",
        () => "plain",
    };
    let by = match arrow.moves.first() {
        _ if arrow.label.is_none() => "platform",
        Some(Move::Time(_)) => "time",
        _ => "people",
    };
    let words: Vec<_> = arrow.moves.iter().map(|what| short(lang, rules, *what)).collect();
    let words = words.join(" / ");
    let label = arrow.label.map(|label| told(&words, label, look));
    let line = format!("M{}", arrow.points.iter().map(|(x, y)| format!("{x} {y}")).collect::<Vec<_>>().join("L"));
    let drawn = view! {
        <path class="map-line" data-state=look data-by=by d=line.clone() />
        <path class="map-head" data-state=look d=head(arrow) />
        {label}
    };
    let Some(on_way) = shown.on_way.filter(|_| from_here) else { return view! { <g>{drawn}</g> }.into_any() };
    let name = match look {
        "open" => tr!(lang, map.way_open, act = words, stage = words::place_of(lang, arrow.to)),
        _ => tr!(lang, map.way_closed, act = words, stage = words::place_of(lang, arrow.to)),
    };
    let asked = (arrow.from, arrow.moves.clone());
    let tapped = asked.clone();
    let typed = move |event: leptos::ev::KeyboardEvent| {
        if matches!(event.key().as_str(), "Enter" | " ") {
            event.prevent_default();
            on_way.run(asked.clone());
        }
    };
    view! {
        <g class="map-go" role="button" tabindex="0" aria-label=name on:click=move |_| on_way.run(tapped.clone()) on:keydown=typed>
            <path class="map-reach" d=line />
            {arrow.label.map(room)}
            {drawn}
        </g>
    }
    .into_any()
}

fn told(words: &str, label: Label, state: &'static str) -> AnyView {
    let text = lines(words, label.width);
    let many = i32::try_from(text.len()).unwrap_or(1);
    let first = if label.below { label.at.1 + LINE } else { label.at.1 - 7 - (many - 1) * LINE };
    written(&text, (label.at.0, first), "map-word", state)
}

/// Returns the clickable area of a label, including the gaps between its words.
fn room(label: Label) -> AnyView {
    let above = if label.below { 0 } else { 2 * LINE };
    let (x, y) = (label.at.0 - label.width / 2, label.at.1 - above);
    view! { <rect class="map-room" x=x y=y width=label.width height=2 * LINE /> }.into_any()
}

fn written(text: &[String], (x, y): (i32, i32), class: &'static str, state: &'static str) -> AnyView {
    let one = |(n, line): (usize, &String)| {
        let below = if n == 0 { 0 } else { LINE };
        view! { <tspan x=x dy=below>{line.clone()}</tspan> }
    };
    view! { <text class=class data-state=state x=x y=y>{text.iter().enumerate().map(one).collect_view()}</text> }
        .into_any()
}

/// Returns the triangle at the end of an arrow, along its last segment.
fn head(arrow: &Arrow) -> String {
    const LONG: i32 = 10;
    const HALF: i32 = 5;
    let [.., (from_x, from_y), (x, y)] = arrow.points[..] else { return String::new() };
    let (along_x, along_y) = ((x - from_x).signum(), (y - from_y).signum());
    let (back_x, back_y) = (x - along_x * LONG, y - along_y * LONG);
    let (left, right) =
        ((back_x + along_y * HALF, back_y + along_x * HALF), (back_x - along_y * HALF, back_y - along_x * HALF));
    format!("M{x} {y}L{} {}L{} {}Z", left.0, left.1, right.0, right.1)
}
