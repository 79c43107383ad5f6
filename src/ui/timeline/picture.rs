//! The picture: one life, or two on one axis; across where there is room, and upright where there isn't.

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use super::counts::counts;
use super::days::days;
use super::legend::legend;
use super::life_of::{LifeOf, mark_words, when};
use super::marks::marks;
use super::now_line::NowLine;
use super::reach::Reach;
use super::spoken::Spoken;
use crate::domain::{Instant, Language, Marked, Role, Timeline};
use crate::picture::{Axis, HEADER, TEXT_AT, TimelineDrawing, halves, width_of, width_of_bold};
use crate::ui::controls::{follow_size, live};
use crate::ui::words::{self, format, lang};

/// In a picture narrower than this, in pixels at normal text size, time runs down.
const NARROW: i32 = 520;
/// From this width on, words have room beside a slim picture.
const BESIDE: i32 = 250;
/// Room for the lanes' names.
const NAMES: i32 = 64;
/// Upright, the room above the first day, and for a line of text; in a slim picture, for a mark.
const ABOVE: i32 = 22;
const LINE: i32 = 34;
const SLIM: (i32, i32) = (6, 24);

/// How the picture is drawn in its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Across,
    Down,
    Slim,
}

/// The picture of lives. `whole` are lives for which the axis has room too, so that it stays as it is while `now` moves
/// through them.
#[component]
pub fn TimelinePicture(
    #[prop(into)] lives: Signal<Vec<LifeOf>>,
    #[prop(into)] now: Signal<Instant>,
    #[prop(optional, into)] whole: Signal<Vec<Timeline>>,
    /// Called with the instant to which `now` is moved.
    #[prop(optional_no_strip)]
    moves: Option<Callback<Instant>>,
    /// Whether words near it say the same: where there is no room across, it is as wide as a thumb and has none.
    #[prop(optional)]
    said: bool,
    /// Those words, beside a slim picture or below a wide one.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let lang = lang();
    let place = NodeRef::<Div>::new();
    let width = RwSignal::new(0);
    let reach = Reach::new(place, moves);
    follow_size(place, move |place| {
        let measured = width_at_normal_type(place);
        if width.try_get_untracked().is_some_and(|known| known != measured) {
            width.set(measured);
        }
    });
    let way = Memo::new(move |_| match width.get() {
        NARROW.. => Way::Across,
        _ if said => Way::Slim,
        _ => Way::Down,
    });
    let has_words = children.is_some();
    let beside = move || (has_words && way.get() == Way::Slim && width.get() >= BESIDE).then_some("");
    view! {
        <div
            class="timeline-picture"
            data-beside=beside
            data-moves=moves.map(|_| "")
            node_ref=place
            on:pointerdown=move |event| reach.press(&event)
            on:pointermove=move |event| reach.drag(&event)
            on:pointerup=move |_| reach.let_go()
            on:pointercancel=move |_| reach.let_go()
        >
            {(!said).then(|| view! { <Spoken lives /> })}
            {live(move || {
                let width = width.get();
                reach.keep_focus();
                (width > 0).then(|| drawn(lang, &lives.get(), &whole.get(), now, (way.get(), width), moves, reach))
            })}
            {children.map(|words| view! { <div class="timeline-words">{words()}</div> })}
        </div>
    }
}

/// Measures a width in units in which a line of text has the same size everywhere.
fn width_at_normal_type(place: &Element) -> i32 {
    let root = document().document_element();
    let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    let size: f64 = size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0);
    #[expect(clippy::cast_possible_truncation, reason = "a width on a screen")]
    let measured = (place.get_bounding_client_rect().width() * 16.0 / size) as i32;
    measured
}

fn drawn(
    lang: Language,
    lives: &[LifeOf],
    whole: &[Timeline],
    now: Signal<Instant>,
    (way, width): (Way, i32),
    moves: Option<Callback<Instant>>,
    reach: Reach,
) -> AnyView {
    let all: Vec<&Timeline> = lives.iter().map(|one| &one.life).chain(whole).collect();
    let axis = match way {
        Way::Down => Axis::down(&all, ABOVE, LINE),
        Way::Slim => Axis::down(&all, SLIM.0, SLIM.1),
        Way::Across => {
            // The last text stands beside its dot.
            let last = |life: &&Timeline| {
                let mark = life.marks.last()?;
                let text = mark_words(lang, life, &[life.marks.len() - 1], mark.at);
                let (first, second) = halves(&text, width);
                Some(width_of_bold(first).max(second.map_or(0, width_of_bold)))
            };
            let beside = all.iter().filter_map(last).max().unwrap_or(0) + 24;
            Axis::across(&all, NAMES, width - beside.min(width / 3))
        }
    };
    reach.covers(&axis, way != Way::Across);
    let parting = match lives {
        [one, other] => one.life.parts_from(&other.life),
        _ => None,
    };
    let drawings: Vec<TimelineDrawing> = lives.iter().map(|one| drawing(lang, &one.life, &axis, way, width)).collect();
    let legend = legend(lang, &drawings, parting, moves.is_some());
    let parting = parting.map(|at| axis.place(at));
    let one = |(shown, drawing): (&LifeOf, &TimelineDrawing)| {
        let name = shown.name.clone().map(|name| view! { <p class="timeline-name">{name}</p> });
        view! {
            <div class="timeline-life">
                {name}
                {picture(lang, &shown.life, drawing, &axis, now, parting, moves)}
            </div>
        }
    };
    view! {
        <div class="timeline-lives" data-slim=(way == Way::Slim).then_some("")>
            {lives.iter().zip(&drawings).map(one).collect_view()}
        </div>
        {legend}
    }
    .into_any()
}

fn drawing(lang: Language, life: &Timeline, axis: &Axis, way: Way, width: i32) -> TimelineDrawing {
    let words = |numbers: &[usize]| {
        numbers.first().and_then(|n| life.marks.get(*n)).map_or_else(String::new, |first| {
            let text = mark_words(lang, life, numbers, first.at);
            match first.what {
                Marked::Act { .. } if way == Way::Down => {
                    format!("{} {text}", when(lang, life, first.at, format::end_short))
                }
                Marked::Act { .. } | Marked::Time(_) => text,
            }
        })
    };
    match way {
        Way::Slim => TimelineDrawing::slim(life, axis),
        Way::Across => TimelineDrawing::across(life, axis, width, words),
        Way::Down => {
            // Where the longest text has no room, also with its letters spaced out, the picture is drawn smaller.
            let longest = (0..life.marks.len()).map(|number| width_of(&words(&[number]))).max().unwrap_or(0);
            TimelineDrawing::down(life, axis, width.max(TEXT_AT + longest * 5 / 4 + 24), words)
        }
    }
}

fn picture(
    lang: Language,
    life: &Timeline,
    drawing: &TimelineDrawing,
    axis: &Axis,
    now: Signal<Instant>,
    parting: Option<i32>,
    moves: Option<Callback<Instant>>,
) -> AnyView {
    let (width, height) = drawing.size;
    let lanes = drawing.lanes.iter().map(|lane| lane_of(lang, lane.by, lane.at, width)).collect_view();
    let bare = (!drawing.upright).then(|| {
        let middle = drawing.counts_at.0 + drawing.counts_at.1 / 2;
        // What time does ends the life, and its words stand behind it.
        let ends = drawing.dots.iter().filter(|dot| dot.by.is_none()).map(|dot| dot.at.0).max();
        view! { <path class="timeline-axis" d=format!("M{NAMES} {middle}H{}", ends.unwrap_or_else(|| axis.end())) /> }
    });
    let parting = parting.map(|at| {
        let way = if drawing.upright { format!("M0 {at}H{width}") } else { format!("M{at} {HEADER}V{height}") };
        view! { <path class="timeline-parting" d=way /> }
    });
    let line_at = {
        let axis = axis.clone();
        move || axis.place(now.get())
    };
    let at = Memo::new(move |_| line_at());
    view! {
        <svg
            class="timeline-svg"
            xmlns="http://www.w3.org/2000/svg"
            viewBox=format!("0 0 {width} {height}")
            aria-hidden=moves.is_none().then_some("true")
        >
            {days(lang, drawing, axis)}
            {lanes}
            {bare}
            {counts(drawing, at)}
            {parting}
            {marks(life, drawing, now)}
            <NowLine upright=drawing.upright reach=drawing.reach now at marks=life.marks.iter().map(|mark| mark.at).collect() moves />
        </svg>
    }
    .into_any()
}

fn lane_of(lang: Language, by: Role, at: i32, width: i32) -> AnyView {
    view! {
        <g>
            <path class="timeline-lane" d=format!("M{NAMES} {at}H{width}") />
            <text class="timeline-role" x=0 y=at + 5>{words::role(lang, by)}</text>
        </g>
    }
    .into_any()
}
