//! How a deadline is counted: what it starts from, the article's sentence, day by day, the other readings.

use leptos::prelude::*;

use crate::domain::{ActKind, Consequence, Counting, Deadline, Task};
use crate::ui::format;
use crate::ui::i18n::i18n::Locale;
use crate::ui::words::{gap, tr};

/// What the counting starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// The assignment, or the first publication.
    First,
    /// A publication after a deletion.
    Republished,
    /// The video was made public again.
    Public,
    /// What Xingtu showed.
    Aligned,
}

impl Origin {
    /// Returns what a task's deadline starts from.
    pub fn of(task: &Task, deadline: &Deadline) -> Self {
        let last = task.publications.last().filter(|last| last.at == deadline.start);
        match (deadline.consequence, last) {
            (Consequence::Complete, _) if task.aligned_at.is_some_and(|at| deadline.start <= at) => Self::Aligned,
            (Consequence::Complete, None) => Self::Public,
            (Consequence::Complete, Some(_)) if task.publications.len() > 1 => Self::Republished,
            (Consequence::Complete | Consequence::Lapse, _) => Self::First,
        }
    }
}

/// Draws the whole counting.
pub fn counted(lang: Locale, deadline: Deadline, origin: Origin) -> AnyView {
    let from = format::moment(lang, deadline.start);
    match deadline.consequence {
        Consequence::Lapse => view! {
            <p>{tr!(lang, deadline.count_from_assigned, when = from)}</p>
            <p class="quote" lang="zh-CN">{tr!(Locale::zh_CN, message.m6_article, quote = tr!(Locale::zh_CN, rule.s7_quote))}</p>
            <p class="small">{tr!(lang, rule.d3)} {gap(lang)} {tr!(lang, rule.d4)}</p>
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
                <p>{started(lang, origin, &from)}</p>
                <ol class="count" role="list">{proof.days.into_iter().enumerate().map(day).collect_view()}</ol>
                {held.map(|held| view! { <p>{held}</p> })}
                <p class="quote" lang="zh-CN">{tr!(Locale::zh_CN, message.m6_article, quote = tr!(Locale::zh_CN, rule.s9_quote))}</p>
                <p class="small">{tr!(lang, deadline.completes_if)}</p>
                <p class="small">{readings(lang, deadline)}</p>
            }
            .into_any()
        }
    }
}

fn started(lang: Locale, origin: Origin, when: &str) -> String {
    match origin {
        Origin::First => tr!(lang, deadline.count_from_published, when = when),
        Origin::Republished => tr!(lang, deadline.count_from_republished, when = when),
        Origin::Public => tr!(lang, deadline.count_from_public, when = when),
        Origin::Aligned => tr!(lang, deadline.count_from_aligned, when = when),
    }
}

/// Says what would stop a deadline; declining only where the task's rules have it (D5).
pub fn stops(lang: Locale, deadline: &Deadline) -> Vec<(ActKind, String)> {
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

fn readings(lang: Locale, deadline: Deadline) -> String {
    let others = deadline.other_readings();
    let of = |counting| {
        let reading = others.iter().find(|reading| reading.counting == counting);
        reading.map(|reading| format::moment(lang, reading.due_at)).unwrap_or_default()
    };
    tr!(lang, deadline.other_readings_line, hours = of(Counting::Hours), first_day = of(Counting::FromSameDay))
}
