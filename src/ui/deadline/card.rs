//! The deadline card: a date, what happens then, and what would stop it. How it was counted is in its fold, or, on a task
//! of one's own, in the place to which it leads.

use leptos::prelude::*;

use super::boxes::Boxes;
use super::counted::{counted, origin, stops};
use super::links::DeadlineLinks;
use super::remind::{Remind, Shape};
use super::stopped::{Stop, Stopped};
use super::text::DeadlineText;
use crate::app::local_reading;
use crate::domain::{ActKind, Consequence, Deadline, HOUR, Instant, Language, Origin, Task, due};
use crate::ui::controls::{Icon, Source, Sources, live};
use crate::ui::desk::here;
use crate::ui::words::{self, format, lang, tr};

/// Returns how near a loss is: nothing while more than six hours are left, then `soon`, and `loss` in the last hour.
pub fn urgency(deadline: &Deadline, now: Instant) -> Option<&'static str> {
    match (deadline.consequence, deadline.due_at.since(now)) {
        (Consequence::Lapse, ..HOUR) => Some("loss"),
        (Consequence::Lapse, left) if left <= 6 * HOUR => Some("soon"),
        (Consequence::Lapse | Consequence::Complete, _) => None,
    }
}

/// What the card shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Card {
    Runs(Deadline, Origin),
    Stopped(Stop, u8),
}

impl Card {
    fn of(task: &Task, now: Instant) -> Option<Self> {
        if task.seen_at(now).is_terminal() {
            return None;
        }
        let runs = due(task).map(|deadline| Self::Runs(deadline, origin(task, &deadline)));
        runs.or_else(|| Stop::of(task, now).map(|stop| Self::Stopped(stop, Stop::days(task))))
    }
}

/// Tells whether a task has a deadline, or one that is stopped.
pub fn has_card(task: &Task, now: Instant) -> bool {
    Card::of(task, now).is_some()
}

/// The card of a task's deadline, or of what stops it; nothing if there is neither.
#[component]
pub fn DeadlineCard(#[prop(into)] task: Signal<Option<Task>>, #[prop(into)] now: Signal<Instant>) -> impl IntoView {
    let (lang, is_mine) = (lang(), here().desk.is_mine());
    let card = Memo::new(move |_| {
        let now = now.get();
        task.with(|task| task.as_ref().and_then(|task| Some((Card::of(task, now)?, task.id))))
    });
    live(move || match card.get() {
        Some((Card::Runs(deadline, origin), id)) => view! {
            <DeadlineOf deadline origin now links=is_mine.then(|| DeadlineLinks::of(id))>
                <Remind task=id shape=Shape::Whole />
                <DeadlineText deadline of=id />
            </DeadlineOf>
        }
        .into_any(),
        Some((Card::Stopped(stop, days), id)) => view! {
            <Stopped stop days>{is_mine.then(|| DeadlineLinks::of(id).place.map(|href| to_place(lang, href)))}</Stopped>
        }
        .into_any(),
        None => ().into_any(),
    })
}

/// The card of one deadline, with the possible actions as its children. Its texts follow the time; its fold stays as it
/// was left.
#[component]
pub fn DeadlineOf(
    deadline: Deadline,
    origin: Origin,
    #[prop(into)] now: Signal<Instant>,
    #[prop(optional)] open: bool,
    #[prop(optional_no_strip)] links: Option<DeadlineLinks>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let lang = lang();
    let near = Memo::new(move |_| urgency(&deadline, now.get()));
    let label = words::deadline_label(lang, deadline.consequence);
    let name = label.clone();
    let over = Memo::new(move |_| deadline.due_at <= now.get());
    let left = live(move || {
        if over.get() {
            tr!(lang, deadline.over_since, when = format::end(lang, deadline.due_at))
        } else {
            format::left(lang, deadline.due_at, now.get())
        }
    });
    view! {
        <section class="deadline task-deadline" data-urgency=Signal::derive(move || near.get()) aria-label=name>
            <div class="deadline-head">
                <h2 class="deadline-title">{label}</h2>
                {live(move || chip(lang, deadline, now.get(), near.get()))}
                <span class="deadline-sources"><Sources of=Source::of_date(deadline.rules) /></span>
            </div>
            <p class="deadline-date">
                <time class="deadline-time" datetime=deadline.due_at.to_string()>
                    {live(move || weekday_smaller(lang, deadline, large_date(lang, deadline, now.get())))}
                </time>
            </p>
            <p class="deadline-left"><span>{also(lang, deadline)}</span><span role="timer" aria-live="off">{left}</span></p>
            {your_time(lang, deadline)}
            {deadline.hours_in_a_row().is_none().then(|| view! {
                <div class="deadline-boxes">
                    <Boxes deadline now large=true />
                    {(deadline.consequence == Consequence::Lapse).then(|| view! {
                        <span class="deadline-legend" aria-hidden="true">
                            {tr!(lang, deadline.box_is, each = format::span(lang, deadline.quarter()))}
                        </span>
                    })}
                </div>
            })}
            {facts(lang, deadline, links.as_ref(), now)}
            {match links.and_then(|links| links.place) {
                Some(href) => to_place(lang, href),
                None => view! {
                    <details class="disclosure" data-plain="" open=open>
                        <summary class="disclosure-title">{tr!(lang, deadline.how_counted)}</summary>
                        <div class="disclosure-body">{counted(lang, deadline, origin)}</div>
                    </details>
                }
                .into_any(),
            }}
            {children.map(|children| view! { <div class="deadline-acts">{children()}</div> })}
        </section>
    }
}

/// The link to the place where a task's date is counted and 要是… is asked.
fn to_place(lang: Language, href: String) -> AnyView {
    view! {
        <p class="deadline-place">
            <a class="links-link" href=href>{tr!(lang, place.due)} <Icon name="chevron-right" small=true /></a>
        </p>
    }
    .into_any()
}

fn chip(lang: Language, deadline: Deadline, now: Instant, near: Option<&'static str>) -> Option<AnyView> {
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

/// Returns the date in large: a clock time for a lapse; for a completion the end of a day, 24:00.
fn large_date(lang: Language, deadline: Deadline, now: Instant) -> String {
    match deadline.consequence {
        Consequence::Lapse => {
            tr!(lang, deadline.accept_by, when = format::when(lang, deadline.safe_until().instant(), now))
        }
        Consequence::Complete => format::end(lang, deadline.over_at().instant()),
    }
}

/// Renders the weekday one size smaller, so that day and hour fit on one line of a phone.
fn weekday_smaller(lang: Language, deadline: Deadline, date: String) -> AnyView {
    let day = format::last_day(deadline.due_at);
    let weekday = format!("（{}）", format::weekday(lang, day));
    match date.split_once(&weekday) {
        Some((before, after)) => view! {
            <span class="nowrap">{before.to_owned()}</span>
            <span class="nowrap deadline-weekday">{weekday}</span>
            <span class="nowrap">{after.to_owned()}</span>
        }
        .into_any(),
        None => date.into_any(),
    }
}

fn also(lang: Language, deadline: Deadline) -> String {
    let at = format::moment(lang, deadline.due_at);
    let midnight = deadline.due_at == deadline.due_at.beijing_day().start();
    match deadline.consequence {
        Consequence::Complete if midnight => tr!(lang, deadline.completes_also, also = at),
        Consequence::Complete | Consequence::Lapse => format!("{at} · {}", tr!(lang, app.beijing_time)),
    }
}

/// Renders the same instant in the device's time zone, if that differs from Beijing time.
fn your_time(lang: Language, deadline: Deadline) -> Option<AnyView> {
    let time = format::moment(lang, local_reading(deadline.due_at)?);
    Some(view! { <p class="deadline-left">{tr!(lang, app.your_time, time = time)}</p> }.into_any())
}

fn facts(
    lang: Language,
    deadline: Deadline,
    links: Option<&DeadlineLinks>,
    now: Signal<Instant>,
) -> impl IntoView + use<> {
    let safe = (deadline.consequence == Consequence::Complete).then(|| {
        // A completion rules them out; until when they are safe is another date (D25).
        view! {
            <dt class="facts-term">{tr!(lang, deadline.safe_what)}</dt>
            <dd>
                {live(move || words::safe(lang, &deadline, now.get()))} " " <Sources of=Source::Assumption.alone() />
            </dd>
        }
    });
    let then = match deadline.consequence {
        Consequence::Lapse => tr!(lang, deadline.then_cancelled),
        Consequence::Complete => tr!(lang, deadline.then_completed),
    };
    view! {
        <dl class="facts">
            <dt class="facts-term">{tr!(lang, deadline.what_happens)}</dt>
            <dd>{then}</dd>
            {safe}
            <dt class="facts-term">{tr!(lang, deadline.what_stops)}</dt>
            {what_stops(stops(lang, &deadline), links)}
        </dl>
    }
}

/// Renders what would stop it, each linked to 要是… if that can be asked.
fn what_stops(words: Vec<(ActKind, String)>, links: Option<&DeadlineLinks>) -> AnyView {
    let leads = |links: &&DeadlineLinks| words.iter().any(|(kind, _)| links.stops.iter().any(|(of, _)| of == kind));
    let Some(links) = links.filter(leads) else {
        let words: Vec<_> = words.into_iter().map(|(_, word)| word).collect();
        return view! { <dd>{words.join(" · ")}</dd> }.into_any();
    };
    let one = |(kind, word): (ActKind, String)| match links.stops.iter().find(|(of, _)| *of == kind) {
        Some((_, href)) => view! { <a class="links-link" href=href.clone()>{word}</a> }.into_any(),
        None => view! { <span class="links-link">{word}</span> }.into_any(),
    };
    view! { <dd class="links">{words.into_iter().map(one).collect_view()}</dd> }.into_any()
}
