//! The picture: one life, or two on one axis; across where there is room, and upright where there isn't.

use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::ResizeObserver;

use super::counts::counts;
use super::life_of::{LifeOf, mark_words};
use super::marks::marks;
use super::now_line::NowLine;
use super::reach::Reach;
use super::spoken::Spoken;
use crate::domain::{Instant, Language, Marked, Role, Timeline};
use crate::picture::{Axis, Cell, HEADER, TEXT_AT, TimelineDrawing, width_of};
use crate::ui::controls::live;
use crate::ui::words::{self, format, lang, tr};

/// In a picture narrower than this, in pixels at normal text size, time runs down.
const NARROW: i32 = 520;
/// Room for the lanes' names.
const NAMES: i32 = 64;
/// Upright, the room above the first day, and for a line of text.
const ABOVE: i32 = 22;
const LINE: i32 = 34;

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
) -> impl IntoView {
    let lang = lang();
    let place = NodeRef::<Div>::new();
    let width = RwSignal::new(0);
    follow_width(place, width);
    let reach = Reach::new(place, moves);
    view! {
        <div class="timeline-picture" node_ref=place>
            <Spoken lives />
            <div
                class="timeline-reach"
                data-moves=moves.map(|_| "")
                on:pointerdown=move |event| reach.press(&event)
                on:pointermove=move |event| reach.drag(&event)
                on:pointerup=move |_| reach.let_go()
                on:pointercancel=move |_| reach.let_go()
            >
                {live(move || {
                    let width = width.get();
                    reach.keep_focus();
                    (width > 0).then(|| drawn(lang, &lives.get(), &whole.get(), now, width, moves, reach))
                })}
            </div>
        </div>
    }
}

/// Measures the picture's place in units in which a line of text has the same size everywhere.
fn follow_width(place: NodeRef<Div>, width: RwSignal<i32>) {
    let measure = move || {
        let Some(Some(place)) = place.try_get_untracked() else { return };
        let root = document().document_element();
        let style = root.and_then(|root| window().get_computed_style(&root).ok().flatten());
        let size = style.and_then(|style| style.get_property_value("font-size").ok());
        let size: f64 = size.and_then(|size| size.trim_end_matches("px").parse().ok()).unwrap_or(16.0);
        #[expect(clippy::cast_possible_truncation, reason = "a width on a screen")]
        let measured = (place.get_bounding_client_rect().width() * 16.0 / size) as i32;
        if width.try_get_untracked().is_some_and(|known| known != measured) {
            width.set(measured);
        }
    };
    let observer = StoredValue::new_local(None::<ResizeObserver>);
    Effect::new(move |_| {
        let Some(place) = place.get() else { return };
        measure();
        // A frame later: what is drawn anew while sizes are told would change them again.
        let heard =
            Closure::<dyn FnMut(js_sys::Array, ResizeObserver)>::new(move |_, _| request_animation_frame(measure));
        if let Ok(watching) = ResizeObserver::new(heard.into_js_value().unchecked_ref()) {
            watching.observe(&place);
            observer.set_value(Some(watching));
        }
    });
    on_cleanup(move || {
        if let Some(Some(observer)) = observer.try_get_value() {
            observer.disconnect();
        }
    });
}

fn drawn(
    lang: Language,
    lives: &[LifeOf],
    whole: &[Timeline],
    now: Signal<Instant>,
    width: i32,
    moves: Option<Callback<Instant>>,
    reach: Reach,
) -> AnyView {
    let all: Vec<&Timeline> = lives.iter().map(|one| &one.life).chain(whole).collect();
    let upright = width < NARROW;
    let axis = if upright {
        Axis::down(&all, ABOVE, LINE)
    } else {
        // The last text stands beside its dot.
        let last = |life: &&Timeline| {
            life.marks.last().map(|mark| width_of(&mark_words(lang, life, &[life.marks.len() - 1], mark.at)))
        };
        let beside = all.iter().filter_map(last).max().unwrap_or(0) + 24;
        Axis::across(&all, NAMES, width - beside.min(width / 3))
    };
    reach.covers(&axis, upright);
    let parting = match lives {
        [one, other] => one.life.parts_from(&other.life).map(|at| axis.place(at)),
        _ => None,
    };
    let one = |shown: &LifeOf| {
        let words = |numbers: &[usize]| {
            numbers.first().and_then(|n| shown.life.marks.get(*n)).map_or_else(String::new, |first| {
                let text = mark_words(lang, &shown.life, numbers, first.at);
                match first.what {
                    Marked::Act { .. } if upright => format!("{} {text}", format::short(lang, first.at)),
                    Marked::Act { .. } | Marked::Time(_) => text,
                }
            })
        };
        let drawing = if upright {
            // Where the longest text has no room, also with its letters spaced out, the picture is drawn smaller.
            let numbers = 0..shown.life.marks.len();
            let longest = numbers.map(|number| width_of(&words(&[number]))).max().unwrap_or(0);
            TimelineDrawing::down(&shown.life, &axis, width.max(TEXT_AT + longest * 5 / 4 + 24), words)
        } else {
            TimelineDrawing::across(&shown.life, &axis, width, words)
        };
        let name = shown.name.clone().map(|name| view! { <p class="timeline-name">{name}</p> });
        view! {
            <div class="timeline-life">
                {name}
                {picture(lang, &shown.life, &drawing, &axis, now, parting, moves)}
            </div>
        }
    };
    view! { <div class="timeline-lives" data-upright=upright.then_some("")>{lives.iter().map(one).collect_view()}</div> }
        .into_any()
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
    let days = {
        let mut named = Named::default();
        axis.cells.iter().map(|cell| day(lang, drawing, *cell, &mut named)).collect_view()
    };
    let lanes = drawing.lanes.iter().map(|lane| lane_of(lang, lane.by, lane.at, width)).collect_view();
    let bare = (!drawing.upright).then(|| {
        let middle = drawing.counts_at.0 + drawing.counts_at.1 / 2;
        view! { <path class="timeline-axis" d=format!("M{NAMES} {middle}H{}", axis.end()) /> }
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
            data-upright=drawing.upright.then_some("")
        >
            {days}
            {lanes}
            {bare}
            {counts(drawing, at)}
            {parting}
            {marks(life, drawing, now)}
            <NowLine upright=drawing.upright height now at marks=life.marks.iter().map(|mark| mark.at).collect() moves />
        </svg>
    }
    .into_any()
}

/// Which month was named last, and where the last name of a day ends.
#[derive(Default)]
struct Named {
    month: Option<(i32, u32)>,
    to: i32,
}

/// Draws the line at the beginning of a day, and the day's name where there is room; the month is named where it
/// changes, across the days after it if they are narrow.
fn day(lang: Language, drawing: &TimelineDrawing, cell: Cell, named: &mut Named) -> AnyView {
    let (year, of_year, of_month) = cell.day.ymd();
    let room = cell.to - cell.from;
    let text = match () {
        () if cell.days > 1 => tr!(lang, timeline.days_between, n = cell.days),
        () if named.month == Some((year, of_year)) => of_month.to_string(),
        () => format::day(lang, cell.day),
    };
    let is_first = named.month.is_none();
    let fits = named.to <= cell.from && (is_first || width_of(&text) + 6 <= room);
    if fits {
        named.to = cell.from + width_of(&text) + 14;
    }
    if fits && cell.days == 1 {
        named.month = Some((year, of_year));
    }
    let (width, height) = drawing.size;
    if drawing.upright {
        let edge = (cell.from > 0).then(|| format!("M0 {0}H{width}", cell.from));
        return view! { <path class="timeline-midnight" d=edge /> }.into_any();
    }
    view! {
        <g>
            <path class="timeline-midnight" data-several=(cell.days > 1).then_some("") d=format!("M{} {}V{height}", cell.from, HEADER - 18) />
            {fits.then(|| view! {
                <text class="timeline-day" data-several=(cell.days > 1).then_some("") x=cell.from + 5 y=HEADER - 9>{text}</text>
            })}
        </g>
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
