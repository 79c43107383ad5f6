//! The days of a picture: a line at each midnight, and their names.

use leptos::prelude::*;

use crate::domain::Language;
use crate::picture::{Axis, Cell, HEADER, TimelineDrawing, width_of};
use crate::ui::words::{format, tr};

/// A day of a slim picture at least this high has a name.
const SLIM_DAY: i32 = 16;

/// Which month was named last, and where the last name of a day ends.
#[derive(Default)]
struct Named {
    month: Option<(i32, u32)>,
    to: i32,
}

/// Draws the days of an axis.
pub fn days(lang: Language, drawing: &TimelineDrawing, axis: &Axis) -> AnyView {
    let mut named = Named::default();
    axis.cells.iter().map(|cell| day(lang, drawing, *cell, &mut named)).collect_view().into_any()
}

/// Draws the line at the beginning of a day, and the day's name where there is room, with its weekday where there is
/// more. The month is named where it changes, across the days after it if they are narrow, and so is the year.
fn day(lang: Language, drawing: &TimelineDrawing, cell: Cell, named: &mut Named) -> AnyView {
    let (year, of_year, of_month) = cell.day.ymd();
    let several = (cell.days > 1).then_some("");
    let (width, height) = drawing.size;
    if drawing.upright {
        let to = if drawing.is_slim() { drawing.reach } else { width };
        let edge = (cell.from > 0).then(|| format!("M0 {0}H{to}", cell.from));
        let name = (drawing.is_slim() && cell.days == 1 && cell.to - cell.from >= SLIM_DAY).then(|| {
            let text = tr!(lang, timeline.day_of_month, day = of_month);
            view! { <text class="timeline-day" x=to + 5 y=cell.from + 12>{text}</text> }
        });
        return view! { <g><path class="timeline-midnight" data-several=several d=edge />{name}</g> }.into_any();
    }
    let room = cell.to - cell.from;
    let of_this_month = named.month == Some((year, of_year));
    let text = match named.month {
        _ if cell.days > 1 => tr!(lang, timeline.days_between, n = cell.days),
        _ if of_this_month => of_month.to_string(),
        Some((before, _)) if before != year => format::day_year(lang, cell.day),
        Some(_) | None => format::day(lang, cell.day),
    };
    let is_first = named.month.is_none();
    let is_free = named.to <= cell.from;
    let has_room = |text: &str| is_free && width_of(text) + 6 <= room;
    let day = if of_this_month { tr!(lang, timeline.day_of_month, day = of_month) } else { text.clone() };
    let with_weekday = (cell.days == 1)
        .then(|| tr!(lang, timeline.day_and_weekday, day = day, weekday = format::weekday(lang, cell.day)))
        .filter(|text| has_room(text));
    let text = with_weekday.or_else(|| (has_room(&text) || is_first && is_free).then_some(text));
    if let Some(text) = &text {
        named.to = cell.from + width_of(text) + 8;
        if cell.days == 1 {
            named.month = Some((year, of_year));
        }
    }
    view! {
        <g>
            <path class="timeline-midnight" data-several=several d=format!("M{} {}V{height}", cell.from, HEADER - 18) />
            {text.map(|text| view! {
                <text class="timeline-day" x=cell.from + 5 y=HEADER - 9>{text}</text>
            })}
        </g>
    }
    .into_any()
}
