//! The deadline card: a date, and behind it the start, the article's sentence, the counted days, what
//! would stop it, and the other readings.

use leptos::prelude::*;

use super::boxes::Boxes;
use crate::domain::{Consequence, Counting, Deadline, HOUR, Instant};
use crate::ui::controls::{Source, Sources};
use crate::ui::format;
use crate::ui::i18n::i18n::Locale;
use crate::ui::live::live;
use crate::ui::words::{lang, tr};

const BOTH: &[Source] = &[Source::Article, Source::Assumption];

/// How near a loss is (LOOK, three steps).
pub fn urgency(deadline: &Deadline, now: Instant) -> Option<&'static str> {
    match (deadline.consequence, deadline.due_at.since(now)) {
        (Consequence::Lapse, ..HOUR) => Some("loss"),
        (Consequence::Lapse, left) if left <= 6 * HOUR => Some("soon"),
        (Consequence::Lapse | Consequence::Complete, _) => None,
    }
}

/// The card of a deadline that may change.
#[component]
pub fn DeadlineCard(
    #[prop(into)] deadline: Signal<Option<Deadline>>,
    #[prop(into)] now: Signal<Instant>,
) -> impl IntoView {
    let shown = Memo::new(move |_| deadline.get());
    live(move || shown.get().map(|deadline| view! { <DeadlineOf deadline now /> }))
}

/// The card of one deadline. Its texts follow the time; its fold stays as it was left.
#[component]
pub fn DeadlineOf(
    deadline: Deadline,
    #[prop(into)] now: Signal<Instant>,
    #[prop(optional)] open: bool,
) -> impl IntoView {
    let lang = lang();
    let near = Memo::new(move |_| urgency(&deadline, now.get()));
    let label = match deadline.consequence {
        Consequence::Lapse => tr!(lang, deadline.label_accept),
        Consequence::Complete => tr!(lang, deadline.label_complete),
    };
    let name = label.clone();
    let over = Memo::new(move |_| deadline.due_at <= now.get());
    let left = live(move || {
        if over.get() {
            tr!(lang, deadline.over_since, when = format::moment(lang, deadline.due_at))
        } else {
            format::left(lang, deadline.due_at, now.get())
        }
    });
    view! {
        <section class="deadline task-deadline" data-urgency=Signal::derive(move || near.get()) aria-label=name>
            <div class="deadline-head">
                <h2 class="deadline-title">{label}</h2>
                {live(move || chip(lang, deadline, now.get(), near.get()))}
                <span class="deadline-sources"><Sources of=BOTH /></span>
            </div>
            <p class="deadline-date">
                <time class="deadline-time" datetime=deadline.due_at.to_string()>
                    {live(move || weekday_smaller(lang, deadline, large_date(lang, deadline, now.get())))}
                </time>
            </p>
            <p class="deadline-left"><span>{also(lang, deadline)}</span><span role="timer">{left}</span></p>
            <div class="deadline-boxes"><Boxes deadline now large=true /></div>
            {facts(lang, deadline)}
            <details class="disclosure" data-plain="" open=open>
                <summary class="disclosure-title">{tr!(lang, deadline.how_counted)}</summary>
                <div class="disclosure-body">{counted(lang, deadline)}</div>
            </details>
        </section>
    }
}

fn chip(lang: Locale, deadline: Deadline, now: Instant, near: Option<&'static str>) -> Option<AnyView> {
    let near = near.filter(|_| now < deadline.due_at)?;
    let word = match near {
        "loss" => tr!(lang, deadline.last_hour),
        _ if deadline.due_at.beijing_day() != now.beijing_day() && now.beijing_clock().0 >= 20 => {
            tr!(lang, deadline.night_rule)
        }
        _ if deadline.due_at.beijing_clock().0 >= 18 => tr!(lang, deadline.chip_tonight),
        _ => tr!(lang, deadline.chip_today),
    };
    Some(view! { <span class="chip" data-kind=near>{word}</span> }.into_any())
}

/// A lapse is a clock time; a completion is the end of a day, 24:00.
fn large_date(lang: Locale, deadline: Deadline, now: Instant) -> String {
    match deadline.consequence {
        Consequence::Lapse => tr!(lang, deadline.accept_by, when = format::when(lang, deadline.due_at, now)),
        Consequence::Complete => completes(lang, deadline.due_at),
    }
}

/// Sets the weekday one step smaller, so that day and hour stand on one line of a phone.
fn weekday_smaller(lang: Locale, deadline: Deadline, date: String) -> AnyView {
    let day = format::last_day(deadline.due_at);
    let weekday = format!("（{}）", format::weekday(lang, day));
    match date.split_once(&weekday) {
        Some((before, after)) => view! {
            <span class="nowrap">{before.to_owned()}<span class="deadline-weekday">{weekday}</span></span>
            <span class="nowrap">{after.to_owned()}</span>
        }
        .into_any(),
        None => date.into_any(),
    }
}

/// Writes when a task completes by itself: 3月9日（周一）24:00.
pub fn completes(lang: Locale, due: Instant) -> String {
    if due == due.beijing_day().start() {
        tr!(lang, deadline.end_of, date = format::day_weekday(lang, format::last_day(due)))
    } else {
        format::moment(lang, due)
    }
}

/// Writes the same in short: 3月9日24:00.
pub fn completes_short(lang: Locale, due: Instant) -> String {
    if due == due.beijing_day().start() {
        tr!(lang, deadline.end_of_short, date = format::day(lang, format::last_day(due)))
    } else {
        format::short(lang, due)
    }
}

fn also(lang: Locale, deadline: Deadline) -> String {
    let at = format::moment(lang, deadline.due_at);
    match deadline.consequence {
        Consequence::Lapse => format!("{at} · {}", tr!(lang, app.beijing_time)),
        Consequence::Complete => tr!(lang, deadline.completes_also, also = at),
    }
}

fn facts(lang: Locale, deadline: Deadline) -> impl IntoView {
    let (then, stops) = match deadline.consequence {
        Consequence::Lapse => (tr!(lang, deadline.then_cancelled), tr!(lang, deadline.stops_accept)),
        Consequence::Complete => {
            let stops = [
                tr!(lang, deadline.stops_complaint),
                tr!(lang, deadline.stops_private),
                tr!(lang, deadline.stops_delete),
            ];
            (tr!(lang, deadline.then_completed), stops.join(" · "))
        }
    };
    view! {
        <dl class="facts">
            <dt class="facts-term">{tr!(lang, deadline.what_happens)}</dt>
            <dd>{then}</dd>
            <dt class="facts-term">{tr!(lang, deadline.what_stops)}</dt>
            <dd>{stops}</dd>
        </dl>
    }
}

fn counted(lang: Locale, deadline: Deadline) -> AnyView {
    let from = format::moment(lang, deadline.start);
    match deadline.consequence {
        Consequence::Lapse => view! {
            <p>{tr!(lang, deadline.count_from_assigned, when = from)}</p>
            <p class="small" lang="zh-CN">{tr!(Locale::zh_CN, rule.s7_says)}</p>
            <p class="small">{tr!(lang, rule.d3)} " " {tr!(lang, rule.d4)}</p>
        }
        .into_any(),
        Consequence::Complete => {
            let day = |(n, day): (usize, _)| {
                view! {
                    <li class="count-step">
                        <span class="count-time">{format::day(lang, day)}</span>
                        <span>{tr!(lang, deadline.day_of, n = n + 1, total = deadline.counted_days().len())}</span>
                    </li>
                }
            };
            view! {
                <p>{tr!(lang, deadline.count_from_published, when = from)}</p>
                <ol class="count" role="list">
                    {deadline.counted_days().into_iter().enumerate().map(day).collect_view()}
                </ol>
                <p class="quote" lang="zh-CN">{tr!(Locale::zh_CN, message.m6_article, quote = tr!(lang, rule.s9_quote))}</p>
                <p class="small">{tr!(lang, deadline.completes_if)}</p>
                <p class="small">{readings(lang, deadline)}</p>
            }
            .into_any()
        }
    }
}

fn readings(lang: Locale, deadline: Deadline) -> String {
    let others = deadline.other_readings();
    let of = |counting| {
        let reading = others.iter().find(|reading| reading.counting == counting);
        reading.map(|reading| format::moment(lang, reading.due_at)).unwrap_or_default()
    };
    tr!(lang, deadline.other_readings_line, hours = of(Counting::Hours), first_day = of(Counting::FromSameDay))
}
