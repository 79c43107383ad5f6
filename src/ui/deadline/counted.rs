//! How a deadline is counted: its start, the article's sentence, the days one by one, the other readings.

use leptos::prelude::*;

use super::own::{hours_from, own_numbers};
use crate::domain::{ActKind, Consequence, Counting, Deadline, Instant, Language, Origin, Task};
use crate::ui::words::{format, gap, tr};

/// Returns what a task's deadline is counted from.
pub fn origin(task: &Task, deadline: &Deadline) -> Origin {
    match deadline.consequence {
        Consequence::Lapse => Origin::First,
        Consequence::Complete => task.counted_from,
    }
}

/// Renders the whole count.
pub fn counted(lang: Language, deadline: Deadline, origin: Origin) -> AnyView {
    let from = format::moment(lang, deadline.start);
    match deadline.consequence {
        Consequence::Lapse => view! {
            {own_numbers(lang, deadline.rules)}
            <p>{tr!(lang, deadline.count_from_assigned, when = from, hours = deadline.rules.values().accept_within_hours)}</p>
            <p class="quote" lang="zh-CN">{tr!(Language::Chinese, message.article_says, quote = tr!(Language::Chinese, rule.s7_quote))}</p>
            <p class="small">{hours_from(lang, deadline.rules)} {gap(lang)} {tr!(lang, rule.d4)}</p>
        }
        .into_any(),
        Consequence::Complete => {
            let proof = deadline.proof();
            let total = proof.days.len();
            let day = |(n, day): (usize, _)| {
                view! {
                    <li class="count-step">
                        <span class="count-time">{format::day(lang, day)}</span>
                        <span>{tr!(lang, deadline.day_of, n = n + 1, total = total)}</span>
                    </li>
                }
            };
            let held = proof.held_until.map(|at| tr!(lang, deadline.held_until, when = format::moment(lang, at)));
            view! {
                {own_numbers(lang, deadline.rules)}
                <p>{started(lang, deadline, origin, &from)}</p>
                {(total > 0).then(|| view! {
                    <ol class="count" role="list">{proof.days.into_iter().enumerate().map(day).collect_view()}</ol>
                })}
                {held.map(|held| view! { <p>{held}</p> })}
                <p class="quote" lang="zh-CN">{tr!(Language::Chinese, message.article_says, quote = tr!(Language::Chinese, rule.s9_quote))}</p>
                <p class="small">{tr!(lang, deadline.completes_if)}</p>
                <p class="small">{readings(lang, deadline)}</p>
            }
            .into_any()
        }
    }
}

/// Says which of the counted days it is, or how many consecutive hours are counted.
pub fn day_or_hours(lang: Language, deadline: &Deadline, now: Instant) -> Option<String> {
    let hours = deadline.hours_in_a_row().map(|hours| tr!(lang, deadline.hours_in_a_row, hours = hours));
    hours.or_else(|| deadline.day_of(now).map(|(n, total)| tr!(lang, deadline.day_of, n = n, total = total)))
}

/// Says from what it is counted; and that the first day isn't counted, if so.
fn started(lang: Language, deadline: Deadline, origin: Origin, when: &str) -> String {
    if let Some(hours) = deadline.hours_in_a_row() {
        return tr!(lang, deadline.count_hours_from, when = when, hours = hours);
    }
    match origin {
        _ if deadline.rules.values().counting == Counting::FromSameDay => {
            tr!(lang, deadline.count_same_day_from, when = when)
        }
        Origin::First => tr!(lang, deadline.count_from_published, when = when),
        Origin::Republished => tr!(lang, deadline.count_from_republished, when = when),
        Origin::Public => tr!(lang, deadline.count_from_public, when = when),
        Origin::Aligned => tr!(lang, deadline.count_from_aligned, when = when),
    }
}

/// Returns what would stop a deadline; declining only if the task's rules have it (D5).
pub fn stops(lang: Language, deadline: &Deadline) -> Vec<(ActKind, String)> {
    let word = |kind: &ActKind| match kind {
        ActKind::Accept => Some(tr!(lang, deadline.stops_accept)),
        ActKind::Decline => deadline.rules.values().may_decline.then(|| tr!(lang, deadline.stops_decline)),
        ActKind::Withdraw => Some(tr!(lang, deadline.stops_withdraw)),
        ActKind::Complain => Some(tr!(lang, deadline.stops_complaint)),
        ActKind::MakePrivate => Some(tr!(lang, deadline.stops_private)),
        ActKind::Delete => Some(tr!(lang, deadline.stops_delete)),
        _ => None,
    };
    deadline.proof().stopped_by.iter().filter_map(|kind| Some((*kind, word(kind)?))).collect()
}

/// Returns the other readings by name; that the latest one is used is said only if so.
fn readings(lang: Language, deadline: Deadline) -> String {
    let values = deadline.rules.values();
    let others = deadline.other_readings();
    let of = |counting| {
        let reading = others.iter().find(|reading| reading.counting == counting);
        reading.map(|reading| format::end(lang, reading.due_at))
    };
    let hours = 24 * u32::from(values.natural_days);
    if let (Counting::FromNextDay, Some(by_hours), Some(first_day)) =
        (values.counting, of(Counting::Hours), of(Counting::FromSameDay))
    {
        return tr!(lang, deadline.other_readings_line, total = hours, hours = by_hours, first_day = first_day);
    }
    let said = [
        of(Counting::FromNextDay).map(|when| tr!(lang, deadline.reading_next_day, when = when)),
        of(Counting::Hours).map(|when| tr!(lang, deadline.reading_hours, total = hours, when = when)),
        of(Counting::FromSameDay).map(|when| tr!(lang, deadline.reading_same_day, when = when)),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(&gap(lang))
}
